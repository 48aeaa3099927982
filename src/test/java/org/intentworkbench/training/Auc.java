package org.intentworkbench.training;

import java.util.Arrays;

/// Area under the ROC curve by rank sums, ties shared; apart from `evaluation` so that floors do not rest on it.
final class Auc {
    private Auc() {}

    static double of(double[] scores, int[] labels) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double ranks = 0;
        long positives = 0;
        for (int i = 0; i < scores.length; i++) {
            if (labels[i] == 1) {
                positives++;
                ranks += (lower(sorted, scores[i]) + lower(sorted, Math.nextUp(scores[i])) + 1) / 2.0;
            }
        }
        long negatives = scores.length - positives;
        return (ranks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
    }

    /// How many are below.
    private static int lower(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
