package org.intentworkbench.evaluation;

/// Figures of merit of some scored rows; NaN where a figure is not defined (see each curve).
///
/// @param threshold at which accuracy, precision, recall and F1 (of the positive class) are taken
/// @param brier mean squared difference of probability and outcome
/// @param logLoss natural logarithm; probabilities clipped to 1e-15 .. 1 - 1e-15
public record Figures(
        int rows,
        int positives,
        double threshold,
        double auc,
        double averagePrecision,
        double accuracy,
        double precision,
        double recall,
        double f1,
        double brier,
        double logLoss) {
    public static Figures of(double[] scores, int[] labels, double threshold) {
        throw new UnsupportedOperationException();
    }
}
