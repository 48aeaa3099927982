package org.intentworkbench.evaluation;

import java.util.List;

/// The matrix at every threshold 0.00, 0.01, … 1.00, made in one pass over sorted scores.
public record ThresholdTable(List<ConfusionMatrix> rows) {
    public static ThresholdTable of(double[] scores, int[] labels) {
        throw new UnsupportedOperationException();
    }

    /// The row of the highest F1; the lowest such threshold among equals.
    public ConfusionMatrix bestF1() {
        throw new UnsupportedOperationException();
    }
}
