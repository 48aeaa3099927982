package org.intentworkbench.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;

/// Each input cut into at most 255 bins of neighbouring values, about as many rows in each; an input of at most 255
/// values has a bin for each, so nothing is lost. Where there are more than 50,000 rows the borders are taken from
/// every n-th row.
///
/// @param bins for each input the bin of each row, read as unsigned
/// @param low for each input the smallest value in each bin; @param high the largest
record BinnedInputs(byte[][] bins, double[][] low, double[][] high) {
    static final int MOST = 255;
    private static final int LOOKED_AT = 50_000;

    static BinnedInputs of(double[][] x, Progress progress) {
        return of(x, MOST, progress);
    }

    /// @param most bins of an input, 2..255
    static BinnedInputs of(double[][] x, int most, Progress progress) {
        int inputs = x[0].length;
        byte[][] bins = new byte[inputs][];
        double[][] low = new double[inputs][];
        double[][] high = new double[inputs][];
        IntStream.range(0, inputs).parallel().forEach(j -> {
            progress.check();
            double[] column = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                column[i] = x[i][j] + 0.0; // no -0.0
            }
            double[] borders = borders(column, most);
            progress.check();
            byte[] bin = new byte[column.length];
            double[] lowest = new double[borders.length + 1];
            double[] highest = new double[borders.length + 1];
            Arrays.fill(lowest, Double.POSITIVE_INFINITY);
            Arrays.fill(highest, Double.NEGATIVE_INFINITY);
            for (int i = 0; i < column.length; i++) {
                int b = bin(borders, column[i]);
                bin[i] = (byte) b;
                lowest[b] = Math.min(lowest[b], column[i]);
                highest[b] = Math.max(highest[b], column[i]);
            }
            bins[j] = bin;
            low[j] = lowest;
            high[j] = highest;
        });
        return new BinnedInputs(bins, low, high);
    }

    int inputs() {
        return bins.length;
    }

    /// How many bins an input has.
    int bins(int input) {
        return low[input].length;
    }

    /// Halfway between two bins with none between them, and below the upper one.
    double between(int input, int lower, int upper) {
        double from = high[input][lower];
        double to = low[input][upper];
        double middle = from + (to - from) / 2;
        return middle < to ? middle : from;
    }

    /// The first border a value does not exceed; the last bin where it exceeds all.
    static int bin(double[] borders, double value) {
        int from = 0;
        int to = borders.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (value <= borders[middle]) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /// Largest values of all bins but the last, ascending.
    static double[] borders(double[] column, int most) {
        int step = Math.max(1, column.length / LOOKED_AT);
        double[] sorted = new double[(column.length + step - 1) / step];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = column[i * step];
        }
        Arrays.sort(sorted);
        double[] value = new double[sorted.length];
        int[] count = new int[sorted.length];
        int distinct = 0;
        for (double next : sorted) {
            if (distinct == 0 || next != value[distinct - 1]) {
                value[distinct++] = next;
            }
            count[distinct - 1]++;
        }
        if (distinct <= most) {
            return Arrays.copyOf(value, distinct - 1);
        }
        double[] borders = new double[most - 1];
        int bins = 0;
        int left = sorted.length;
        int held = 0;
        for (int k = 0; k < distinct - 1 && bins < most - 1; k++) {
            held += count[k];
            double share = left / (double) (most - bins);
            // a value that fills a bin alone gets one alone
            if (held >= share || count[k + 1] >= share && held >= share / 2) {
                borders[bins++] = value[k];
                left -= held;
                held = 0;
            }
        }
        return Arrays.copyOf(borders, bins);
    }
}
