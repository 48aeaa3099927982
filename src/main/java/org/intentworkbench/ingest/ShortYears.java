package org.intentworkbench.ingest;

import org.intentworkbench.ingest.cell.CellShape;

/// Dates with years of two digits, such as 19/10/01, may have the year first, which no reading stands for. Where the
/// last part takes more values than the first and more than the second, as days do, and is always one a day can have,
/// the cells are left as words rather than read as days of 2001 to 2031.
final class ShortYears {
    private static final int PARTS = 3;

    /// A bit for each number from 0 to 63 that was seen in a part; greater ones share the last.
    private final long[] seen = new long[PARTS];

    void add(CellShape shape, char[] chars, int from, int to) {
        switch (shape) {
            case DAY_FIRST, MONTH_FIRST, DAY_OR_MONTH, DAY_IS_MONTH -> add(chars, from, to);
            default -> {}
        }
    }

    private void add(char[] chars, int from, int to) {
        var parts = new int[PARTS];
        int part = 0;
        int digits = 0;
        for (int i = from; i < to && part < PARTS; i++) {
            if (chars[i] >= '0' && chars[i] <= '9') {
                parts[part] = parts[part] * 10 + (chars[i] - '0');
                digits++;
            } else if (part < PARTS - 1) {
                part++;
                digits = 0;
            } else {
                break;
            }
        }
        if (digits == 2) {
            for (int i = 0; i < PARTS; i++) {
                seen[i] |= 1L << Math.min(parts[i], Long.SIZE - 1);
            }
        }
    }

    void append(ShortYears next) {
        for (int i = 0; i < PARTS; i++) {
            seen[i] |= next.seen[i];
        }
    }

    boolean mayStandFirst() {
        boolean days = (seen[2] & 1) == 0 && seen[2] >>> 32 == 0;
        int last = Long.bitCount(seen[2]);
        return days && last > Long.bitCount(seen[0]) && last > Long.bitCount(seen[1]);
    }
}
