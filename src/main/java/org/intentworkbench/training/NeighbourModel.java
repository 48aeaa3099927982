package org.intentworkbench.training;

import java.util.Arrays;

/// The share of positives among the nearest rows, see [NeighbourLearner].
///
/// @param weights how much each kept row counts
/// @param mean of the training inputs, against which reasons are told
public record NeighbourModel(int neighbours, FloatRows rows, int[] y, double[] weights, double[] mean)
        implements Classifier {
    private static final double PRIOR_ROWS = 1;

    @Override
    public double probability(double[] inputs) {
        double[] far = new double[y.length];
        for (int i = 0; i < far.length; i++) {
            far[i] = rows.distance(i, inputs);
        }
        int wanted = Math.min(neighbours, far.length);
        double last = smallest(far, wanted);
        double nearer = 0;
        double[] sums = new double[4]; // weight and positive weight of the nearer, then of those as far as the last
        int ties = 0;
        double all = 0;
        double allPositive = 0;
        for (int i = 0; i < far.length; i++) {
            all += weights[i];
            allPositive += y[i] * weights[i];
            if (far[i] > last) {
                continue;
            }
            int to = far[i] < last ? 0 : 2;
            sums[to] += weights[i];
            sums[to + 1] += y[i] * weights[i];
            nearer += to == 0 ? 1 : 0;
            ties += to == 0 ? 0 : 1;
        }
        double share = (wanted - nearer) / ties;
        double prior = allPositive / all;
        return (sums[1] + share * sums[3] + PRIOR_ROWS * prior) / (sums[0] + share * sums[2] + PRIOR_ROWS);
    }

    /// The `wanted`-th smallest, kept in a heap of the smallest so far with the largest on top.
    private static double smallest(double[] values, int wanted) {
        double[] heap = new double[wanted];
        Arrays.fill(heap, Double.POSITIVE_INFINITY);
        for (double value : values) {
            if (value < heap[0]) {
                int at = 0;
                while (true) {
                    int child = 2 * at + 1;
                    if (child + 1 < wanted && heap[child + 1] > heap[child]) {
                        child++;
                    }
                    if (child >= wanted || heap[child] <= value) {
                        break;
                    }
                    heap[at] = heap[child];
                    at = child;
                }
                heap[at] = value;
            }
        }
        return heap[0];
    }

    @Override
    public int inputs() {
        return mean.length;
    }
}
