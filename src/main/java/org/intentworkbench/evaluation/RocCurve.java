package org.intentworkbench.evaluation;

/// Receiver operating characteristic. Points run from (0, 0) to (1, 1), one for each distinct score and the
/// origin: equal scores make one slanted step, so ties count half (Fawcett 2006). NaN area and only the two end
/// points where a class is empty.
///
/// @param threshold subjects with a score >= threshold are called positive at that point; +infinity at the origin
public record RocCurve(double[] falsePositiveRate, double[] truePositiveRate, double[] threshold, double area) {
    /// @throws IllegalArgumentException if lengths differ, a score is NaN, or a label is neither 1 nor 0
    public static RocCurve of(double[] scores, int[] labels) {
        Ranking ranking = Ranking.of(scores, labels);
        int steps = ranking.steps();
        if (ranking.positives() == 0 || ranking.negatives() == 0) {
            double lowest = steps == 0 ? Double.NEGATIVE_INFINITY : ranking.score()[steps - 1];
            return new RocCurve(
                    new double[] {0, 1},
                    new double[] {0, 1},
                    new double[] {Double.POSITIVE_INFINITY, lowest},
                    Double.NaN);
        }
        double[] fpr = new double[steps + 1];
        double[] tpr = new double[steps + 1];
        double[] threshold = new double[steps + 1];
        threshold[0] = Double.POSITIVE_INFINITY;
        for (int i = 0; i < steps; i++) {
            fpr[i + 1] = ranking.falsePositives()[i] / (double) ranking.negatives();
            tpr[i + 1] = ranking.truePositives()[i] / (double) ranking.positives();
            threshold[i + 1] = ranking.score()[i];
        }
        return new RocCurve(fpr, tpr, threshold, ranking.area());
    }
}
