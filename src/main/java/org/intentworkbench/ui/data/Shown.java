package org.intentworkbench.ui.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.intentworkbench.domain.ColumnType;

/// A stored number as words that cannot be misread.
final class Shown {
    private static final MathContext SHORT = new MathContext(7);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Shown() {}

    /// @param type of TIME the value is milliseconds since 1970 UTC
    static String value(ColumnType type, double value, Locale locale) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return type == ColumnType.TIME ? moment((long) value, locale) : number(value);
    }

    /// Seven digits that count, without an exponent and without marks between the thousands.
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(value).round(SHORT).stripTrailingZeros().toPlainString();
    }

    /// The day with its month spelt out; the time where it is not midnight.
    static String moment(long milliseconds, Locale locale) {
        LocalDateTime moment = LocalDateTime.ofInstant(Instant.ofEpochMilli(milliseconds), ZoneOffset.UTC);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(moment);
        return moment.toLocalTime().toSecondOfDay() == 0 ? day : day + " " + CLOCK.format(moment);
    }

    /// As `2019-10-01`, in UTC.
    static String dayInFigures(long milliseconds) {
        return inFigures(milliseconds).substring(0, "2019-10-01".length());
    }

    /// Down to the minute, in UTC, as `2019-10-01 00:02`.
    static String inFigures(long milliseconds) {
        return MOMENT.format(LocalDateTime.ofInstant(Instant.ofEpochMilli(milliseconds), ZoneOffset.UTC));
    }
}
