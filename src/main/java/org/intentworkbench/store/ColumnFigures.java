package org.intentworkbench.store;

import java.util.List;
import java.util.Set;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;

/// The profile of one stored column.
///
/// @param unit as in the plan: a currency, `%`, or empty
/// @param rows of the import
/// @param missing cells without a value
/// @param distinct values among the others, exact
/// @param minimum of numbers (times: milliseconds since 1970 UTC, yes and no: 1 and 0); NaN where the column has none.
///     Of words and texts it is the length in characters
/// @param median of an even number of values the mean of the two in the middle
/// @param histogram counts in 20 bins of equal width from minimum to maximum, the last one closed; empty where there
///     is no number
/// @param frequent the most frequent values, ten at most, ties in order of appearance; values as the file wrote words
///     (cut after 500 characters), numbers and times in their shortest plain form
public record ColumnFigures(
        int index,
        String name,
        Role role,
        ColumnType type,
        String unit,
        long rows,
        long missing,
        long distinct,
        double minimum,
        double median,
        double maximum,
        int[] histogram,
        List<Frequent> frequent,
        Set<ColumnFlag> flags) {

    public record Frequent(String value, long count) {}
}
