package org.intentworkbench.ui.chart;

import java.util.function.DoubleFunction;

/// One axis of a [Plot]: its reach, where its ticks stand, how a tick reads, and what it measures.
/// @param grid whether lines run through the plot at the ticks
record Axis(double min, double max, double[] ticks, DoubleFunction<String> label, String title, boolean grid) {
    static Axis of(double min, double max, int wanted, DoubleFunction<String> label, String title) {
        return new Axis(min, max, Ticks.between(min, max, wanted), label, title, true);
    }

    Axis withoutGrid() {
        return new Axis(min, max, ticks, label, title, false);
    }
}
