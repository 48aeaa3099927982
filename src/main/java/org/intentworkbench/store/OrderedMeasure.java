package org.intentworkbench.store;

import java.util.Set;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.store.ColumnFigures.Frequent;

/// The measure of a column whose cells have an order: numbers and times.
///
/// Quartiles are those of linear interpolation between the two nearest values. A histogram of one value alone holds
/// all in its first bin.
final class OrderedMeasure {
    private static final double FAR = 10;

    private final ColumnMeasure measure;

    OrderedMeasure(ColumnMeasure measure) {
        this.measure = measure;
    }

    ColumnFigures numbers(StoredColumn.Numbers column) {
        var keys = new long[measure.rows()];
        for (int i = 0; i < measure.rows(); i++) {
            keys[i] = SortedKeys.key(column.values()[i]);
        }
        var sorted = new SortedKeys(keys);
        var flags = measure.flags(sorted);
        int negative = 0;
        int positive = 0;
        for (double value : column.values()) {
            negative += value < 0 ? 1 : 0;
            positive += value > 0 ? 1 : 0;
        }
        if (negative > 0 && positive * 2L > sorted.size()) {
            flags.add(ColumnFlag.NEGATIVE);
        }
        if (measure.type() == ColumnType.NUMBER && hasFar(sorted)) {
            flags.add(ColumnFlag.FAR_VALUES);
        }
        return ordered(column, sorted, true, flags);
    }

    ColumnFigures times(StoredColumn.Times column) {
        // a missing time is the missing key already
        var sorted = new SortedKeys(column.values());
        var flags = measure.flags(sorted);
        if (sorted.size() > 0 && sorted.sorted(sorted.size() - 1) > measure.imported()) {
            flags.add(ColumnFlag.FUTURE);
        }
        return ordered(column, sorted, false, flags);
    }

    private ColumnFigures ordered(StoredColumn column, SortedKeys sorted, boolean numbers, Set<ColumnFlag> flags) {
        var frequent = sorted.frequent(ColumnMeasure.MOST_FREQUENT).stream()
                .map(f -> new Frequent(column.text(f.firstRow()), f.count()))
                .toList();
        int size = sorted.size();
        if (size == 0) {
            return measure.figures(0, 0, Double.NaN, Double.NaN, Double.NaN, new int[0], frequent, flags);
        }
        double minimum = value(sorted, 0, numbers);
        double maximum = value(sorted, size - 1, numbers);
        double low = value(sorted, (size - 1) / 2, numbers);
        double high = value(sorted, size / 2, numbers);
        var bins = new int[ColumnMeasure.BINS];
        for (int i = 0; i < size; i++) {
            bins[bin(value(sorted, i, numbers), minimum, maximum)]++;
        }
        return measure.figures(size, sorted.distinct(), minimum, middle(low, high), maximum, bins, frequent, flags);
    }

    private static double value(SortedKeys sorted, int at, boolean numbers) {
        return numbers ? SortedKeys.number(sorted.sorted(at)) : sorted.sorted(at);
    }

    private static double middle(double low, double high) {
        return Double.isInfinite(low + high) ? low / 2 + high / 2 : (low + high) / 2;
    }

    /// The last bin is closed.
    static int bin(double value, double minimum, double maximum) {
        double width = maximum - minimum;
        if (width == 0) {
            return 0;
        }
        double share = Double.isInfinite(width)
                ? (value / 2 - minimum / 2) / (maximum / 2 - minimum / 2)
                : (value - minimum) / width;
        return Math.min(ColumnMeasure.BINS - 1, (int) (share * ColumnMeasure.BINS));
    }

    private static boolean hasFar(SortedKeys sorted) {
        if (sorted.size() == 0) {
            return false;
        }
        double lower = quartile(sorted, 0.25);
        double upper = quartile(sorted, 0.75);
        double reach = FAR * (upper - lower);
        // where half of the cells are one value, everything else would be far
        return reach > 0
                && (value(sorted, 0, true) < lower - reach || value(sorted, sorted.size() - 1, true) > upper + reach);
    }

    private static double quartile(SortedKeys sorted, double share) {
        double place = (sorted.size() - 1) * share;
        int below = (int) place;
        double low = value(sorted, below, true);
        double high = value(sorted, Math.min(below + 1, sorted.size() - 1), true);
        return low + (high - low) * (place - below);
    }
}
