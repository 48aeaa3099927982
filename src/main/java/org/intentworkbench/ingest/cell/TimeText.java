package org.intentworkbench.ingest.cell;

/// Reads the date of a cell, then what follows it.
final class TimeText {
    private final Letters text;
    private final Reading order;
    private final LocalClock clock;

    TimeText(char[] chars, int from, int to, Reading order, LocalClock clock) {
        this.text = new Letters(chars, from, to);
        this.order = order;
        this.clock = clock;
    }

    long read() {
        int run = text.digitRun();
        if (run == 12 || run == 14) {
            return run == text.left() ? digitsOnly(run == 14) : Times.NONE;
        }
        long day = run == 0 ? named() : numbered(run);
        if (day == Times.NONE || text.atEnd()) {
            return day == Times.NONE ? Times.NONE : clock.instant(day);
        }
        return new ClockText(text, clock).read(day);
    }

    private long digitsOnly(boolean seconds) {
        long day = Times.day(text.digits(4, 4, true), text.digits(2, 2, true), text.digits(2, 2, true));
        int hour = text.digits(2, 2, true);
        int minute = text.digits(2, 2, true);
        int second = seconds ? text.digits(2, 2, true) : 0;
        boolean clockFits = hour < 24 && minute < 60 && second < 60;
        return day == Times.NONE || !clockFits
                ? Times.NONE
                : clock.instant(day + ((hour * 60L + minute) * 60 + second) * 1000);
    }

    private long numbered(int run) {
        if (run == 8) {
            return Times.day(text.digits(4, 4, true), text.digits(2, 2, true), text.digits(2, 2, true));
        }
        if (run == 4) {
            return yearFirst(text.digits(4, 4, false));
        }
        if (run > 2) {
            return Times.NONE;
        }
        int first = text.digits(1, 2, false);
        char separator = text.peek();
        if (separator == '-' || separator == '/' || separator == '.') {
            text.skip();
            return text.digitRun() == 0 ? dayMonthName(first, separator) : ordered(first, run, separator);
        }
        return dayInWords(first);
    }

    private long yearFirst(int year) {
        char separator = text.peek();
        boolean chinese = separator == '年';
        if (!chinese && separator != '-' && separator != '/' && separator != '.') {
            return Times.NONE;
        }
        text.skip();
        int month = text.digitRun() == 0 ? text.month() : text.digits(1, 2, false);
        if (month < 1 || !text.take(chinese ? '月' : separator)) {
            return Times.NONE;
        }
        int day = text.digits(1, 2, false);
        if (chinese && !text.take('日') && !text.take('号')) {
            return Times.NONE;
        }
        return Times.day(year, month, day);
    }

    // 31-Jul-18
    private long dayMonthName(int day, char separator) {
        int month = text.month();
        // the point behind a month may be that of the abbreviation
        boolean separated = text.take(separator) || separator == '.';
        return month == 0 || !separated ? Times.NONE : Times.day(year(), month, day);
    }

    // 31/12/2026 or 12/31/2026
    private long ordered(int first, int run, char separator) {
        if (order == Reading.YEAR_FIRST) {
            return run == 2 ? shortYearFirst(posix(first), separator) : Times.NONE;
        }
        if (order != Reading.DAY_FIRST && order != Reading.MONTH_FIRST) {
            return Times.NONE;
        }
        int second = text.digits(1, 2, false);
        if (second < 0 || !text.take(separator)) {
            return Times.NONE;
        }
        boolean dayFirst = order == Reading.DAY_FIRST;
        return Times.day(year(), dayFirst ? second : first, dayFirst ? first : second);
    }

    // 26/12/31; one digit for a month or day only between strokes, as 22.4.1 is a version
    private long shortYearFirst(int year, char separator) {
        int least = separator == '/' ? 1 : 2;
        int month = text.digits(least, 2, false);
        if (month < 0 || !text.take(separator)) {
            return Times.NONE;
        }
        return Times.day(year, month, text.digits(least, 2, false));
    }

    private int year() {
        int run = text.digitRun();
        int year = run == 2 || run == 4 ? text.digits(run, run, false) : -1;
        return run != 2 ? year : posix(year);
    }

    private static int posix(int year) {
        return year >= 69 ? 1900 + year : 2000 + year;
    }

    // 4 March 2026, 4th of March 2026
    private long dayInWords(int day) {
        text.ordinal(day);
        if (!text.blanks()) {
            return Times.NONE;
        }
        int month = text.month();
        text.take(',');
        return month == 0 || !text.blanks() || text.digitRun() != 4 ? Times.NONE : Times.day(year(), month, day);
    }

    // Mar 4, 2026 and Wednesday, 4 March 2026
    private long named() {
        if (text.weekday()) {
            text.take(',');
            if (!text.blanks()) {
                return Times.NONE;
            }
            int run = text.digitRun();
            if (run > 0) {
                return numbered(run);
            }
        }
        int month = text.month();
        if (month == 0 || !text.blanks()) {
            return Times.NONE;
        }
        int day = text.digits(1, 2, false);
        text.ordinal(day);
        text.take(',');
        return !text.blanks() || text.digitRun() != 4 ? Times.NONE : Times.day(year(), month, day);
    }
}
