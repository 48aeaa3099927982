package org.intentworkbench.ui.chart;

import java.util.Arrays;
import java.util.BitSet;

/// A closed line drawn by hand. What it holds is told by counting crossings: where it crosses itself, parts that are
/// gone round twice are outside (even-odd rule).
final class Lasso {
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;

    void add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size++] = y;
    }

    int size() {
        return size;
    }

    double lastX() {
        return xs[size - 1];
    }

    double lastY() {
        return ys[size - 1];
    }

    boolean holds(double x, double y) {
        boolean inside = false;
        for (int i = 0, before = size - 1; i < size; before = i++) {
            if (ys[i] > y != ys[before] > y && x < (xs[before] - xs[i]) * (y - ys[i]) / (ys[before] - ys[i]) + xs[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /// @param x of points, in the same measure as the line; NaN is nowhere
    /// @return places of the points inside
    BitSet of(float[] x, float[] y) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            low = Math.min(low, ys[i]);
            high = Math.max(high, ys[i]);
        }
        var inside = new BitSet(x.length);
        for (int i = 0; i < x.length; i++) {
            if (x[i] >= left && x[i] <= right && y[i] >= low && y[i] <= high && holds(x[i], y[i])) {
                inside.set(i);
            }
        }
        return inside;
    }
}
