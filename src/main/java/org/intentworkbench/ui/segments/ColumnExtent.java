package org.intentworkbench.ui.segments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureValues;

/// What a condition on a column may ask for: its range, or its levels.
sealed interface ColumnExtent {
    /// @param low least value that is there; @param high greatest; both NaN where all are missing
    /// @param whole whether all values are whole numbers
    record Numbers(double low, double high, boolean whole) implements ColumnExtent {}

    /// @param names most frequent first; "" for missing; a yes/no has "true" and "false"
    record Levels(List<String> names, List<Integer> counts) implements ColumnExtent {}

    /// A text vector can be asked for nothing.
    record Nothing() implements ColumnExtent {}

    static ColumnExtent of(FeatureColumn column) {
        return switch (column.values()) {
            case FeatureValues.Numbers numbers -> column.yesNo() ? yesNo(numbers) : numbers(numbers.values());
            case FeatureValues.Levels levels -> levels(levels);
            case FeatureValues.Vectors vectors -> new Nothing();
        };
    }

    private static ColumnExtent numbers(double[] values) {
        double low = Double.NaN;
        double high = Double.NaN;
        boolean whole = true;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                low = value >= low ? low : value;
                high = value <= high ? high : value;
                whole &= value == Math.rint(value);
            }
        }
        return new Numbers(low, high, whole);
    }

    private static ColumnExtent yesNo(FeatureValues.Numbers values) {
        var counts = new int[3];
        for (double value : values.values()) {
            counts[Double.isNaN(value) ? 2 : value == 1 ? 0 : 1]++;
        }
        return counted(List.of("true", "false", ""), counts);
    }

    private static ColumnExtent levels(FeatureValues.Levels values) {
        var names = new ArrayList<>(List.of(values.levels()));
        names.add("");
        var counts = new int[names.size()];
        for (int code : values.codes()) {
            counts[code < 0 ? counts.length - 1 : code]++;
        }
        return counted(names, counts);
    }

    private static ColumnExtent counted(List<String> names, int[] counts) {
        var order = java.util.stream.IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -counts[i]))
                .toList();
        return new Levels(
                order.stream().map(names::get).toList(),
                order.stream().map(i -> counts[i]).toList());
    }
}
