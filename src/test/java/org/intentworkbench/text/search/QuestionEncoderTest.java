package org.intentworkbench.text.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.TextEncoder;
import org.junit.jupiter.api.Test;

final class QuestionEncoderTest {
    private static final Progress SILENT = Progress.silent();

    private final EncoderFactory letters = new LetterEncoders();
    private final List<Language> opened = new ArrayList<>();

    private final EncoderFactory counting = new EncoderFactory() {
        @Override
        public TextEncoder open(Language language) {
            opened.add(language);
            return letters.open(language);
        }

        @Override
        public String model(Language language) {
            return letters.model(language);
        }

        @Override
        public int dimension(Language language) {
            return letters.dimension(language);
        }
    };

    @Test
    void aModelIsLoadedOnceForAllThatIsAskedOfIt() {
        try (var encoder = new QuestionEncoder(counting);
                var plain = letters.open(Language.ENGLISH)) {
            float[] text = encoder.text(Language.ENGLISH, "runs small", SILENT);
            assertThat(text).isEqualTo(plain.encode(List.of("runs small"), SILENT)[0]);
            assertThat(encoder.words(Language.ENGLISH, "runs small", SILENT).vector())
                    .isEqualTo(text);
            encoder.text(Language.ENGLISH, "fits well", SILENT);
            assertThat(opened).containsExactly(Language.ENGLISH);
            encoder.close();
            encoder.text(Language.ENGLISH, "again", SILENT);
            assertThat(opened).hasSize(2);
        }
    }
}
