package org.intentworkbench.features;

/// A running mean that passes over what is not known.
final class Tally {
    private double sum;
    private int count;

    /// @param value NaN = not known
    void add(double value) {
        if (!Double.isNaN(value)) {
            sum += value;
            count++;
        }
    }

    void clear() {
        sum = 0;
        count = 0;
    }

    /// NaN of nothing.
    double mean() {
        return count == 0 ? Double.NaN : sum / count;
    }

    double meanOr(double ofNothing) {
        return count == 0 ? ofNothing : sum / count;
    }
}
