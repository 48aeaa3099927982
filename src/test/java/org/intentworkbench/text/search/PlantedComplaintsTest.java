package org.intentworkbench.text.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.fixture.ReadSample;
import org.intentworkbench.job.Progress;
import org.intentworkbench.sample.PlantedReviews;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.bert.BertEncoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions find the complaints that were planted in the sample shop, in both languages.
final class PlantedComplaintsTest {
    private static final int TOP = 20;
    /// Each is complained of in a tenth of the reviews at most.
    private static final double MOSTLY = 0.75;

    @TempDir
    Path folder;

    @Test
    void mostOfTheNearestComplainOfWhatWasAsked() {
        Map<String, List<String>> questions = Map.of(
                "battery", List.of("which customers complain about the battery", "哪些顾客抱怨电池"),
                "size", List.of("runs small", "尺码偏小"),
                "delivery", List.of("which customers complain about delivery", "哪些顾客抱怨物流"));
        var encoders = new BertEncoders();
        var truth = new PlantedReviews();
        try (Workspace workspace = Workspace.open(ReadSample.workspace(folder));
                var encoder = new QuestionEncoder(encoders).in(workspace)) {
            Corpus corpus = Corpus.of(workspace, Progress.silent());
            List<ReadTexts> read = Arrays.stream(Language.values())
                    .map(language -> ReadTexts.of(workspace, encoders, corpus, language, Progress.silent()))
                    .toList();
            var search = ReviewSearch.of(corpus, read, Progress.silent());
            questions.forEach((theme, asked) -> asked.forEach(question -> {
                var answer = search.ask(Question.of(question), SearchFilter.all(), TOP, encoder, Progress.silent());
                assertThat(answer.results()).hasSize(TOP);
                assertThat(answer.unasked()).hasSize(1);
                double share = answer.results().stream()
                                .map(result -> corpus.review(result.reviews().getFirst()))
                                .filter(review -> truth.themes(review.shopper(), review.product(), review.time() / 1000)
                                        .contains(theme))
                                .count()
                        / (double) TOP;
                assertThat(share).as(question).isGreaterThanOrEqualTo(MOSTLY);
            }));
        }
    }
}
