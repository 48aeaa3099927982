package org.intentworkbench.ui.chart;

/// How the points of a curve are joined.
public enum Joining {
    /// Straight lines; right for ROC, where every mixture of two classifiers can be reached.
    STRAIGHT,
    /// Each point's y holds from the x of the point before up to its own x (x rising); right for
    /// precision-recall, whose area by this rule is the average precision.
    STEPS
}
