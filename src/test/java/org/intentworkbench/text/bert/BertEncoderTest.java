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
import org.intentworkbench.job.Pause;
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

    /// What people and programs leave in a review. Each has a vector of unit length that its neighbours do not move.
    @Test
    void oddTextsAreRead() {
        var odd = List.of(
                "\uD83D\uDE0D",
                "\uD83D\uDE0D\uD83D\uDC4D\uD83C\uDFFD\u2764\uFE0F",
                "&lt;br /&gt;&amp;nbsp;Runs small &#39;really&#39;",
                "<script>alert(1)</script>",
                "物流很快 but runs small 质量不错 ok",
                "\uD83D lone at the start",
                "lone at the end \uD83D",
                "\uDE0D\uD83D turned round",
                "\u0000\u0001\u0007\u001B[31m\u007F",
                "مقاس صغير جدا",
                "\u202Eeert thgir\u202C \u200F\u200E",
                "\uFFFE\uFFFF\uFDD0",
                "a\u0301\u0302\u0303\u0304".repeat(50),
                "!!!???...",
                "1234567890".repeat(30));
        for (var encoder : List.of(english, chinese)) {
            float[][] together = encoder.encode(odd, Progress.silent());
            var counts = encoder.count(odd, Progress.silent());
            for (int i = 0; i < odd.size(); i++) {
                assertThat(Math.sqrt(cosine(together[i], together[i])))
                        .as(odd.get(i))
                        .isCloseTo(1, within(1e-6));
                assertThat(encode(encoder, odd.get(i))[0]).as(odd.get(i)).isEqualTo(together[i]);
                assertThat(counts.tokens()[i]).as(odd.get(i)).isBetween(2, 512);
            }
        }
    }

    /// Only as much of a long text is looked at as can be read: the vector is that of the whole text all the same.
    @Test
    void theLettersBehindTheLimitDoNotMatter() {
        String words = "soft warm dress ".repeat(2_000);
        String signs = "物流很慢".repeat(5_000);
        String oneWord = "x".repeat(20_000) + " runs small";
        for (var encoder : List.of(english, chinese)) {
            var counts = encoder.count(List.of(words, signs, oneWord, "x".repeat(1 << 20)), Progress.silent());
            assertThat(counts.tokens()[0]).isEqualTo(512);
            assertThat(counts.tokens()[1]).isEqualTo(512);
            assertThat(counts.tokens()[2]).as("an unknown word, then words").isBetween(4, 12);
            assertThat(counts.cut()).containsExactly(true, true, false, true);
            float[][] vectors = encode(encoder, words, words.substring(0, 9_000), signs, signs.substring(0, 1_000));
            assertThat(vectors[1]).isEqualTo(vectors[0]);
            assertThat(vectors[3]).isEqualTo(vectors[2]);
        }
    }

    @Test
    void aMegabyteDoesNotHoldUpACancel() {
        var texts = Collections.nCopies(300, "不好 size too small, ".repeat(55_000));
        for (var stage : List.of(Stage.TOKENISING, Stage.ENCODING)) {
            var asked = new java.util.concurrent.atomic.AtomicLong();
            Progress progress = new Progress() {
                @Override
                public void at(Stage now, long done, long total) {
                    if (now == stage && done > 0) {
                        asked.compareAndSet(0, System.nanoTime());
                    }
                }

                @Override
                public boolean isCancelled() {
                    return asked.get() != 0;
                }
            };
            assertThatThrownBy(() -> english.encode(texts, progress)).isInstanceOf(Cancelled.class);
            assertThat((System.nanoTime() - asked.get()) / 1e9).isLessThan(1);
        }
    }

    @Test
    void aPauseHoldsEveryThreadAndNoLock() throws Exception {
        var pause = new Pause();
        var done = new java.util.concurrent.atomic.AtomicLong();
        Progress progress = new Progress() {
            @Override
            public void at(Stage stage, long tokens, long total) {
                if (stage == Stage.ENCODING) {
                    done.set(tokens);
                }
            }

            @Override
            public boolean isCancelled() {
                pause.hold();
                return false;
            }
        };
        var encoder = encoders.open(Language.ENGLISH);
        var thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                encoder.encode(texts(2_000), progress);
            } catch (IllegalStateException e) {
                // closed while it rested, as the test does below
            }
        });
        while (done.get() == 0) {
            Thread.sleep(5);
        }
        pause.begin();
        long start = System.nanoTime();
        // waits for the pieces under way alone: a thread that rests holds nothing
        encoder.close();
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(5);
        assertThat(thread.isAlive()).isTrue();
        pause.end();
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
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
