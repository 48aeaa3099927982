package org.intentworkbench.text.bert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.text.TextEncoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BertEncoderTest {
    private final BertEncoders encoders = new BertEncoders(2);
    private TextEncoder english;
    private TextEncoder chinese;

    @BeforeAll
    void open() {
        english = encoders.open(Language.ENGLISH);
        chinese = encoders.open(Language.CHINESE);
    }

    @AfterAll
    void close() {
        english.close();
        chinese.close();
    }

    @Test
    void nearSentencesAreCloserThanFarOnes() {
        float[][] en = encode(
                english,
                "This dress runs small, order one size up.",
                "The sizing is off: too tight, buy a larger one.",
                "Delivery was fast and the courier was friendly.");
        assertThat(cosine(en[0], en[1])).isGreaterThan(cosine(en[0], en[2]) + 0.1);
        float[][] zh = encode(chinese, "物流太慢了，等了十天才到。", "快递速度很慢，好久才收到货。", "手机屏幕清晰，电池耐用。");
        assertThat(cosine(zh[0], zh[1])).isGreaterThan(cosine(zh[0], zh[2]) + 0.1);
    }

    @Test
    void vectorsHaveTheStatedDimensionAndUnitLength() {
        for (var encoder : List.of(english, chinese)) {
            assertThat(encoder.dimension()).isEqualTo(encoders.dimension(encoder.language()));
            assertThat(encoder.model()).isEqualTo(encoders.model(encoder.language()));
            for (float[] vector :
                    encode(encoder, "a", "", "很好", "\uD83D\uDE0D\uD83D\uDE0D", "<br/>&nbsp;", "\u0000\u0001")) {
                assertThat(vector).hasSize(encoder.dimension());
                assertThat(Math.sqrt(cosine(vector, vector))).isCloseTo(1, within(1e-6));
            }
        }
        assertThat(english.dimension()).isEqualTo(384);
        assertThat(chinese.dimension()).isEqualTo(512);
    }

    @Test
    void aTextHasTheSameBitsWhateverStandsBesideIt() {
        var texts = texts(60);
        float[][] together = english.encode(texts, Progress.silent());
        var order = new ArrayList<Integer>();
        for (int i = 0; i < texts.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(5));
        float[][] shuffled = english.encode(order.stream().map(texts::get).toList(), Progress.silent());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(shuffled[i]).isEqualTo(together[order.get(i)]);
        }
        try (var single = new BertEncoders(1).open(Language.ENGLISH)) {
            for (int i = 0; i < 10; i++) {
                assertThat(encode(single, texts.get(i))[0]).isEqualTo(together[i]);
            }
        }
    }

    @Test
    void longTextIsReadUpToTheLimit() {
        String start = "word ".repeat(510).strip();
        var counts = english.count(List.of(start, start + " more and more", "", "short"), Progress.silent());
        assertThat(counts.tokens()).containsExactly(512, 512, 2, 3);
        assertThat(counts.cut()).containsExactly(false, true, false, false);
        assertThat(counts.truncated()).isEqualTo(1);
        assertThat(counts.total()).isEqualTo(512 + 512 + 2 + 3);
        float[][] vectors = encode(english, start, start + " more and more");
        assertThat(vectors[1]).isEqualTo(vectors[0]);
    }

    @Test
    void aMegabyteAndBrokenLettersAreRead() {
        String megabyte = "不好 size too small, ".repeat(1 << 16);
        assertThat(megabyte.length()).isGreaterThan(1_000_000);
        long start = System.nanoTime();
        assertThat(encode(english, megabyte, "x".repeat(1 << 20))).hasDimensions(2, 384);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
        assertThat(encode(english, "half a sign \uD83D here", "\uDE0D")).hasDimensions(2, 384);
    }

    @Test
    void cancelEndsTheWork() {
        var told = new AtomicInteger();
        Progress progress = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {
                if (stage == Stage.ENCODING && done > 0) {
                    told.incrementAndGet();
                }
            }

            @Override
            public boolean isCancelled() {
                return told.get() > 0;
            }
        };
        long start = System.nanoTime();
        assertThatThrownBy(() -> english.encode(texts(2000), progress)).isInstanceOf(Cancelled.class);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(5);
        assertThat(encode(english, "still works")).hasDimensions(1, 384);
    }

    @Test
    void progressIsToldInTokensAndEndsAtTheTotal() {
        var seen = new ArrayList<long[]>();
        Progress progress = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {
                if (stage == Stage.ENCODING) {
                    seen.add(new long[] {done, total});
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        var texts = texts(20);
        english.encode(texts, progress);
        long total = english.count(texts, Progress.silent()).total();
        assertThat(seen).allSatisfy(one -> assertThat(one[1]).isEqualTo(total));
        assertThat(seen.getLast()[0]).isEqualTo(total);
        assertThat(seen).isSortedAccordingTo((a, b) -> Long.compare(a[0], b[0]));
        assertThat(english.encode(List.of(), Progress.silent())).isEmpty();
    }

    @Test
    void nothingRunsAfterClose() {
        var encoder = encoders.open(Language.CHINESE);
        encoder.close();
        encoder.close();
        assertThatThrownBy(() -> encode(encoder, "很好")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> encoder.count(List.of("很好"), Progress.silent()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<String> texts(int count) {
        var random = new Random(3);
        var words =
                List.of("soft", "dress", "too", "large", "I", "love", "return", "colour", "cheap", "gift", "wife", "!");
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder();
            for (int w = random.nextInt(3, 70); w > 0; w--) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            texts.add(text.toString().strip());
        }
        return texts;
    }

    private static float[][] encode(TextEncoder encoder, String... texts) {
        return encoder.encode(List.of(texts), Progress.silent());
    }

    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
