package org.intentworkbench.ingest;

import org.intentworkbench.ingest.cell.CellShape;

/// Dates with years of two digits, such as 19/10/01, may have the year first. Which numbers stand in each part tells
/// how likely that is: a file runs through its days faster than through its years.
final class ShortYears {
    private static final int PARTS = 3;

    /// A bit for each number from 0 to 63 that was seen in a part; greater ones share the last.
    private final long[] seen = new long[PARTS];

    void add(CellShape shape, char[] chars, int from, int to) {
        switch (shape) {
            case DAY_OR_YEAR, DAY_MONTH_OR_YEAR, DAY_IS_MONTH_OR_YEAR, YEAR_FIRST -> add(chars, from, to);
            default -> {}
        }
    }

    /// @param from where a date begins whose three parts have one or two digits each
    void add(char[] chars, int from, int to) {
        var parts = new int[PARTS];
        int part = 0;
        for (int i = from; i < to && part < PARTS; i++) {
            if (chars[i] >= '0' && chars[i] <= '9') {
                parts[part] = parts[part] * 10 + (chars[i] - '0');
            } else {
                part++;
            }
        }
        for (int i = 0; i < PARTS; i++) {
            seen[i] |= 1L << Math.min(parts[i], Long.SIZE - 1);
        }
    }

    void append(ShortYears next) {
        for (int i = 0; i < PARTS; i++) {
            seen[i] |= next.seen[i];
        }
    }

    /// Whether the first part takes no more values than the last; where it takes more, it holds days.
    boolean mayStandFirst() {
        return Long.bitCount(seen[0]) <= Long.bitCount(seen[2]);
    }

    /// Whether the last part takes more values than each of the others, as days do.
    boolean standFirst() {
        int last = Long.bitCount(seen[2]);
        return last > Long.bitCount(seen[0]) && last > Long.bitCount(seen[1]);
    }
}
