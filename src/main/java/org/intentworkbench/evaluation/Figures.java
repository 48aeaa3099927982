package org.intentworkbench.evaluation;

/// Figures of merit of some scored rows; NaN where a figure is not defined (see each curve); all NaN of no rows.
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
    private static final double CLIP = 1e-15;

    /// @param scores probabilities, 0..1
    /// @param labels 1 or 0
    /// @throws IllegalArgumentException if lengths differ, a score is NaN, or a label is neither 1 nor 0
    public static Figures of(double[] scores, int[] labels, double threshold) {
        ConfusionMatrix matrix = ConfusionMatrix.of(scores, labels, threshold);
        Ranking ranking = Ranking.of(scores, labels);
        return new Figures(
                scores.length,
                ranking.positives(),
                threshold,
                ranking.area(),
                ranking.averagePrecision(),
                matrix.accuracy(),
                matrix.precision(),
                matrix.recall(),
                matrix.f1(),
                brier(scores, labels),
                logLoss(scores, labels));
    }

    private static double brier(double[] scores, int[] labels) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            double off = scores[i] - labels[i];
            sum += off * off;
        }
        return sum / scores.length;
    }

    private static double logLoss(double[] scores, int[] labels) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            double p = Math.clamp(scores[i], CLIP, 1 - CLIP);
            sum -= labels[i] == 1 ? Math.log(p) : Math.log1p(-p);
        }
        return sum / scores.length;
    }
}
