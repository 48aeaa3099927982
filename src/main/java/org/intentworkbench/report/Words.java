package org.intentworkbench.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.intentworkbench.domain.Wording;

/// What the workbook says, in one language.
record Words(Locale locale) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);
    private static final int LEAST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 4;

    /// @param key without `report.`
    String of(String key, String... arguments) {
        return Wording.of("report." + key, arguments).in(locale);
    }

    String yesNo(boolean yes) {
        return of(yes ? "yes" : "no");
    }

    String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    /// Two decimals, up to four where it has more: the figures at .475 are not those at .48.
    String threshold(double threshold) {
        BigDecimal rounded = BigDecimal.valueOf(threshold).setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal bare = rounded.stripTrailingZeros();
        return bare.setScale(Math.max(LEAST_DECIMALS, bare.scale())).toPlainString();
    }

    String moment(Instant instant) {
        return MOMENT.format(instant.atOffset(ZoneOffset.UTC));
    }
}
