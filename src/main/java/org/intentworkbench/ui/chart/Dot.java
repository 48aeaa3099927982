package org.intentworkbench.ui.chart;

/// A mark in a row of [DotPlot].
///
/// @param series number of the series, from 0
/// @param low lower end of the whisker, NaN where there is none
/// @param high upper end
public record Dot(int series, double value, double low, double high) {
    public Dot(int series, double value) {
        this(series, value, Double.NaN, Double.NaN);
    }
}
