package org.intentworkbench.segments;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Numbers counted in ranges, or one by one where they are few.
final class NumberBins {
    private static final int STEPS = 20;
    private static final double TAIL = 0.01;
    private static final int DIGITS = 4;

    private NumberBins() {}

    static ColumnDistribution of(double[] values, BitSet segment) {
        double[] known = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0) // -0.0 becomes 0.0
                .toArray();
        Arrays.sort(known);
        double[] distinct = Arrays.stream(known).distinct().limit(STEPS + 1L).toArray();
        boolean single = distinct.length <= STEPS;
        double[] low = single ? distinct : bounds(known);
        List<String> bins = new ArrayList<>(single ? names(distinct) : ranges(low));
        boolean missing = known.length < values.length;
        if (missing) {
            bins.add(ColumnDistribution.MISSING);
        }
        int[] inside = new int[bins.size()];
        int[] outside = new int[bins.size()];
        for (int row = 0; row < values.length; row++) {
            int bin = Double.isNaN(values[row]) ? low.length : bin(low, values[row] + 0.0);
            (segment.get(row) ? inside : outside)[bin]++;
        }
        return new ColumnDistribution(bins, inside, outside, low);
    }

    private static double[] bounds(double[] sorted) {
        double from = sorted[(int) Math.floor(TAIL * (sorted.length - 1))];
        double to = sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
        if (from == to) {
            // nearly all rows are equal: show the few others too
            from = sorted[0];
            to = sorted[sorted.length - 1];
        }
        double[] low = new double[STEPS];
        low[0] = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < STEPS; i++) {
            low[i] = from + (to - from) * i / STEPS;
        }
        return low;
    }

    private static int bin(double[] low, double value) {
        int at = Arrays.binarySearch(low, value);
        return at >= 0 ? at : -at - 2;
    }

    private static List<String> names(double[] values) {
        return Arrays.stream(values).mapToObj(NumberBins::name).toList();
    }

    private static List<String> ranges(double[] low) {
        List<String> ranges = new ArrayList<>();
        ranges.add("< " + name(low[1]));
        for (int i = 1; i < low.length - 1; i++) {
            ranges.add(name(low[i]) + " – " + name(low[i + 1]));
        }
        ranges.add("≥ " + name(low[low.length - 1]));
        return ranges;
    }

    static String name(double value) {
        if (value == 0 || Double.isInfinite(value)) {
            return value == 0 ? "0" : value > 0 ? "∞" : "−∞";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int whole = exact.precision() - exact.scale();
        return exact.round(new MathContext(Math.max(DIGITS, whole)))
                .stripTrailingZeros()
                .toPlainString();
    }
}
