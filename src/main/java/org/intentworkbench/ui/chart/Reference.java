package org.intentworkbench.ui.chart;

/// The line a curve is held against.
public sealed interface Reference {
    /// From (0, 0) to (1, 1): what guessing reaches on a ROC curve.
    record Diagonal() implements Reference {}

    /// A level line: the base rate, which guessing reaches on a precision-recall curve.
    record Level(double y) implements Reference {}

    /// A level line with a name of its own.
    record Named(double y, String name) implements Reference {}

    record None() implements Reference {}
}
