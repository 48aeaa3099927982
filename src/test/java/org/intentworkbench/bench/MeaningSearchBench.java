package org.intentworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.search.MeaningSearch;
import org.intentworkbench.text.search.SearchFilter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Search by meaning in 100,000 made-up vectors: time of a whole search, with the choice of the nearest and what is
/// told of each, beside a plain loop over the vectors; and memory. `mvn -Pbench test -Dtest=MeaningSearchBench`.
@Tag("bench")
final class MeaningSearchBench {
    private static final int TEXTS = 100_000;
    private static final int TOP = 50;
    private static final int WARM = 30;
    private static final int SEARCHES = 200;
    private static final double MOST_MILLIS = 50;

    @TempDir
    private java.nio.file.Path folder = java.nio.file.Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {384, 512})
    void aHundredThousandVectors(int dimension) {
        float[][] vectors = vectors(TEXTS, dimension, 7);
        float[][] questions = vectors(SEARCHES, dimension, 8);
        int[][] reviews = new int[TEXTS][];
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            reviews[i] = new int[] {i};
            texts.add("text " + i);
        }
        var read = new ReadTexts(Language.ENGLISH, "made up", dimension, texts, reviews, vectors, 0);
        Corpus corpus;
        try (Workspace empty = Workspace.open(folder.resolve("empty.mv.db"))) {
            corpus = Corpus.of(empty, Progress.silent());
        }
        long before = used();
        long start = System.nanoTime();
        // no filter is asked for, so no review is looked at
        MeaningSearch search = MeaningSearch.of(corpus, read, Progress.silent());
        double laidOut = (System.nanoTime() - start) / 1e6;
        long after = used();
        double[] fast = new double[SEARCHES];
        double[] plain = new double[SEARCHES / 10];
        long processor = 0;
        for (int i = -WARM; i < SEARCHES; i++) {
            float[] question = questions[Math.floorMod(i, SEARCHES)];
            if (i == 0) {
                processor = processor();
            }
            start = System.nanoTime();
            var found = find(search, question);
            if (i >= 0) {
                fast[i] = (System.nanoTime() - start) / 1e6;
            }
            assertThat(found.hits()).hasSize(TOP);
        }
        double busy = (processor() - processor) / 1e6 / SEARCHES;
        for (int i = -3; i < plain.length; i++) {
            float[] question = questions[Math.floorMod(i, SEARCHES)];
            start = System.nanoTime();
            int[] nearest = plain(vectors, question);
            if (i >= 0) {
                plain[i] = (System.nanoTime() - start) / 1e6;
                assertThat(find(search, question).hits().stream().map(MeaningSearch.Hit::text))
                        .containsExactlyElementsOf(
                                Arrays.stream(nearest).boxed().toList());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "search, %,d x %d: quickest %.1f ms, median %.1f ms, 95th percentile %.1f ms; %.1f ms of processor; plain loop %.1f, %.1f and %.1f ms; laid out in "
                        + "%.0f ms, %,d MiB beside the %,d MiB of the vectors%n",
                TEXTS,
                dimension,
                at(fast, 0.005),
                at(fast, .5),
                at(fast, .95),
                busy,
                at(plain, 0.005),
                at(plain, .5),
                at(plain, .95),
                laidOut,
                (after - before) >> 20,
                ((long) TEXTS * dimension * Float.BYTES) >> 20);
        assertThat(at(fast, .95)).as("milliseconds of a search").isLessThanOrEqualTo(MOST_MILLIS);
    }

    private static MeaningSearch.Found find(MeaningSearch search, float[] question) {
        return search.find(question, SearchFilter.all(), -1, TOP, Progress.silent());
    }

    /// One vector after the other, then all sorted.
    private static int[] plain(float[][] vectors, float[] question) {
        float[] near = new float[vectors.length];
        for (int i = 0; i < near.length; i++) {
            float sum = 0;
            for (int d = 0; d < question.length; d++) {
                sum = Math.fma(question[d], vectors[i][d], sum);
            }
            near[i] = sum;
        }
        return java.util.stream.IntStream.range(0, near.length)
                .boxed()
                .sorted((a, b) -> near[a] == near[b] ? a - b : Float.compare(near[b], near[a]))
                .limit(TOP)
                .mapToInt(i -> i)
                .toArray();
    }

    private static double at(double[] millis, double share) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    /// Nanoseconds of all threads: what a busy machine does not change.
    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static float[][] vectors(int count, int dimension, long seed) {
        var random = new SplittableRandom(seed);
        float[][] vectors = new float[count][dimension];
        for (float[] vector : vectors) {
            double squares = 0;
            for (int d = 0; d < dimension; d++) {
                vector[d] = (float) random.nextGaussian();
                squares += (double) vector[d] * vector[d];
            }
            for (int d = 0; d < dimension; d++) {
                vector[d] /= (float) Math.sqrt(squares);
            }
        }
        return vectors;
    }
}
