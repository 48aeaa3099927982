package org.intentworkbench.evaluation;

/// Precision against recall, one point for each distinct score from the highest down. Average precision =
/// `sum (R_n - R_{n-1}) P_n`, no interpolation, as scikit-learn's. NaN and no points where no row is positive.
public record PrecisionRecall(double[] recall, double[] precision, double[] threshold, double averagePrecision) {
    public static PrecisionRecall of(double[] scores, int[] labels) {
        throw new UnsupportedOperationException();
    }
}
