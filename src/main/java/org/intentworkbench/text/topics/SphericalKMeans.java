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
/// centre it points towards most. The start is greedy k-means++ (Arthur and Vassilvitskii, 2007): of a few candidates
/// the one is taken that brings all vectors nearest.
///
/// The same vectors and seed give the same bits on any number of threads: vectors are worked on in a fixed number of
/// parts whose sums are added in order.
final class SphericalKMeans {
    private static final int PARTS = 8;
    private static final int THREADS = 2;
    private static final int ROUNDS = 60;
    private static final int CANDIDATES = 4;

    /// The start looks at no more vectors than this, evenly spread.
    private static final int START_VECTORS = 8_000;

    private static final int VECTORS_A_CHECK = 256;

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
        return new SphericalKMeans(vectors, progress).fit(k, seed);
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
        float[][] centres = start(k, new SplittableRandom(seed));
        try (var threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().factory())) {
            Assigned now = assign(centres, threads);
            for (int round = 0; round < ROUNDS; round++) {
                progress.check();
                progress.at(Stage.CLUSTERING, round, ROUNDS);
                float[][] moved = now.means(centres);
                Assigned next = assign(moved, threads);
                boolean same = Arrays.equals(next.of, now.of);
                centres = moved;
                now = next;
                if (same) {
                    break;
                }
            }
            return now.clusters(centres);
        }
    }

    private float[][] start(int k, SplittableRandom random) {
        int some = Math.min(vectors.length, START_VECTORS);
        int[] sample = IntStream.range(0, some)
                .map(i -> (int) ((long) i * vectors.length / some))
                .toArray();
        double[] distance = new double[some];
        Arrays.fill(distance, Double.MAX_VALUE);
        float[][] centres = new float[k][];
        int found = 0;
        double left = Double.MAX_VALUE;
        double[] best = take(sample, distance, random.nextInt(some));
        centres[found++] = vectors[sample[(int) best[some]]];
        while (found < k) {
            System.arraycopy(best, 0, distance, 0, some);
            left = Arrays.stream(distance).sum();
            if (left < 1e-6 * some) {
                break; // every vector is a centre
            }
            double least = Double.MAX_VALUE;
            for (int c = 0; c < CANDIDATES; c++) {
                double[] tried = take(sample, distance, draw(distance, left, random));
                double sum = 0;
                for (int i = 0; i < some; i++) {
                    sum += tried[i];
                }
                if (sum < least) {
                    least = sum;
                    best = tried;
                }
            }
            centres[found++] = vectors[sample[(int) best[some]]];
        }
        float[][] all = new float[found][];
        for (int c = 0; c < found; c++) {
            all[c] = centres[c].clone();
        }
        return all;
    }

    /// The distances after one more centre, which stands last.
    private double[] take(int[] sample, double[] distance, int centre) {
        double[] after = new double[sample.length + 1];
        float[] at = vectors[sample[centre]];
        for (int i = 0; i < sample.length; i++) {
            if (i % VECTORS_A_CHECK == 0) {
                progress.check();
            }
            after[i] = Math.min(distance[i], Math.max(0, 1 - dot(at, vectors[sample[i]])));
        }
        after[sample.length] = centre;
        return after;
    }

    private static int draw(double[] distance, double sum, SplittableRandom random) {
        double at = random.nextDouble() * sum;
        int drawn = 0;
        for (int i = 0; i < distance.length; i++) {
            if (distance[i] > 0) {
                drawn = i;
                at -= distance[i];
                if (at < 0) {
                    break;
                }
            }
        }
        return drawn;
    }

    private static double dot(float[] a, float[] b) {
        // four sums, so that the processor need not wait for each addition
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    private Assigned assign(float[][] centres, ExecutorService threads) {
        // by number of the vector, then centre: the inner loop runs over centres, which the JIT can do eight at a time
        float[] byNumber = new float[dimension * centres.length];
        for (int c = 0; c < centres.length; c++) {
            for (int d = 0; d < dimension; d++) {
                byNumber[d * centres.length + c] = centres[c][d];
            }
        }
        var assigned = new Assigned(new int[vectors.length], new float[vectors.length], new float[PARTS][][]);
        var parts = IntStream.range(0, PARTS)
                .mapToObj(part -> threads.submit(() -> assigned.part(part, byNumber, centres.length)))
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

        void part(int part, float[] byNumber, int k) {
            int from = (int) ((long) part * vectors.length / PARTS);
            int to = (int) ((long) (part + 1) * vectors.length / PARTS);
            float[][] sum = new float[k][dimension];
            float[] scores = new float[k];
            for (int v = from; v < to; v++) {
                if ((v - from) % VECTORS_A_CHECK == 0) {
                    progress.check();
                }
                float[] vector = vectors[v];
                Arrays.fill(scores, 0);
                for (int d = 0; d < dimension; d++) {
                    float x = vector[d];
                    int row = d * k;
                    for (int c = 0; c < k; c++) {
                        scores[c] += x * byNumber[row + c];
                    }
                }
                int nearest = 0;
                for (int c = 1; c < k; c++) {
                    if (scores[c] > scores[nearest]) {
                        nearest = c;
                    }
                }
                of[v] = nearest;
                closeness[v] = scores[nearest];
                float[] into = sum[nearest];
                for (int d = 0; d < dimension; d++) {
                    into[d] += vector[d];
                }
            }
            sums[part] = sum;
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
