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
        double last = far(inputs, far);
        int wanted = Math.min(neighbours, far.length);
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

    /// Finds the distances of all rows, infinite for some that are too far to matter: the smallest so far stand in a
    /// heap
    /// with the largest of them on top, and what is farther is not looked at to the end.
    /// @return the distance of the last neighbour
    private double far(double[] inputs, double[] far) {
        double[] heap = new double[Math.min(neighbours, far.length)];
        Arrays.fill(heap, Double.POSITIVE_INFINITY);
        for (int i = 0; i < far.length; i++) {
            double value = rows.distance(i, inputs, heap[0]);
            far[i] = value;
            if (value < heap[0]) {
                sink(heap, value);
            }
        }
        return heap[0];
    }

    /// Replaces the top of the heap.
    private static void sink(double[] heap, double value) {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child + 1 < heap.length && heap[child + 1] > heap[child]) {
                child++;
            }
            if (child >= heap.length || heap[child] <= value) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = value;
    }

    @Override
    public int inputs() {
        return mean.length;
    }
}
