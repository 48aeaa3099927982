package org.intentworkbench.ingest.cell;

/// Dates and times as files write them: `2019-10-01T00:00:00Z`, `2019-10-01 00:00:00 UTC`, `2019/10/01 8:26`,
/// `2014-12-06 02`, `31-Jul-18`, `Mar 4, 2026 10:05 PM`, `2026年3月4日`, `20191001`. Forms in which day, month and a
/// short year could be confused are read only where the reading says which comes first, epochs only where it says so
/// too.
///
/// Years of two digits are those of POSIX: 69 to 99 = 1969 to 1999, 00 to 68 = 2000 to 2068. Abbreviations of zones
/// other than UTC, GMT and Z mean several zones (CST: Chicago, Shanghai, Havana): such a cell is not read.
public final class Times {
    /// Not a time.
    public static final long NONE = Long.MIN_VALUE;

    /// Epochs from 2000 until before 2100 are taken for times; other whole numbers are none.
    private static final long FIRST_SECOND = 946_684_800L;
    private static final long LAST_SECOND = 4_102_444_800L;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 60;

    private Times() {}

    /// Read plainly; without a zone taken as UTC.
    ///
    /// @return milliseconds since 1970 UTC, or [#NONE]
    public static long parse(char[] chars, int from, int to) {
        return parse(chars, from, to, Reading.PLAIN, LocalClock.utc());
    }

    /// @param clock what times without a zone were read from
    /// @return milliseconds since 1970 UTC, or [#NONE]
    public static long parse(char[] chars, int from, int to, Reading reading, LocalClock clock) {
        return switch (reading) {
            case EPOCH_SECONDS -> epoch(chars, from, to, 1, 1000);
            case EPOCH_MILLIS -> epoch(chars, from, to, 1000, 1);
            case EPOCH_MICROS -> {
                long micros = epoch(chars, from, to, 1_000_000, 1);
                yield micros == NONE ? NONE : micros / 1000;
            }
            case PLAIN, POINT, COMMA, UNDECIDED, DAY_FIRST, MONTH_FIRST, YEAR_FIRST ->
                text(chars, from, to, reading, clock);
        };
    }

    private static long text(char[] chars, int from, int to, Reading order, LocalClock clock) {
        long usual = UsualTime.read(chars, from, to, clock);
        if (usual != NONE) {
            return usual;
        }
        return mayBegin(chars, from, to) ? new TimeText(chars, from, to, order, clock).read() : NONE;
    }

    private static boolean mayBegin(char[] chars, int from, int to) {
        if (to - from < SHORTEST || to - from > LONGEST) {
            return false;
        }
        char c = chars[from];
        return (c >= '0' && c <= '9') || (c < 0x80 && Character.isLetter(c) && DateWords.begins(chars, from));
    }

    /// Whether these digits are a moment of 2000 to 2099 as seconds, milliseconds or microseconds.
    static boolean isEpoch(char[] chars, int from, int to, Reading reading) {
        return parse(chars, from, to, reading, LocalClock.utc()) != NONE;
    }

    /// @param perSecond what is counted: 1, 1,000 or 1,000,000 a second
    static boolean isEpoch(long value, long perSecond) {
        return value >= FIRST_SECOND * perSecond && value < LAST_SECOND * perSecond;
    }

    /// @param perSecond what the digits count
    private static long epoch(char[] chars, int from, int to, long perSecond, long factor) {
        if (to - from < 9 || to - from > 16) {
            return NONE;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            if (chars[i] < '0' || chars[i] > '9') {
                return NONE;
            }
            value = value * 10 + (chars[i] - '0');
        }
        return isEpoch(value, perSecond) ? value * factor : NONE;
    }

    /// Milliseconds of a day at midnight, or [#NONE] if there is no such day.
    static long day(int year, int month, int dayOfMonth) {
        if (year < 1000 || year > 9999 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) {
            return NONE;
        }
        if (dayOfMonth > 28 && dayOfMonth > java.time.YearMonth.of(year, month).lengthOfMonth()) {
            return NONE;
        }
        // days of the civil calendar, counted from March, so that the leap day comes last
        int y = month <= 2 ? year - 1 : year;
        int era = y / 400;
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return (era * 146_097L + dayOfEra - 719_468L) * 86_400_000L;
    }
}
