package org.intentworkbench.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Population stability index: the sum over bins of (a - b) ln(a / b), where b and a are the shares of the cells
/// before and after that fall into a bin, missing ones left out. A share below 0.0001 counts as 0.0001, so that an
/// empty bin is strong and not infinite. Source: Siddiqi, Credit Risk Scorecards, 2006.
public final class StabilityIndex {
    private static final int BINS = 10;
    private static final double LEAST = 0.0001;

    private StabilityIndex() {}

    /// Over bins that hold a tenth of the earlier cells each. A bin ends with, and holds, the k-th tenth's last value;
    /// equal ends are one, so that there are fewer bins where a value is frequent.
    ///
    /// @param before NaN = missing; is not changed
    /// @return NaN where one of them has no cell
    public static double ofNumbers(double[] before, double[] after) {
        var sorted = Arrays.stream(before).filter(v -> !Double.isNaN(v)).toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        Arrays.parallelSort(sorted);
        var ends = new double[BINS - 1];
        int count = 0;
        for (int k = 1; k < BINS; k++) {
            double end = sorted[(int) (((long) k * sorted.length + BINS - 1) / BINS) - 1];
            if (count == 0 || end > ends[count - 1]) {
                ends[count++] = end;
            }
        }
        ends = Arrays.copyOf(ends, count);
        return index(counts(sorted, ends), counts(after, ends));
    }

    private static long[] counts(double[] values, double[] ends) {
        var counts = new long[ends.length + 1];
        for (double value : values) {
            if (!Double.isNaN(value)) {
                int bin = 0;
                while (bin < ends.length && value > ends[bin]) {
                    bin++;
                }
                counts[bin]++;
            }
        }
        return counts;
    }

    /// Over the values.
    ///
    /// @param before how often each value appears
    public static double ofWords(Map<String, Long> before, Map<String, Long> after) {
        var places = new HashMap<String, Integer>();
        before.keySet().forEach(word -> places.putIfAbsent(word, places.size()));
        after.keySet().forEach(word -> places.putIfAbsent(word, places.size()));
        return index(counts(before, places), counts(after, places));
    }

    /// Over bins that are there already.
    ///
    /// @param before how much falls into each; any unit
    /// @return NaN where nothing falls into any
    public static double ofShares(double[] before, double[] after) {
        double sumBefore = Arrays.stream(before).sum();
        double sumAfter = Arrays.stream(after).sum();
        if (sumBefore == 0 || sumAfter == 0) {
            return Double.NaN;
        }
        double index = 0;
        for (int i = 0; i < before.length; i++) {
            double b = Math.max(LEAST, before[i] / sumBefore);
            double a = Math.max(LEAST, after[i] / sumAfter);
            index += (a - b) * Math.log(a / b);
        }
        return index;
    }

    private static long[] counts(Map<String, Long> words, Map<String, Integer> places) {
        var counts = new long[places.size()];
        words.forEach((word, count) -> {
            Integer place = places.get(word);
            if (place != null) {
                counts[place] = count;
            }
        });
        return counts;
    }

    private static double index(long[] before, long[] after) {
        return ofShares(
                Arrays.stream(before).asDoubleStream().toArray(),
                Arrays.stream(after).asDoubleStream().toArray());
    }
}
