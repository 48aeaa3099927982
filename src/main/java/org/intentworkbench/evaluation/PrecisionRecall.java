package org.intentworkbench.evaluation;

import java.util.Arrays;

/// Precision against recall, one point for each distinct score from the highest down. Average precision =
/// `sum (R_n - R_{n-1}) P_n`, no interpolation, as scikit-learn's. NaN and no points where no row is positive.
public record PrecisionRecall(double[] recall, double[] precision, double[] threshold, double averagePrecision) {
    /// @throws IllegalArgumentException if lengths differ, a score is NaN, or a label is neither 1 nor 0
    public static PrecisionRecall of(double[] scores, int[] labels) {
        Ranking ranking = Ranking.of(scores, labels);
        int steps = ranking.positives() == 0 ? 0 : ranking.steps();
        double[] recall = new double[steps];
        double[] precision = new double[steps];
        for (int i = 0; i < steps; i++) {
            int tp = ranking.truePositives()[i];
            recall[i] = tp / (double) ranking.positives();
            precision[i] = tp / (double) (tp + ranking.falsePositives()[i]);
        }
        return new PrecisionRecall(
                recall, precision, Arrays.copyOf(ranking.score(), steps), ranking.averagePrecision());
    }
}
