package org.intentworkbench.evaluation;

import java.util.Arrays;

/// Rows in the order of their scores, highest first, as running counts: the one sort all curves are read from.
/// Step `i` stands for the `i`-th highest distinct score and counts the rows at or above it.
///
/// @param score distinct scores, descending; 0.0 and -0.0 are one
/// @param truePositives positive rows with a score >= `score[i]`
/// @param falsePositives negative rows with a score >= `score[i]`
record Ranking(double[] score, int[] truePositives, int[] falsePositives, int positives, int negatives) {

    /// @throws IllegalArgumentException if lengths differ, a score is NaN, or a label is neither 1 nor 0
    static Ranking of(double[] scores, int[] labels) {
        // each class sorted by itself and merged: primitive sorting, no index boxed
        ClassScores parted = ClassScores.of(scores, labels);
        double[] up = parted.positives();
        double[] down = parted.negatives();
        Arrays.sort(up);
        Arrays.sort(down);
        return merged(up, down);
    }

    private static Ranking merged(double[] up, double[] down) {
        int rows = up.length + down.length;
        double[] score = new double[rows];
        int[] tp = new int[rows];
        int[] fp = new int[rows];
        int steps = 0;
        int p = up.length - 1;
        int n = down.length - 1;
        while (p >= 0 || n >= 0) {
            double high = n < 0 || (p >= 0 && up[p] >= down[n]) ? up[p] : down[n];
            while (p >= 0 && up[p] == high) {
                p--;
            }
            while (n >= 0 && down[n] == high) {
                n--;
            }
            score[steps] = high;
            tp[steps] = up.length - 1 - p;
            fp[steps] = down.length - 1 - n;
            steps++;
        }
        return new Ranking(
                Arrays.copyOf(score, steps),
                Arrays.copyOf(tp, steps),
                Arrays.copyOf(fp, steps),
                up.length,
                down.length);
    }

    static void check(double[] scores, int[] labels) {
        if (scores.length != labels.length) {
            throw new IllegalArgumentException(scores.length + " scores for " + labels.length + " labels");
        }
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException("the score of row " + i + " is NaN");
            }
            if (labels[i] != 0 && labels[i] != 1) {
                throw new IllegalArgumentException("the label of row " + i + " is " + labels[i] + ", not 1 or 0");
            }
        }
    }

    int steps() {
        return score.length;
    }

    int rows() {
        return positives + negatives;
    }

    /// Area under the ROC curve by trapezoids, on whole counts: `P(score of a positive > score of a negative)`,
    /// equal scores counting half. NaN where a class is empty.
    double area() {
        long twice = 0;
        int fpBefore = 0;
        int tpBefore = 0;
        for (int i = 0; i < steps(); i++) {
            twice += (long) (falsePositives[i] - fpBefore) * (truePositives[i] + tpBefore);
            fpBefore = falsePositives[i];
            tpBefore = truePositives[i];
        }
        return twice / (2.0 * positives * negatives);
    }

    /// `sum (R_n - R_{n-1}) P_n` from the highest score down; NaN where no row is positive.
    double averagePrecision() {
        double sum = 0;
        int tpBefore = 0;
        for (int i = 0; i < steps(); i++) {
            int tp = truePositives[i];
            sum += (tp - tpBefore) * (tp / (double) (tp + falsePositives[i]));
            tpBefore = tp;
        }
        return sum / positives;
    }
}
