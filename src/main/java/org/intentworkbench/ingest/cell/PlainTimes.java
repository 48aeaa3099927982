package org.intentworkbench.ingest.cell;

/// Times of one column as the bytes of a file have them, in the form of [UsualTime]. Remembers the day it read last:
/// one thread may use it.
public final class PlainTimes {
    private static final int DATE = 10;
    private static final int BARE = 19;
    private static final int WITH_Z = 20;
    private static final int WITH_UTC = 23;
    private static final long UTC = ' ' | 'U' << 8 | 'T' << 16 | (long) 'C' << 24;

    private final LocalClock clock;
    private final char[] letters = new char[BARE];
    private long begin;
    private long end;
    private long day = Times.NONE;

    /// @param zone of times that carry none, as of [LocalClock#of]
    public PlainTimes(String zone) {
        clock = LocalClock.of(zone);
    }

    /// @return [Times#NONE] if it has another form, which may be a time nonetheless
    public long read(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < BARE || !isZone(bytes, from + BARE, length)) {
            return Times.NONE;
        }
        long first = PlainCells.letters(bytes, from, to);
        long second = PlainCells.letters(bytes, from + 2, to);
        if (day == Times.NONE || first != begin || second != end) {
            begin = first;
            end = second;
            day = day(bytes, from);
            if (day == Times.NONE) {
                return Times.NONE;
            }
        }
        int separator = bytes[from + DATE];
        int hour = two(bytes, from + 11);
        int minute = two(bytes, from + 14);
        int second60 = two(bytes, from + 17);
        boolean form = (separator == ' ' || separator == 'T') && bytes[from + 13] == ':' && bytes[from + 16] == ':';
        if (!form || (hour | minute | second60) < 0 || hour > 23 || minute > 59 || second60 > 59) {
            return Times.NONE;
        }
        long local = day + ((hour * 60L + minute) * 60 + second60) * 1000;
        return length == BARE ? clock.instant(local) : local;
    }

    private long day(byte[] bytes, int from) {
        for (int i = 0; i < DATE; i++) {
            letters[i] = (char) (bytes[from + i] & 0xff);
        }
        " 00:00:00".getChars(0, BARE - DATE, letters, DATE);
        return UsualTime.read(letters, 0, BARE, LocalClock.utc());
    }

    private static boolean isZone(byte[] bytes, int at, int length) {
        return switch (length) {
            case BARE -> true;
            case WITH_Z -> bytes[at] == 'Z';
            case WITH_UTC -> PlainCells.letters(bytes, at, at + 4) == UTC;
            default -> false;
        };
    }

    /// Two digits, or -1.
    private static int two(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return (tens | ones) < 0 || tens > 9 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
