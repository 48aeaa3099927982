package org.intentworkbench.ingest.cell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Dates and times as files write them: `2019-10-01T00:00:00Z`, `2019-10-01 00:00:00 UTC`, `2019/10/01 8:26`,
/// `2019-10-01`, `31-Jul-18`. Without a zone they are taken as UTC. A form in which day and month could be
/// confused is not read.
public final class Times {
    /// Not a time.
    public static final long NONE = Long.MIN_VALUE;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final long DAY = 86_400_000L;

    private final char[] chars;
    private final int end;
    private int at;

    private Times(char[] chars, int from, int to) {
        this.chars = chars;
        this.at = from;
        this.end = to;
    }

    /// @return milliseconds since 1970 UTC, or [#NONE]
    public static long parse(char[] chars, int from, int to) {
        if (to - from < 8 || to - from > 40 || chars[from] < '0' || chars[from] > '9') {
            return NONE;
        }
        return new Times(chars, from, to).parse();
    }

    private long parse() {
        int first = digits(1, 4);
        if (first < 0 || at >= end) {
            return NONE;
        }
        char separator = chars[at];
        if (separator != '-' && separator != '/') {
            return NONE;
        }
        at++;
        long day;
        if (at < end && Character.isLetter(chars[at])) {
            day = dayMonthNameYear(first, separator);
        } else {
            int month = digits(1, 2);
            if (first < 1000 || month < 0 || !take(separator)) {
                return NONE;
            }
            day = day(first, month, digits(1, 2));
        }
        if (day == NONE || at == end) {
            return day;
        }
        return clock(day);
    }

    private long dayMonthNameYear(int dayOfMonth, char separator) {
        if (at + 3 > end) {
            return NONE;
        }
        int month = MONTHS.indexOf(new String(chars, at, 3).toLowerCase(java.util.Locale.ROOT)) + 1;
        at += 3;
        if (month == 0 || !take(separator)) {
            return NONE;
        }
        int before = at;
        int year = digits(2, 4);
        int width = at - before;
        if (year < 0 || width == 3) {
            return NONE;
        }
        // two digits as in POSIX: 69-99 = 1969-1999, 00-68 = 2000-2068
        return day(width == 4 ? year : year >= 69 ? 1900 + year : 2000 + year, month, dayOfMonth);
    }

    private static long day(int year, int month, int dayOfMonth) {
        if (year < 1000 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) {
            return NONE;
        }
        if (dayOfMonth > 28 && dayOfMonth > YearMonth.of(year, month).lengthOfMonth()) {
            return NONE;
        }
        return LocalDate.of(year, month, dayOfMonth).toEpochDay() * DAY;
    }

    private long clock(long day) {
        if (chars[at] != 'T' && chars[at] != ' ') {
            return NONE;
        }
        at++;
        int hour = digits(1, 2);
        if (hour < 0 || hour > 23 || !take(':')) {
            return NONE;
        }
        int minute = digits(2, 2);
        int second = 0;
        long millis = 0;
        if (at < end && chars[at] == ':') {
            at++;
            second = digits(2, 2);
            if (at < end && (chars[at] == '.' || chars[at] == ',')) {
                at++;
                millis = fraction();
            }
        }
        if (minute < 0 || minute > 59 || second < 0 || second > 59 || millis < 0) {
            return NONE;
        }
        long offset = zone();
        return offset == NONE ? NONE : day + ((hour * 60L + minute) * 60 + second) * 1000 + millis - offset;
    }

    private long fraction() {
        int start = at;
        long millis = 0;
        while (at < end && chars[at] >= '0' && chars[at] <= '9') {
            if (at - start < 3) {
                millis = millis * 10 + (chars[at] - '0');
            }
            at++;
        }
        int width = at - start;
        return width == 0 || width > 9 ? -1 : width == 1 ? millis * 100 : width == 2 ? millis * 10 : millis;
    }

    private long zone() {
        if (at < end && chars[at] == ' ') {
            at++;
        }
        if (at == end) {
            return 0;
        }
        if (isWord("Z") || isWord("UTC") || isWord("GMT")) {
            return 0;
        }
        if (chars[at] != '+' && chars[at] != '-') {
            return NONE;
        }
        int sign = chars[at++] == '-' ? -1 : 1;
        int hours = zoneHours();
        if (at < end && chars[at] == ':') {
            at++;
        }
        int minutes = at == end ? 0 : digits(2, 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || at != end) {
            return NONE;
        }
        return sign * (hours * 60L + minutes) * 60_000;
    }

    // minutes may follow at once, as in +0330
    private int zoneHours() {
        if (at + 2 > end || !Character.isDigit(chars[at]) || !Character.isDigit(chars[at + 1])) {
            return -1;
        }
        at += 2;
        return (chars[at - 2] - '0') * 10 + (chars[at - 1] - '0');
    }

    private boolean isWord(String word) {
        return end - at == word.length() && new String(chars, at, end - at).equals(word);
    }

    private boolean take(char expected) {
        if (at < end && chars[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    /// A number of `least` to `most` digits, or -1.
    private int digits(int least, int most) {
        int start = at;
        int value = 0;
        while (at < end && at - start < most && chars[at] >= '0' && chars[at] <= '9') {
            value = value * 10 + (chars[at++] - '0');
        }
        return at - start < least || (at < end && chars[at] >= '0' && chars[at] <= '9') ? -1 : value;
    }
}
