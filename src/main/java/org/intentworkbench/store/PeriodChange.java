package org.intentworkbench.store;

/// When the rows of two imports happened, by a column of times.
public record PeriodChange(String column, Period before, Period after) {
    private static final long DAY = 86_400_000;

    /// First and last time, milliseconds since 1970 UTC.
    public record Period(long first, long last) {
        /// Whole days in UTC from the first to the last, both counted.
        public long days() {
            return Math.floorDiv(last, DAY) - Math.floorDiv(first, DAY) + 1;
        }
    }

    /// How the later import's period lies to the earlier one's.
    public enum Sequence {
        /// It begins on the day the other ends, or on the next.
        FOLLOWS,
        /// Whole days lie between.
        GAP,
        /// Some time is in both: rows may have been taken in twice.
        OVERLAPS,
        /// It ends before the other begins.
        EARLIER
    }

    public Sequence sequence() {
        if (after.last < before.first) {
            return Sequence.EARLIER;
        }
        if (after.first <= before.last) {
            return Sequence.OVERLAPS;
        }
        return between() > 0 ? Sequence.GAP : Sequence.FOLLOWS;
    }

    /// Whole days in UTC between the end of the earlier period and the begin of the later; none where they meet or
    /// overlap.
    public long between() {
        return Math.max(0, Math.floorDiv(after.first, DAY) - Math.floorDiv(before.last, DAY) - 1);
    }

    /// What both hold.
    ///
    /// @throws IllegalStateException where they do not overlap
    public Period overlap() {
        if (sequence() != Sequence.OVERLAPS) {
            throw new IllegalStateException("no time is in both");
        }
        return new Period(Math.max(before.first, after.first), Math.min(before.last, after.last));
    }
}
