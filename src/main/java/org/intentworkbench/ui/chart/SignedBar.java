package org.intentworkbench.ui.chart;

/// One row of [SignedBars].
/// @param low lower end of the error whisker, NaN where there is none
/// @param high upper end
/// @param definition what the name means, shown under the mouse; may be empty
public record SignedBar(String id, String label, double value, double low, double high, String definition) {
    public SignedBar(String id, String label, double value, String definition) {
        this(id, label, value, Double.NaN, Double.NaN, definition);
    }
}
