package org.intentworkbench.evaluation;

/// How many rows are called positive at each threshold 0.00, 0.01, … 1.00, in as little room as can be: what a run
/// keeps of every repeat, for bands and for thresholds tuned elsewhere.
///
/// @param truePositives positive rows with a score at or above threshold `k / 100`, 101 counts
/// @param falsePositives the same of negative rows
public record ThresholdCounts(int[] truePositives, int[] falsePositives, int positives, int negatives) {
    /// @throws IllegalArgumentException if lengths differ, a score is NaN, or a label is neither 1 nor 0
    public static ThresholdCounts of(double[] scores, int[] labels) {
        var rows = ThresholdTable.of(scores, labels).rows();
        int[] tp = rows.stream().mapToInt(ConfusionMatrix::truePositives).toArray();
        int[] fp = rows.stream().mapToInt(ConfusionMatrix::falsePositives).toArray();
        // at threshold 0 every score is positive
        return new ThresholdCounts(tp, fp, tp[0], fp[0]);
    }

    public int size() {
        return truePositives.length;
    }

    /// @param k number of the threshold `k / 100`
    public ConfusionMatrix matrix(int k) {
        return new ConfusionMatrix(
                k / (double) (size() - 1),
                truePositives[k],
                falsePositives[k],
                negatives - falsePositives[k],
                positives - truePositives[k]);
    }
}
