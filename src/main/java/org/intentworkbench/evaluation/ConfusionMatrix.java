package org.intentworkbench.evaluation;

/// Counts at a threshold; a score >= threshold is called positive. Rates with an empty denominator are NaN,
/// except F1, which is 0 where there are positives but none was found, and NaN where there is no positive at all.
public record ConfusionMatrix(
        double threshold, int truePositives, int falsePositives, int trueNegatives, int falseNegatives) {

    /// @throws IllegalArgumentException if lengths differ, a score is NaN, or a label is neither 1 nor 0
    public static ConfusionMatrix of(double[] scores, int[] labels, double threshold) {
        Ranking.check(scores, labels);
        int tp = 0;
        int fp = 0;
        int positives = 0;
        for (int i = 0; i < scores.length; i++) {
            positives += labels[i];
            if (scores[i] >= threshold) {
                tp += labels[i];
                fp += 1 - labels[i];
            }
        }
        return new ConfusionMatrix(threshold, tp, fp, scores.length - positives - fp, positives - tp);
    }

    public int rows() {
        return truePositives + falsePositives + trueNegatives + falseNegatives;
    }

    /// Rows called positive.
    public int selected() {
        return truePositives + falsePositives;
    }

    /// Share of rows called rightly.
    public double accuracy() {
        return share(truePositives + trueNegatives, rows());
    }

    /// Share of positives among rows called positive.
    public double precision() {
        return share(truePositives, selected());
    }

    /// Share of positives that are called so.
    public double recall() {
        return share(truePositives, truePositives + falseNegatives);
    }

    /// Of the positive class.
    public double f1() {
        if (truePositives + falseNegatives == 0) {
            return Double.NaN;
        }
        return 2.0 * truePositives / (2.0 * truePositives + falsePositives + falseNegatives);
    }

    /// F1 of the negative class, as if it were the one looked for.
    public double f1OfNegatives() {
        if (trueNegatives + falsePositives == 0) {
            return Double.NaN;
        }
        return 2.0 * trueNegatives / (2.0 * trueNegatives + falsePositives + falseNegatives);
    }

    /// Mean of the F1 of both classes; NaN where a class is empty.
    public double f1Macro() {
        return (f1() + f1OfNegatives()) / 2;
    }

    /// F1 of both classes, each weighted by its rows; NaN where a class is empty.
    public double f1Weighted() {
        int positives = truePositives + falseNegatives;
        return (positives * f1() + (rows() - positives) * f1OfNegatives()) / rows();
    }

    /// Share of rows called positive.
    public double selectedShare() {
        return share(selected(), rows());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
