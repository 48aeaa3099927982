package org.intentworkbench.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.TextHash;
import org.junit.jupiter.api.Test;

/// The windows, their order and their progress, with an encoder that only counts letters.
final class EmbeddingWorkTest {
    private final LetterEncoders encoders = new LetterEncoders();
    private final Map<String, float[]> kept = new LinkedHashMap<>();
    private final List<Long> told = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private long cancelAt = Long.MAX_VALUE;

    private final Progress progress = new Progress() {
        @Override
        public void at(Stage stage, long done, long total) {
            if (stage == Stage.ENCODING) {
                told.add(done);
                totals.add(total);
                cancelled.compareAndSet(false, done >= cancelAt);
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }
    };

    @Test
    void everyTextIsKeptOnceUnderItsModel() {
        var done = run(this::keep, Map.of(Language.ENGLISH, texts(700), Language.CHINESE, List.of("好", "很好")));
        assertThat(kept).hasSize(702);
        assertThat(kept.get("zh:很好")).containsExactly(2, 0);
        assertThat(kept.get("en:text 699")).containsExactly(8, 0);
        assertThat(done.encoded()).isEqualTo(702);
        assertThat(done.tokens()).isEqualTo(letters(texts(700)) + 3);
        assertThat(done.truncated()).isEqualTo(0);
        assertThat(encoders.open).isZero();
    }

    @Test
    void progressRisesOverAllWindowsAndLanguagesToTheTotal() {
        run(this::keep, Map.of(Language.ENGLISH, texts(600), Language.CHINESE, List.of("好", "很好")));
        long total = letters(texts(600)) + 3;
        assertThat(told).isSorted();
        assertThat(told.getLast()).isEqualTo(total);
        assertThat(totals).allMatch(t -> t == total);
    }

    @Test
    void cancelKeepsTheWindowsBeforeAndClosesTheModel() {
        cancelAt = letters(texts(2 * EmbeddingWork.WINDOW)) + 1;
        assertThatThrownBy(() -> run(this::keep, Map.of(Language.ENGLISH, texts(2000))))
                .isInstanceOf(Cancelled.class);
        assertThat(kept).hasSize(2 * EmbeddingWork.WINDOW);
        assertThat(encoders.open).isZero();
    }

    @Test
    void nothingToDoOpensNoModel() {
        assertThat(run(this::keep, Map.of()).encoded()).isZero();
        assertThat(encoders.opened).isZero();
    }

    @Test
    void aFailedWriteIsToldAsItIs() {
        EmbeddingWork.Shelf full = (model, texts, vectors, cut) -> {
            throw new Problem("problem.store.full");
        };
        assertThatThrownBy(() -> run(full, Map.of(Language.ENGLISH, texts(1000))))
                .isInstanceOf(Problem.class);
        assertThat(encoders.open).isZero();
    }

    private EmbeddingWork run(EmbeddingWork.Shelf shelf, Map<Language, List<String>> missing) {
        var hash = new TextHash();
        try (var work = new EmbeddingWork(encoders, shelf, progress)) {
            new TreeMap<>(missing)
                    .forEach((language, texts) -> work.count(
                            language, texts, texts.stream().map(hash::of).toList()));
            new TreeMap<>(missing)
                    .forEach((language, texts) -> texts.forEach(text -> work.read(language, text, hash.of(text))));
            work.finish();
            return work;
        }
    }

    private void keep(String model, List<String> texts, float[][] vectors, boolean[] cut) {
        for (int i = 0; i < vectors.length; i++) {
            assertThat(kept.put(model + ":" + texts.get(i), vectors[i])).isNull();
        }
    }

    private static List<String> texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "text " + i).toList();
    }

    private static long letters(List<String> texts) {
        return texts.stream().mapToLong(String::length).sum();
    }

    private static final class LetterEncoders implements EncoderFactory {
        private int open;
        private int opened;

        @Override
        public TextEncoder open(Language language) {
            open++;
            opened++;
            return new LetterEncoder(language);
        }

        @Override
        public String model(Language language) {
            return language.code();
        }

        @Override
        public int dimension(Language language) {
            return 2;
        }

        private final class LetterEncoder implements TextEncoder {
            private final Language language;

            LetterEncoder(Language language) {
                this.language = language;
            }

            @Override
            public String model() {
                return language.code();
            }

            @Override
            public Language language() {
                return language;
            }

            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public int tokenLimit() {
                return 100;
            }

            @Override
            public TokenCounts count(List<String> texts, Progress progress) {
                int[] letters = texts.stream().mapToInt(String::length).toArray();
                return new TokenCounts(letters, new boolean[letters.length]);
            }

            @Override
            public float[][] encode(List<String> texts, Progress progress) {
                var vectors = new float[texts.size()][];
                long done = 0;
                for (int i = 0; i < vectors.length; i++) {
                    progress.check();
                    vectors[i] = new float[] {texts.get(i).length(), 0};
                    done += texts.get(i).length();
                    progress.at(Stage.ENCODING, done, letters(texts));
                }
                return vectors;
            }

            @Override
            public void close() {
                open--;
            }
        }
    }
}
