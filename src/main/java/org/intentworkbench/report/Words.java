package org.intentworkbench.report;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.intentworkbench.domain.Wording;

/// What the workbook says, in one language.
record Words(Locale locale) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

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
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    String threshold(double threshold) {
        return String.format(Locale.ROOT, "%.2f", threshold);
    }

    String moment(Instant instant) {
        return MOMENT.format(instant.atOffset(ZoneOffset.UTC));
    }
}
