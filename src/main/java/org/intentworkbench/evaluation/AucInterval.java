package org.intentworkbench.evaluation;

/// The area under the ROC curve and where the true one lies in 95 of 100 cases: area ± 1.96 standard errors, cut to
/// 0..1; the variance by DeLong, DeLong and Clarke-Pearson 1988. NaN where a class has fewer than two rows.
public record AucInterval(double area, double standardError, double low, double high) {
    private static final double Z = 1.959963984540054;

    /// @throws IllegalArgumentException if lengths differ, a score is NaN, or a label is neither 1 nor 0
    public static AucInterval of(double[] scores, int[] labels) {
        return of(Cuts.of(scores, labels));
    }

    static AucInterval of(Cuts cuts) {
        Ranking ranking = cuts.ranking();
        int p = ranking.positives();
        int n = ranking.negatives();
        double area = ranking.area();
        if (p < 2 || n < 2) {
            return new AucInterval(area, Double.NaN, Double.NaN, Double.NaN);
        }
        double positiveSquares = 0;
        double negativeSquares = 0;
        int tpBefore = 0;
        int fpBefore = 0;
        for (int i = 0; i < ranking.steps(); i++) {
            int tp = ranking.truePositives()[i];
            int fp = ranking.falsePositives()[i];
            // share of the other class a row of this score stands on the right side of, ties half
            double below = (n - (fp + fpBefore) / 2.0) / n - area;
            double above = (tp + tpBefore) / 2.0 / p - area;
            positiveSquares += (tp - tpBefore) * below * below;
            negativeSquares += (fp - fpBefore) * above * above;
            tpBefore = tp;
            fpBefore = fp;
        }
        double error = Math.sqrt(positiveSquares / (p - 1) / p + negativeSquares / (n - 1) / n);
        return new AucInterval(area, error, Math.max(0, area - Z * error), Math.min(1, area + Z * error));
    }
}
