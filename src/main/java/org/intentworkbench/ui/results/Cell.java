package org.intentworkbench.ui.results;

import org.intentworkbench.evaluation.ConfusionMatrix;

/// A cell of the confusion matrix: what the row is, and what it is called.
enum Cell {
    TRUE_POSITIVE("tp", true, true),
    FALSE_NEGATIVE("fn", true, false),
    FALSE_POSITIVE("fp", false, true),
    TRUE_NEGATIVE("tn", false, false);

    private final String id;
    private final boolean positive;
    private final boolean called;

    Cell(String id, boolean positive, boolean called) {
        this.id = id;
        this.positive = positive;
        this.called = called;
    }

    String id() {
        return id;
    }

    boolean positive() {
        return positive;
    }

    /// Whether the model calls it positive.
    boolean called() {
        return called;
    }

    /// Whether the model is right.
    boolean right() {
        return positive == called;
    }

    int count(ConfusionMatrix matrix) {
        return switch (this) {
            case TRUE_POSITIVE -> matrix.truePositives();
            case FALSE_NEGATIVE -> matrix.falseNegatives();
            case FALSE_POSITIVE -> matrix.falsePositives();
            case TRUE_NEGATIVE -> matrix.trueNegatives();
        };
    }

    /// Share among the rows of the same outcome; NaN where there are none.
    double shareOfOutcome(ConfusionMatrix matrix) {
        int all = 0;
        for (Cell cell : values()) {
            all += cell.positive == positive ? cell.count(matrix) : 0;
        }
        return all == 0 ? Double.NaN : (double) count(matrix) / all;
    }
}
