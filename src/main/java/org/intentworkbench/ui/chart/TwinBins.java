package org.intentworkbench.ui.chart;

import java.util.Arrays;

/// Two columns of numbers counted into the same bins, about 20 of round width. Where a long tail would press all
/// others into one bin, the bins end at the 99th percentile of both together and the last one holds the rest.
/// Whole numbers of few values get a bin each. NaN and infinite values are left out and counted.
/// @param edges one more than bins
/// @param openEnd whether the last bin also holds everything above it
/// @param missing left out of the first and of the second column
record TwinBins(double[] edges, long[] first, long[] second, boolean openEnd, long[] missing) {
    private static final int WANTED = 20;
    private static final int SAMPLE = 10_000;

    int size() {
        return first.length;
    }

    static TwinBins of(double[] a, double[] b) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        boolean whole = true;
        for (var column : new double[][] {a, b}) {
            for (double value : column) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                    whole = whole && value == Math.rint(value);
                }
            }
        }
        if (low > high) {
            return new TwinBins(new double[] {0, 1}, new long[1], new long[1], false, new long[] {a.length, b.length});
        }
        double tail = percentile99(a, b);
        boolean open = high - low > 2 * (tail - low) && tail > low;
        double end = open ? tail : high;
        double step = step(low, end, whole);
        double start = Math.floor(low / step + 1e-9) * step;
        // one whole number a bin: the last edge lies beyond the last number
        int bins = (int)
                Math.max(1, whole ? Math.floor((end - start) / step) + 1 : Math.ceil((end - start) / step - 1e-9));
        var edges = new double[bins + 1];
        Arrays.setAll(edges, i -> start + i * step);
        open = high > edges[bins];
        var missing = new long[2];
        return new TwinBins(edges, count(a, edges, step, missing, 0), count(b, edges, step, missing, 1), open, missing);
    }

    private static double step(double low, double high, boolean whole) {
        if (high <= low) {
            return whole ? 1 : Math.max(Math.abs(low) * 0.1, 0.1);
        }
        double step = Ticks.step(high - low, WANTED);
        return whole ? Math.max(1, Math.rint(step)) : step;
    }

    private static long[] count(double[] values, double[] edges, double step, long[] missing, int column) {
        int bins = edges.length - 1;
        var counts = new long[bins];
        for (double value : values) {
            if (!Double.isFinite(value)) {
                missing[column]++;
                continue;
            }
            int bin = (int) Math.floor((value - edges[0]) / step + 1e-9);
            counts[Math.max(0, Math.min(bins - 1, bin))]++;
        }
        return counts;
    }

    /// Of both together, from every n-th value where there are many.
    private static double percentile99(double[] a, double[] b) {
        int stride = 1 + (a.length + b.length) / SAMPLE;
        var sample = new double[(a.length + b.length) / stride + 1];
        int n = 0;
        for (int i = 0; i < a.length + b.length; i += stride) {
            double value = i < a.length ? a[i] : b[i - a.length];
            if (Double.isFinite(value) && n < sample.length) {
                sample[n++] = value;
            }
        }
        Arrays.sort(sample, 0, n);
        return n == 0 ? Double.NaN : sample[(int) Math.min(n - 1, Math.floor(n * 0.99))];
    }
}
