package org.intentworkbench.text.topics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;

/// First centres by greedy k-means++ (Arthur and Vassilvitskii, 2007): each is drawn with a chance that grows with the
/// distance from those there are; of a few drawn the one is taken that brings all vectors nearest.
final class KMeansStart {
    private static final int CANDIDATES = 4;

    /// No more vectors than this are looked at, evenly spread.
    private static final int MOST_VECTORS = 8_000;

    private static final int VECTORS_A_CHECK = 256;

    private final float[][] vectors;
    private final SplittableRandom random;
    private final Progress progress;

    /// @param vectors at least one
    KMeansStart(float[][] vectors, SplittableRandom random, Progress progress) {
        this.vectors = vectors;
        this.random = random;
        this.progress = progress;
    }

    /// @return as many centres as there are different vectors looked at, at most
    float[][] centres(int k) {
        int some = Math.min(vectors.length, MOST_VECTORS);
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
                double[] tried = take(sample, distance, draw(distance, left));
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

    private int draw(double[] distance, double sum) {
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
}
