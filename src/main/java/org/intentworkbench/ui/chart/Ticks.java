package org.intentworkbench.ui.chart;

/// Round positions for the ticks of an axis: steps of 1, 2 or 5 times a power of ten.
final class Ticks {
    private Ticks() {}

    /// The step that gives about `wanted` ticks over `span`; 1 for a span that is empty or not a number.
    static double step(double span, int wanted) {
        if (!(span > 0) || Double.isInfinite(span)) {
            return 1;
        }
        double rough = span / Math.max(1, wanted);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        return power * (lead <= 1.0001 ? 1 : lead <= 2.0001 ? 2 : lead <= 5.0001 ? 5 : 10);
    }

    /// Multiples of the step within `min..max`, ends included.
    static double[] between(double min, double max, int wanted) {
        return every(step(max - min, wanted), min, max);
    }

    /// Multiples of a given step within `min..max`, ends included.
    static double[] every(double step, double min, double max) {
        double slack = step * 1e-9;
        long first = (long) Math.ceil((min - slack) / step);
        long last = (long) Math.floor((max + slack) / step);
        var ticks = new double[(int) Math.max(0, last - first + 1)];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = (first + i) * step;
        }
        return ticks;
    }

    /// The multiple of the step at or above a value.
    static double roundUp(double value, double step) {
        return Math.ceil(value / step - 1e-9) * step;
    }

    /// Decimals needed to tell neighbouring ticks apart.
    static int decimals(double step) {
        return (int) Math.max(0, Math.min(8, -Math.floor(Math.log10(step) + 1e-9)));
    }
}
