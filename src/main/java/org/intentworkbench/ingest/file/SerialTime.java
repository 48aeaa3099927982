package org.intentworkbench.ingest.file;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/// Days and times that a workbook keeps as numbers of days, as ISO text: `2010-12-01T08:26:00`. Rounded to
/// milliseconds; these are written only where there are some.
///
/// - a day without a time is `2010-12-01` where the format of the cell shows no time, else `2010-12-01T00:00:00`;
/// - a format hides nothing: a cell shown as a day that holds a time too gives both;
/// - a time of day is `08:26:00`, a duration `30:15:00` (hours run on, `-` in front of negative ones).
final class SerialTime {
    private static final long DAY = 86_400_000;
    private static final long LAST = 2_958_465L * DAY + DAY - 1;
    private static final LocalDateTime FROM_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime FROM_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private SerialTime() {}

    /// @param from1904 whether the workbook counts from 1904-01-01 on
    /// @return the plain number where it is no time at all: negative, or after the year 9999
    static String of(double serial, CellFormat format, boolean from1904) {
        double exact = serial * DAY;
        if (format == CellFormat.PLAIN || !(Math.abs(exact) <= LAST)) {
            return PlainNumber.of(serial);
        }
        long millis = Math.round(exact);
        if (format == CellFormat.DURATION) {
            return duration(millis);
        }
        if (millis < 0) {
            return PlainNumber.of(serial);
        }
        boolean timeOnly = millis < DAY && (format == CellFormat.TIME || (millis > 0 && !from1904));
        if (timeOnly) {
            return time(millis);
        }
        long day = millis / DAY;
        if (!from1904 && day == 0) {
            // the day before 1900-01-01, which a zero in a cell of dates shows
            return PlainNumber.of(serial);
        }
        // Excel counts a 29th of February 1900, which never was, as day 60
        if (!from1904 && day == 60) {
            return "1900-02-29" + (millis % DAY == 0 && format == CellFormat.DATE ? "" : "T" + time(millis % DAY));
        }
        var start = from1904 ? FROM_1904 : FROM_1900;
        var date = start.plusDays(!from1904 && day < 60 ? day + 1 : day).toLocalDate();
        long inDay = millis % DAY;
        return inDay == 0 && format == CellFormat.DATE ? date.toString() : date + "T" + time(inDay);
    }

    private static String time(long millis) {
        var time = LocalTime.ofNanoOfDay(millis * 1_000_000);
        return time.format(millis % 1000 == 0 ? SECONDS : MILLIS);
    }

    private static String duration(long millis) {
        long all = Math.abs(millis);
        var text = new StringBuilder(millis < 0 ? "-" : "").append(all / 3_600_000);
        append(text.append(':'), all / 60_000 % 60);
        append(text.append(':'), all / 1000 % 60);
        if (all % 1000 != 0) {
            text.append('.').append(Long.toString(1000 + all % 1000), 1, 4);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, long two) {
        text.append(two < 10 ? "0" : "").append(two);
    }
}
