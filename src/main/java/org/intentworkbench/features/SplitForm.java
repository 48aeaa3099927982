package org.intentworkbench.features;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a kind of split is written.
final class SplitForm {
    static final String RANDOM = "random:";
    static final String FOLDS = "folds:";
    static final String TIME = "time:";
    static final String COLUMN = "column:";
    static final String ROLLING = "rolling";

    /// More folds than this are no folds but a wish to leave one out, which says no more and takes hours.
    static final int MOST_FOLDS = 100;

    private SplitForm() {}

    /// @return null where it is no form of a split
    static @Nullable SplitSpec read(String form) {
        if (form.equals(ROLLING)) {
            return new SplitSpec.Rolling();
        }
        if (form.startsWith(RANDOM)) {
            Double share = share(form.substring(RANDOM.length()));
            return share == null ? null : new SplitSpec.Random(share);
        }
        if (form.startsWith(FOLDS)) {
            String folds = form.substring(FOLDS.length()).strip();
            return folds.matches("\\d{1,3}") && Integer.parseInt(folds) >= 2 && Integer.parseInt(folds) <= MOST_FOLDS
                    ? new SplitSpec.KFold(Integer.parseInt(folds))
                    : null;
        }
        if (form.startsWith(TIME)) {
            String said = form.substring(TIME.length()).strip();
            Double share = share(said);
            Instant from = share == null ? moment(said) : null;
            return share != null ? new SplitSpec.Latest(share) : from != null ? new SplitSpec.Since(from) : null;
        }
        return form.startsWith(COLUMN) ? column(form.substring(COLUMN.length())) : null;
    }

    /// A day where it begins one, in UTC; else the moment.
    static String text(Instant moment) {
        return moment.truncatedTo(ChronoUnit.DAYS).equals(moment)
                ? moment.atZone(ZoneOffset.UTC).toLocalDate().toString()
                : moment.toString();
    }

    private static @Nullable SplitSpec column(String said) {
        int equals = said.indexOf('=');
        if (equals < 1) {
            return null;
        }
        List<String> levels = Arrays.stream(said.substring(equals + 1).split(","))
                .map(String::strip)
                .filter(level -> !level.isEmpty())
                .distinct()
                .toList();
        return levels.isEmpty()
                ? null
                : new SplitSpec.ByColumn(said.substring(0, equals).strip(), levels);
    }

    private static @Nullable Double share(String said) {
        try {
            double share = Double.parseDouble(said);
            return share > 0 && share < 1 ? share : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Instant moment(String said) {
        try {
            return said.length() <= "2026-05-01".length()
                    ? LocalDate.parse(said).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(said);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
