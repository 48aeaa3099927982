package org.intentworkbench.ingest;

import java.util.Arrays;

/// Minimum, median and maximum of numbers. Minimum and maximum are exact. The median is exact up to 10 million numbers
/// (80 MB); of more every second, fourth, eighth, … is kept, in their order, and it is the median of those.
final class Figures {
    private static final int MOST = 10_000_000;

    private double[] values = new double[256];
    private int size;
    private long seen;
    private long step = 1;
    private double minimum = Double.NaN;
    private double maximum = Double.NaN;

    /// NaN is passed over.
    void add(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        minimum = Double.isNaN(minimum) ? value : Math.min(minimum, value);
        maximum = Double.isNaN(maximum) ? value : Math.max(maximum, value);
        if (seen++ % step != 0) {
            return;
        }
        if (size == MOST) {
            thin();
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.min(MOST, size * 2));
        }
        values[size++] = value;
    }

    private void thin() {
        for (int i = 0; i < size / 2; i++) {
            values[i] = values[2 * i];
        }
        size /= 2;
        step *= 2;
    }

    /// How many there are.
    long count() {
        return seen;
    }

    double minimum() {
        return minimum;
    }

    double maximum() {
        return maximum;
    }

    /// Of an even number of values the mean of the two in the middle; NaN of none. Puts the values in order: to be
    /// called when all are there.
    double median() {
        if (size == 0) {
            return Double.NaN;
        }
        Arrays.sort(values, 0, size);
        double upper = values[size / 2];
        return size % 2 == 1 ? upper : values[size / 2 - 1] / 2 + upper / 2;
    }
}
