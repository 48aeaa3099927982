package org.intentworkbench.ui.chart;

import org.jspecify.annotations.Nullable;

/// One named curve. The points come in the order they are joined, x either rising or falling throughout.
/// @param threshold the least score that counts as positive at each point; null where the curve has none. A
///     value above 1 or infinite stands for "nobody"
public record Curve(String name, double[] x, double[] y, double @Nullable [] threshold) {
    public Curve {
        if (x.length != y.length || threshold != null && threshold.length != x.length) {
            throw new IllegalArgumentException("curve " + name + " has arrays of different lengths");
        }
    }
}
