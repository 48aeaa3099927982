package org.intentworkbench.ingest.cell;

import java.time.ZoneId;

/// Reads what follows a date: hour, minute, second, the half of the day, and the zone.
final class ClockText {
    private static final int NOT_SAID = -1;
    private static final int MORNING = 0;
    private static final int AFTERNOON = 12;

    private final Letters text;
    private final LocalClock clock;

    ClockText(Letters text, LocalClock clock) {
        this.text = text;
        this.clock = clock;
    }

    /// @param day at midnight on the clock
    /// @return milliseconds since 1970 UTC, or [Times#NONE]
    long read(long day) {
        boolean basic = false;
        if (text.take('T')) {
            basic = text.digitRun() == 4 || text.digitRun() == 6;
        } else {
            text.take(',');
            // 2026年3月4日10时 has no blank between day and hour
            if (!text.blanks() && !text.isAfterDaySign()) {
                return Times.NONE;
            }
        }
        int half = half();
        text.blanks();
        boolean twoDigits = text.digitRun() == 2;
        int hour = text.digits(1, 2, basic);
        int minute = 0;
        int second = 0;
        long millis = 0;
        if (basic) {
            minute = text.digits(2, 2, true);
            second = text.digitRun() == 2 ? text.digits(2, 2, false) : 0;
            millis = fraction();
        } else if (text.take(':')) {
            minute = text.digits(2, 2, false);
            if (text.take(':')) {
                second = text.digits(2, 2, false);
                millis = fraction();
            }
        } else if (text.take('时') || text.take('點') || text.take('点')) {
            minute = text.digitRun() == 0 ? 0 : text.digits(1, 2, false);
            boolean seconds = text.take('分') && text.digitRun() > 0;
            second = seconds ? text.digits(1, 2, false) : 0;
            if (seconds && !text.take('秒')) {
                return Times.NONE;
            }
        } else if (half == NOT_SAID && !(twoDigits && text.atEnd()) && !text.isHalfAfterBlanks()) {
            return Times.NONE;
        }
        if (half == NOT_SAID) {
            half = halfAfter();
        }
        if (hour < 0 || minute < 0 || second < 0 || millis < 0 || minute > 59 || second > 59) {
            return Times.NONE;
        }
        if (half != NOT_SAID && (hour < 1 || hour > 12)) {
            return Times.NONE;
        }
        int hourOfDay = half == NOT_SAID ? hour : hour % 12 + half;
        return hourOfDay > 23 ? Times.NONE : zoned(day + ((hourOfDay * 60L + minute) * 60 + second) * 1000 + millis);
    }

    /// 0 if there is none; the digits after the third are cut. -1 = no fraction of a second.
    private long fraction() {
        if (!text.take('.') && !text.take(',')) {
            return 0;
        }
        int width = text.digitRun();
        if (width == 0 || width > 9) {
            return -1;
        }
        int said = text.digits(1, 3, true);
        text.digits(0, 6, false);
        return width == 1 ? said * 100L : width == 2 ? said * 10L : said;
    }

    private int half() {
        return text.take("上午") ? MORNING : text.take("下午") ? AFTERNOON : NOT_SAID;
    }

    private int halfAfter() {
        if (!text.isHalfAfterBlanks()) {
            return NOT_SAID;
        }
        text.blanks();
        boolean afternoon = (text.peek() | 32) == 'p';
        text.skip();
        text.take('.');
        text.skip();
        text.take('.');
        return afternoon ? AFTERNOON : MORNING;
    }

    private long zoned(long local) {
        text.blanks();
        if (text.atEnd()) {
            return clock.instant(local);
        }
        if (text.peek() == '+' || text.peek() == '-') {
            return offset(local);
        }
        if (text.take('Z') || text.take("UTC") || text.take("GMT")) {
            return text.atEnd() ? local : offset(local);
        }
        return named(local, text.rest());
    }

    // +08:00, +0800, +08, +8
    private long offset(long local) {
        boolean west = text.peek() == '-';
        if (!west && text.peek() != '+') {
            return Times.NONE;
        }
        text.skip();
        int hours = text.digits(1, 2, true);
        boolean minutesFollow = text.take(':') || text.digitRun() == 2;
        int minutes = minutesFollow ? text.digits(2, 2, false) : 0;
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Times.NONE;
        }
        // 2026-03-04T10:05+01:00[Europe/Paris]: the offset has said it
        if (!text.atEnd() && !(text.peek() == '[' && text.rest().endsWith("]"))) {
            return Times.NONE;
        }
        return local - (west ? -1 : 1) * (hours * 60L + minutes) * 60_000;
    }

    private static long named(long local, String zone) {
        if (zone.indexOf('/') < 1 || !ZoneId.getAvailableZoneIds().contains(zone)) {
            return Times.NONE;
        }
        return LocalClock.of(zone).instant(local);
    }
}
