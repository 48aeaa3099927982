package org.intentworkbench.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureValues;

/// Rows parted by one feature: by its levels, yes and no, its few values, or the quarters of many values. The last
/// group
/// is that of rows where it is missing.
///
/// @param names of the groups; no group is empty
/// @param group of each row of the table
public record ColumnGroups(List<Wording> names, int[] group) {
    /// Levels beyond the most frequent so many stand together.
    public static final int MOST_LEVELS = 12;

    private static final int FEW_VALUES = 8;
    private static final int QUARTERS = 4;

    public ColumnGroups {
        names = List.copyOf(names);
    }

    /// @throws IllegalArgumentException for a text vector
    public static ColumnGroups of(FeatureColumn column) {
        return switch (column.values()) {
            case FeatureValues.Levels levels -> ofLevels(levels);
            case FeatureValues.Numbers numbers ->
                column.yesNo() ? ofYesNo(numbers.values()) : ofNumbers(numbers.values());
            case FeatureValues.Vectors vectors ->
                throw new IllegalArgumentException(column.name() + " is a text vector of " + vectors.dimension());
        };
    }

    /// A number parted at given places: below the first, from each up to the next, from the last on.
    ///
    /// @param values NaN = missing; @param cuts in any order, at least one
    public static ColumnGroups ofCuts(double[] values, double[] cuts) {
        double[] ends = Arrays.stream(cuts).sorted().distinct().toArray();
        List<Wording> names = new ArrayList<>();
        for (int i = 0; i <= ends.length; i++) {
            String from = i == 0 ? "" : NumberBins.name(ends[i - 1]);
            String to = i == ends.length ? "" : NumberBins.name(ends[i]);
            names.add(Wording.plain(i == 0 ? "< " + to : i == ends.length ? "≥ " + from : from + " – " + to));
        }
        int[] group = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            int place = Arrays.binarySearch(ends, values[row] + 0.0);
            group[row] = Double.isNaN(values[row]) ? names.size() : place >= 0 ? place + 1 : -place - 1;
        }
        return filled(names, group);
    }

    private static ColumnGroups ofLevels(FeatureValues.Levels column) {
        int levels = column.levels().length;
        int[] counts = new int[levels];
        for (int code : column.codes()) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        Integer[] order = new Integer[levels];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Integer.compare(counts[b], counts[a])); // stable: equal ones as the levels stand
        int[] groupOf = new int[levels];
        List<Wording> names = new ArrayList<>();
        int shown = Math.min(levels, MOST_LEVELS);
        for (int i = 0; i < levels; i++) {
            groupOf[order[i]] = Math.min(i, shown);
            if (i < shown) {
                names.add(Wording.plain(column.levels()[order[i]]));
            }
        }
        if (levels > shown) {
            names.add(Wording.of("segments.others", Integer.toString(levels - shown)));
        }
        int[] group = Arrays.stream(column.codes())
                .map(code -> code < 0 ? names.size() : groupOf[code])
                .toArray();
        return filled(names, group);
    }

    private static ColumnGroups ofYesNo(double[] values) {
        int[] group = Arrays.stream(values)
                .mapToInt(v -> Double.isNaN(v) ? 2 : v == 1 ? 0 : 1)
                .toArray();
        return filled(List.of(Wording.of("segments.yes"), Wording.of("segments.no")), group);
    }

    private static ColumnGroups ofNumbers(double[] values) {
        double[] known = Arrays.stream(values)
                .filter(v -> !Double.isNaN(v))
                .map(v -> v + 0.0)
                .toArray();
        Arrays.sort(known);
        double[] distinct =
                Arrays.stream(known).distinct().limit(FEW_VALUES + 1L).toArray();
        boolean single = distinct.length <= FEW_VALUES;
        double[] low = single ? distinct : quarters(known);
        List<Wording> names = new ArrayList<>();
        for (int i = 0; i < low.length; i++) {
            String name = single
                    ? NumberBins.name(low[i])
                    : i == 0
                            ? "< " + NumberBins.name(low[1])
                            : i == low.length - 1
                                    ? "≥ " + NumberBins.name(low[i])
                                    : NumberBins.name(low[i]) + " – " + NumberBins.name(low[i + 1]);
            names.add(Wording.plain(name));
        }
        int[] group = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row])) {
                group[row] = low.length;
            } else {
                int at = Arrays.binarySearch(low, values[row] + 0.0);
                group[row] = at >= 0 ? at : Math.max(0, -at - 2);
            }
        }
        return filled(names, group);
    }

    /// Lower bounds of quarters with about as many rows each; fewer where many rows are equal.
    private static double[] quarters(double[] sorted) {
        double[] bounds = new double[QUARTERS];
        int n = 0;
        for (int q = 0; q < QUARTERS; q++) {
            double bound = sorted[(int) ((long) q * sorted.length / QUARTERS)];
            if (n == 0 || bound > bounds[n - 1]) {
                bounds[n++] = bound;
            }
        }
        if (n == 1) {
            // three quarters and more have the least value: the others stand against them
            double least = bounds[0];
            bounds[n++] =
                    Arrays.stream(sorted).filter(v -> v > least).findFirst().orElse(least);
        }
        return Arrays.copyOf(bounds, n);
    }

    /// Without groups that no row is in; the group after the last name is that of missing values.
    private static ColumnGroups filled(List<Wording> names, int[] group) {
        List<Wording> all = new ArrayList<>(names);
        all.add(Wording.of("segments.missing"));
        int[] counts = new int[all.size()];
        for (int g : group) {
            counts[g]++;
        }
        int[] renumbered = new int[all.size()];
        List<Wording> kept = new ArrayList<>();
        for (int g = 0; g < counts.length; g++) {
            renumbered[g] = kept.size();
            if (counts[g] > 0) {
                kept.add(all.get(g));
            }
        }
        return new ColumnGroups(
                kept, Arrays.stream(group).map(g -> renumbered[g]).toArray());
    }
}
