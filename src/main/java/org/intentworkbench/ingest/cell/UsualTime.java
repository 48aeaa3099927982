package org.intentworkbench.ingest.cell;

/// Times in the form of most files: `2019-10-01 00:00:00`, with `T` or a blank between, and `Z`, ` UTC` or nothing
/// after it. Reads no other form, and these as [TimeText] does, without its detours.
final class UsualTime {
    private static final int BARE = 19;
    private static final int WITH_Z = 20;
    private static final int WITH_UTC = 23;

    private UsualTime() {}

    /// @return [Times#NONE] if it has another form, which may be a time nonetheless
    static long read(char[] chars, int from, int to, LocalClock clock) {
        int length = to - from;
        if (length < BARE || !isForm(chars, from) || !isZone(chars, from + BARE, length)) {
            return Times.NONE;
        }
        int century = two(chars, from);
        int year = two(chars, from + 2);
        int hour = two(chars, from + 11);
        int minute = two(chars, from + 14);
        int second = two(chars, from + 17);
        if ((century | year | hour | minute | second) < 0 || hour > 23 || minute > 59 || second > 59) {
            return Times.NONE;
        }
        long day = Times.day(century * 100 + year, two(chars, from + 5), two(chars, from + 8));
        if (day == Times.NONE) {
            return Times.NONE;
        }
        long local = day + ((hour * 60L + minute) * 60 + second) * 1000;
        return length == BARE ? clock.instant(local) : local;
    }

    private static boolean isForm(char[] chars, int from) {
        return chars[from + 4] == '-'
                && chars[from + 7] == '-'
                && (chars[from + 10] == ' ' || chars[from + 10] == 'T')
                && chars[from + 13] == ':'
                && chars[from + 16] == ':';
    }

    private static boolean isZone(char[] chars, int at, int length) {
        return switch (length) {
            case BARE -> true;
            case WITH_Z -> chars[at] == 'Z';
            case WITH_UTC -> chars[at] == ' ' && chars[at + 1] == 'U' && chars[at + 2] == 'T' && chars[at + 3] == 'C';
            default -> false;
        };
    }

    /// Two digits, or -1.
    private static int two(char[] chars, int at) {
        int tens = chars[at] - '0';
        int ones = chars[at + 1] - '0';
        return (tens | ones) < 0 || tens > 9 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
