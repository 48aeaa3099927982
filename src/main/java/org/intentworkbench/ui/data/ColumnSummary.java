package org.intentworkbench.ui.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.store.StoredColumn;

/// What a column holds, in a line.
///
/// @param missing rows without a value
/// @param distinct different values, the missing not counted
/// @param low smallest value, or first moment; empty for words
/// @param middle median, of an even number of values the mean of the two in the middle; for words the most frequent
///     one (of equals the first in the dictionary); for yes or no the share of yes as `0.155`
/// @param high largest value, or last moment
record ColumnSummary(
        Wording name,
        Role role,
        ColumnType type,
        int rows,
        int missing,
        int distinct,
        String low,
        String middle,
        String high) {
    private static final MathContext SHORT = new MathContext(5);

    static ColumnSummary of(ShownColumn column) {
        return switch (column.values()) {
            case StoredColumn.Numbers c -> ofNumbers(column, c);
            case StoredColumn.Times c -> ofTimes(column, c);
            case StoredColumn.Categories c -> ofCategories(column, c);
            case StoredColumn.Texts c -> ofTexts(column, c);
        };
    }

    private static ColumnSummary ofNumbers(ShownColumn column, StoredColumn.Numbers numbers) {
        double[] sorted = Arrays.stream(numbers.values())
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return summary(column, 0, 0, "", "", "");
        }
        int distinct = 1;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] != sorted[i - 1]) {
                distinct++;
            }
        }
        if (numbers.type() == ColumnType.BOOLEAN) {
            return summary(
                    column,
                    sorted.length,
                    distinct,
                    "",
                    shorten(Arrays.stream(sorted).average().orElse(0)),
                    "");
        }
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return summary(
                column,
                sorted.length,
                distinct,
                shorten(sorted[0]),
                shorten(median),
                shorten(sorted[sorted.length - 1]));
    }

    private static ColumnSummary ofTimes(ShownColumn column, StoredColumn.Times times) {
        long[] sorted = Arrays.stream(times.values())
                .filter(v -> v != Long.MIN_VALUE)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return summary(column, 0, 0, "", "", "");
        }
        int distinct = (int) Arrays.stream(sorted).distinct().count();
        return summary(
                column,
                sorted.length,
                distinct,
                moment(sorted[0]),
                moment(sorted[(sorted.length - 1) / 2]),
                moment(sorted[sorted.length - 1]));
    }

    private static ColumnSummary ofCategories(ShownColumn column, StoredColumn.Categories words) {
        int[] counts = new int[words.levels().length];
        int present = 0;
        for (int code : words.codes()) {
            if (code >= 0) {
                counts[code]++;
                present++;
            }
        }
        int distinct = 0;
        int most = 0;
        for (int level = 0; level < counts.length; level++) {
            distinct += counts[level] > 0 ? 1 : 0;
            most = counts[level] > counts[most] ? level : most;
        }
        // where every value stands once, naming one of them says nothing
        String frequent = present > 0 && counts[most] > 1 ? words.levels()[most] : "";
        return summary(column, present, distinct, "", frequent, "");
    }

    private static ColumnSummary ofTexts(ShownColumn column, StoredColumn.Texts texts) {
        HashSet<String> distinct = new HashSet<>();
        int present = 0;
        for (String text : texts.values()) {
            if (!text.isEmpty()) {
                present++;
                distinct.add(text);
            }
        }
        return summary(column, present, distinct.size(), "", "", "");
    }

    private static ColumnSummary summary(
            ShownColumn column, int present, int distinct, String low, String middle, String high) {
        StoredColumn values = column.values();
        return new ColumnSummary(
                column.name(),
                values.role(),
                values.type(),
                values.size(),
                values.size() - present,
                distinct,
                low,
                middle,
                high);
    }

    private static String moment(long milliseconds) {
        return Instant.ofEpochMilli(milliseconds)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ')
                .replace("Z", "");
    }

    /// Five digits that count, without an exponent.
    private static String shorten(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value).round(SHORT).stripTrailingZeros().toPlainString();
    }
}
