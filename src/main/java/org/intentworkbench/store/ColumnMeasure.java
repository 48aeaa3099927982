package org.intentworkbench.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.RowHash;
import org.intentworkbench.store.ColumnFigures.Frequent;

/// Takes the measure of one stored column, exactly.
///
/// Quartiles are those of linear interpolation between the two nearest values. A histogram of one value alone holds
/// all in its first bin.
final class ColumnMeasure {
    static final int BINS = 20;
    static final int MOST_FREQUENT = 10;
    private static final int SHOWN = 500;
    private static final double FAR = 10;

    private final ColumnMapping mapping;
    private final int rows;
    private final long imported;
    private final long straysMissing;

    /// @param imported moment of the import, milliseconds since 1970 UTC
    /// @param straysMissing cells that were taken as missing because they did not fit
    ColumnMeasure(ColumnMapping mapping, int rows, long imported, long straysMissing) {
        this.mapping = mapping;
        this.rows = rows;
        this.imported = imported;
        this.straysMissing = straysMissing;
    }

    ColumnFigures of(TableReader reader) throws SQLException {
        if (mapping.type() == ColumnType.TEXT) {
            return texts(reader);
        }
        return switch (reader.column(mapping)) {
            case StoredColumn.Numbers numbers -> numbers(numbers);
            case StoredColumn.Times times -> times(times);
            case StoredColumn.Categories words -> words(words);
            case StoredColumn.Texts texts -> throw new IllegalStateException(texts.name());
        };
    }

    private ColumnFigures numbers(StoredColumn.Numbers column) {
        var keys = new long[rows];
        for (int i = 0; i < rows; i++) {
            keys[i] = SortedKeys.key(column.values()[i]);
        }
        var sorted = new SortedKeys(keys);
        var flags = flags(sorted);
        int negative = 0;
        int positive = 0;
        for (double value : column.values()) {
            negative += value < 0 ? 1 : 0;
            positive += value > 0 ? 1 : 0;
        }
        if (negative > 0 && positive * 2L > sorted.size()) {
            flags.add(ColumnFlag.NEGATIVE);
        }
        if (mapping.type() == ColumnType.NUMBER && hasFar(sorted)) {
            flags.add(ColumnFlag.FAR_VALUES);
        }
        return ordered(column, sorted, true, flags);
    }

    private ColumnFigures times(StoredColumn.Times column) {
        // a missing time is the missing key already
        var sorted = new SortedKeys(column.values());
        var flags = flags(sorted);
        if (sorted.size() > 0 && sorted.sorted(sorted.size() - 1) > imported) {
            flags.add(ColumnFlag.FUTURE);
        }
        return ordered(column, sorted, false, flags);
    }

    private ColumnFigures ordered(StoredColumn column, SortedKeys sorted, boolean numbers, Set<ColumnFlag> flags) {
        var frequent = sorted.frequent(MOST_FREQUENT).stream()
                .map(f -> new Frequent(column.text(f.firstRow()), f.count()))
                .toList();
        int size = sorted.size();
        if (size == 0) {
            return figures(0, 0, Double.NaN, Double.NaN, Double.NaN, new int[0], frequent, flags);
        }
        double minimum = value(sorted, 0, numbers);
        double maximum = value(sorted, size - 1, numbers);
        double low = value(sorted, (size - 1) / 2, numbers);
        double high = value(sorted, size / 2, numbers);
        var bins = new int[BINS];
        for (int i = 0; i < size; i++) {
            bins[bin(value(sorted, i, numbers), minimum, maximum)]++;
        }
        return figures(size, sorted.distinct(), minimum, middle(low, high), maximum, bins, frequent, flags);
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
        return Math.min(BINS - 1, (int) (share * BINS));
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

    private ColumnFigures words(StoredColumn.Categories column) {
        var counts = new int[column.levels().length];
        var keys = new long[rows];
        for (int i = 0; i < rows; i++) {
            int code = column.codes()[i];
            keys[i] = code < 0 ? SortedKeys.MISSING : code;
            if (code >= 0) {
                counts[code]++;
            }
        }
        var lengths = new Lengths();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                lengths.add(column.levels()[code], counts[code]);
            }
        }
        var sorted = new SortedKeys(keys);
        var frequent = sorted.frequent(MOST_FREQUENT).stream()
                .map(f -> new Frequent(shown(column.text(f.firstRow())), f.count()))
                .toList();
        return lettered(sorted, lengths, frequent);
    }

    private ColumnFigures texts(TableReader reader) throws SQLException {
        var keys = new long[rows];
        var lengths = new Lengths();
        reader.texts(mapping.index(), (row, text) -> {
            var chars = text.toCharArray();
            long hash = RowHash.high(chars, 0, chars.length);
            keys[row] =
                    text.isEmpty() ? SortedKeys.MISSING : Math.clamp(hash, SortedKeys.MISSING + 1, Long.MAX_VALUE - 1);
            if (!text.isEmpty()) {
                lengths.add(text, 1);
            }
        });
        var sorted = new SortedKeys(keys);
        var found = sorted.frequent(MOST_FREQUENT);
        Map<Integer, String> texts = new HashMap<>();
        for (var frequent : found) {
            texts.put(frequent.firstRow(), "");
        }
        reader.texts(mapping.index(), (row, text) -> texts.computeIfPresent(row, (key, old) -> shown(text)));
        var frequent = new ArrayList<Frequent>();
        for (var f : found) {
            frequent.add(new Frequent(texts.getOrDefault(f.firstRow(), ""), f.count()));
        }
        return lettered(sorted, lengths, frequent);
    }

    private ColumnFigures lettered(SortedKeys sorted, Lengths lengths, List<Frequent> frequent) {
        return figures(
                sorted.size(),
                sorted.distinct(),
                lengths.minimum(),
                lengths.median(),
                lengths.maximum(),
                lengths.histogram(),
                frequent,
                flags(sorted));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }

    /// What holds for columns of every type.
    private Set<ColumnFlag> flags(SortedKeys sorted) {
        Set<ColumnFlag> flags = EnumSet.noneOf(ColumnFlag.class);
        long present = sorted.size();
        long distinct = sorted.distinct();
        if (present == 0) {
            flags.add(ColumnFlag.EMPTY);
        } else if ((rows - present) * 2 > rows) {
            flags.add(ColumnFlag.MOSTLY_MISSING);
        }
        if (distinct == 1) {
            flags.add(ColumnFlag.CONSTANT);
        } else if (distinct > 1 && sorted.longest() * 100 > 99 * present) {
            flags.add(ColumnFlag.NEARLY_CONSTANT);
        }
        if (distinct > 1 && distinct == present) {
            flags.add(ColumnFlag.UNIQUE);
        }
        if (straysMissing > 0) {
            flags.add(ColumnFlag.STRAYS_MISSING);
        }
        return flags;
    }

    private ColumnFigures figures(
            long present,
            long distinct,
            double minimum,
            double median,
            double maximum,
            int[] histogram,
            List<Frequent> frequent,
            Set<ColumnFlag> flags) {
        return new ColumnFigures(
                mapping.index(),
                mapping.name(),
                mapping.role(),
                mapping.type(),
                mapping.unit(),
                rows,
                rows - present,
                distinct,
                minimum,
                median,
                maximum,
                histogram,
                frequent,
                flags);
    }
}
