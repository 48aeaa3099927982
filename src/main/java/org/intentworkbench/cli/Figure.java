package org.intentworkbench.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.intentworkbench.domain.ColumnType;

/// A value of a column as people read it.
final class Figure {
    private static final MathContext DIGITS = new MathContext(8);

    private Figure() {}

    /// Numbers without needless digits, times in UTC and without midnight; `-` where there is none.
    static String shown(double value, ColumnType type) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        return type == ColumnType.TIME ? time(value) : number(value);
    }

    private static String number(double value) {
        var plain = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        boolean huge = plain.precision() - plain.scale() > 15 || plain.scale() > 15;
        return huge ? plain.toString() : plain.toPlainString();
    }

    private static String time(double value) {
        var moment = Instant.ofEpochMilli((long) value).atZone(ZoneOffset.UTC);
        boolean date = moment.truncatedTo(ChronoUnit.DAYS).equals(moment);
        return date
                ? DateTimeFormatter.ISO_LOCAL_DATE.format(moment)
                : DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
