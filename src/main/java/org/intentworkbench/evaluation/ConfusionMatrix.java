package org.intentworkbench.evaluation;

/// Counts at a threshold; a score >= threshold is called positive. Rates with an empty denominator are NaN,
/// except F1, which is 0 where there are positives but none was found, and NaN where there is no positive at all.
public record ConfusionMatrix(
        double threshold, int truePositives, int falsePositives, int trueNegatives, int falseNegatives) {
    public static ConfusionMatrix of(double[] scores, int[] labels, double threshold) {
        throw new UnsupportedOperationException();
    }

    public int rows() {
        return truePositives + falsePositives + trueNegatives + falseNegatives;
    }

    /// Rows called positive.
    public int selected() {
        return truePositives + falsePositives;
    }

    public double accuracy() {
        throw new UnsupportedOperationException();
    }

    public double precision() {
        throw new UnsupportedOperationException();
    }

    public double recall() {
        throw new UnsupportedOperationException();
    }

    /// Of the positive class.
    public double f1() {
        throw new UnsupportedOperationException();
    }

    /// Share of rows called positive.
    public double selectedShare() {
        throw new UnsupportedOperationException();
    }
}
