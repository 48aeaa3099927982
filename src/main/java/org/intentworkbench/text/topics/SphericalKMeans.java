package org.intentworkbench.text.topics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// K-means by the cosine (Dhillon and Modha, Machine Learning 42, 2001): centres of unit length, each vector with the
/// centre it points towards most. Starts are those of [KMeansStart].
///
/// The same vectors and seed give the same bits on any number of threads: vectors are worked on in a fixed number of
/// parts whose sums are added in order.
final class SphericalKMeans {
    private static final int PARTS = 8;
    private static final int THREADS = 2;
    private static final int ROUNDS = 60;

    /// It ends when no larger share of the vectors than this changes its centre: the last few wander for long.
    private static final double SETTLED = .001;

    /// Vectors compared with one centre at a time.
    private static final int BLOCK = 128;

    /// Starts of which the one with the tightest clusters is kept, where they are cheap.
    private static final int STARTS = 3;

    private static final int CHEAP = 20_000;

    private final float[][] vectors;
    private final int dimension;
    private final Progress progress;

    /// @param centres of unit length
    /// @param of centre of each vector
    /// @param closeness cosine of each vector and its centre
    /// @param tightness mean of `closeness`
    record Clusters(float[][] centres, int[] of, float[] closeness, double tightness) {}

    private SphericalKMeans(float[][] vectors, Progress progress) {
        this.vectors = vectors;
        this.dimension = vectors[0].length;
        this.progress = progress;
    }

    /// @param vectors at least one, of unit length or zero
    /// @param k clusters wanted; fewer come where there are fewer different vectors
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    static Clusters fit(float[][] vectors, int k, long seed, Progress progress) {
        var work = new SphericalKMeans(vectors, progress);
        Clusters best = work.fit(k, seed);
        if (vectors.length <= CHEAP) {
            for (int start = 1; start < STARTS; start++) {
                Clusters other = work.fit(k, seed + start * 0x9e3779b97f4a7c15L);
                best = other.tightness() > best.tightness() ? other : best;
            }
        }
        return best;
    }

    /// The nearest centre of each vector.
    static Clusters assign(float[][] vectors, float[][] centres, Progress progress) {
        var work = new SphericalKMeans(vectors, progress);
        try (var threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().factory())) {
            return work.assign(centres, threads).clusters(centres);
        }
    }

    private Clusters fit(int k, long seed) {
        float[][] centres = new KMeansStart(vectors, new SplittableRandom(seed), progress).centres(k);
        try (var threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().factory())) {
            Assigned now = assign(centres, threads);
            progress.at(Stage.CLUSTERING, 0, 0); // how many rounds it takes cannot be known
            for (int round = 0; round < ROUNDS; round++) {
                progress.check();
                float[][] moved = now.means(centres);
                Assigned next = assign(moved, threads);
                boolean settled = next.movedSince(now) <= vectors.length * SETTLED;
                centres = moved;
                now = next;
                if (settled) {
                    break;
                }
            }
            return now.clusters(centres);
        }
    }

    private Assigned assign(float[][] centres, ExecutorService threads) {
        var assigned = new Assigned(new int[vectors.length], new float[vectors.length], new float[PARTS][][]);
        var parts = IntStream.range(0, PARTS)
                .mapToObj(part -> threads.submit(() -> assigned.part(part, centres)))
                .toList();
        try {
            for (var part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return assigned;
    }

    /// What one round found; the sums of each part by centre.
    private final class Assigned {
        private final int[] of;
        private final float[] closeness;
        private final float[][][] sums;

        Assigned(int[] of, float[] closeness, float[][][] sums) {
            this.of = of;
            this.closeness = closeness;
            this.sums = sums;
        }

        void part(int part, float[][] centres) {
            int from = (int) ((long) part * vectors.length / PARTS);
            int to = (int) ((long) (part + 1) * vectors.length / PARTS);
            float[][] sum = new float[centres.length][dimension];
            float[] turned = new float[dimension * BLOCK];
            float[] scores = new float[BLOCK];
            for (int block = from; block < to; block += BLOCK) {
                progress.check();
                int size = Math.min(BLOCK, to - block);
                turn(block, size, turned);
                Arrays.fill(closeness, block, block + size, Float.NEGATIVE_INFINITY);
                for (int c = 0; c < centres.length; c++) {
                    score(centres[c], turned, scores);
                    for (int v = 0; v < size; v++) {
                        if (scores[v] > closeness[block + v]) {
                            closeness[block + v] = scores[v];
                            of[block + v] = c;
                        }
                    }
                }
                for (int v = block; v < block + size; v++) {
                    float[] into = sum[of[v]];
                    for (int d = 0; d < dimension; d++) {
                        into[d] += vectors[v][d];
                    }
                }
            }
            sums[part] = sum;
        }

        /// A block of vectors by number, then vector: the inner loop of [#score] runs over vectors, which the processor
        /// does eight at a time, as it cannot where a sum has to be added in order.
        private void turn(int block, int size, float[] turned) {
            for (int v = 0; v < size; v++) {
                float[] vector = vectors[block + v];
                for (int d = 0; d < dimension; d++) {
                    turned[d * BLOCK + v] = vector[d];
                }
            }
        }

        private void score(float[] centre, float[] turned, float[] scores) {
            Arrays.fill(scores, 0);
            for (int d = 0; d < dimension; d++) {
                float x = centre[d];
                int row = d * BLOCK;
                for (int v = 0; v < BLOCK; v++) {
                    scores[v] += x * turned[row + v];
                }
            }
        }

        int movedSince(Assigned before) {
            int moved = 0;
            for (int v = 0; v < of.length; v++) {
                moved += of[v] == before.of[v] ? 0 : 1;
            }
            return moved;
        }

        /// New centres; one without vectors stays where it is.
        float[][] means(float[][] before) {
            float[][] means = new float[before.length][];
            for (int c = 0; c < before.length; c++) {
                float[] mean = new float[dimension];
                for (float[][] part : sums) {
                    for (int d = 0; d < dimension; d++) {
                        mean[d] += part[c][d];
                    }
                }
                means[c] = Directions.toUnitLength(mean) ? mean : before[c];
            }
            return means;
        }

        Clusters clusters(float[][] centres) {
            double sum = 0;
            for (float close : closeness) {
                sum += close;
            }
            return new Clusters(centres, of, closeness, sum / closeness.length);
        }
    }
}
