package org.intentworkbench.ui.chart;

import org.jspecify.annotations.Nullable;

/// One figure at each of the thresholds; NaN where it is not defined, and the line has a gap there.
/// @param low lower edge of a band (spread over repeats), or null
/// @param high upper edge, null exactly where `low` is
public record Metric(String name, double[] values, double @Nullable [] low, double @Nullable [] high) {
    public Metric(String name, double[] values) {
        this(name, values, null, null);
    }
}
