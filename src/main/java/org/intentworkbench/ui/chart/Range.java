package org.intentworkbench.ui.chart;

/// A brushed stretch of an axis, both ends included, `low <= high`.
public record Range(double low, double high) {
    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException(low + " > " + high);
        }
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
