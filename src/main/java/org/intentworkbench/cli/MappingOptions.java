package org.intentworkbench.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.Preview;
import org.intentworkbench.ingest.SessionRule;
import org.intentworkbench.ingest.Strays;
import org.intentworkbench.ingest.cell.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the user says about the columns of files. With several files an option holds for those that have the column.
final class MappingOptions {
    private static final String COLUMN = "COLUMN=";
    private static final String AS_TEXT = "text";

    @Option(
            names = "--map",
            paramLabel = COLUMN + "ROLE",
            description = "what a column means; COLUMN is a name, or #3 for the third; may be repeated")
    private List<String> map = List.of();

    @Option(
            names = "--read",
            paramLabel = COLUMN + "HOW",
            description =
                    "point, comma, day-first, month-first, year-first, epoch-seconds, epoch-millis, epoch-micros, plain; may be repeated")
    private List<String> read = List.of();

    @Option(
            names = "--strays",
            paramLabel = COLUMN + "WHAT",
            description =
                    "cells that do not fit: refuse (the row), missing, or text (the whole column); may be repeated")
    private List<String> strays = List.of();

    @Option(
            names = "--kind",
            paramLabel = "CODE=KIND",
            description =
                    "view, search, favorite, cart, remove, purchase or leave-out; * = all other codes; an empty CODE holds for all rows of a file "
                            + "without such a column; may be repeated")
    private List<String> kinds = List.of();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "of times that carry none, as Asia/Shanghai; default UTC")
    private @Nullable String zone;

    @Option(
            names = "--session-gap",
            paramLabel = "MINUTES",
            description = "sessions are built where there is no session id: idle minutes that end one; 0 = build none")
    private @Nullable Integer gap;

    @Option(names = "--session-midnight", description = "built sessions end at midnight too")
    private boolean midnight;

    /// The plans as the user wants them.
    ///
    /// @param proposed one for each preview
    /// @throws Problem if a word is not known, or no file has a named column
    List<ImportPlan> apply(List<Preview> previews, List<ImportPlan> proposed) {
        List<Chosen> chosen = new ArrayList<>();
        for (int i = 0; i < previews.size(); i++) {
            chosen.add(new Chosen(previews.get(i), zoned(proposed.get(i))));
        }
        each("--map", map, chosen, (c, column, said) -> c.preview().withRole(c.plan(), column.index(), said.role()));
        each("--read", read, chosen, MappingOptions::read);
        each("--strays", strays, chosen, MappingOptions::strays);
        return chosen.stream()
                .map(Chosen::plan)
                .map(this::kinds)
                .map(this::sessions)
                .toList();
    }

    /// @param plan the proposal of the preview, with what was said so far
    private record Chosen(Preview preview, ImportPlan plan) {}

    private interface Change {
        ImportPlan of(Chosen chosen, ColumnMapping column, Said said);
    }

    private static void each(String option, List<String> texts, List<Chosen> all, Change change) {
        for (String text : texts) {
            Said said = Said.of(option, text);
            boolean found = false;
            for (int i = 0; i < all.size(); i++) {
                Chosen one = all.get(i);
                var column = said.column(one.plan().columns());
                if (column.isPresent()) {
                    found = true;
                    all.set(i, new Chosen(one.preview(), change.of(one, column.get(), said)));
                }
            }
            if (!found) {
                var plans = all.stream().map(Chosen::plan).toList();
                throw new Problem("problem.cli.column", option, said.name(), names(plans));
            }
        }
    }

    private static String names(List<ImportPlan> plans) {
        return plans.stream()
                .flatMap(p -> p.columns().stream())
                .map(ColumnMapping::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// An ordinary column then holds what such a reading gives: numbers or times.
    private static ImportPlan read(Chosen chosen, ColumnMapping column, Said said) {
        Reading reading = said.reading();
        ColumnType type = switch (reading) {
            case POINT, COMMA -> ColumnType.NUMBER;
            case DAY_FIRST, MONTH_FIRST, YEAR_FIRST, EPOCH_SECONDS, EPOCH_MILLIS, EPOCH_MICROS -> ColumnType.TIME;
            case PLAIN, UNDECIDED -> column.type();
        };
        ImportPlan typed =
                type == column.type() ? chosen.plan() : chosen.preview().withType(chosen.plan(), column.index(), type);
        ColumnMapping now = typed.columns().get(column.index());
        // a price is no day, whatever is said
        if (reading != Reading.PLAIN && now.storedType() != type) {
            throw new Problem(
                    "problem.cli.reading.role", column.name(), Said.spelled(now.role()), Said.spelled(reading));
        }
        return typed.withColumn(now.withReading(reading, now.unit()));
    }

    private static ImportPlan strays(Chosen chosen, ColumnMapping column, Said said) {
        String word = said.word().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "refuse" -> chosen.plan().withColumn(column.withStrays(Strays.REFUSE));
            case "missing" -> chosen.plan().withColumn(column.withStrays(Strays.MISSING));
            case AS_TEXT -> {
                if (column.role() != Role.FEATURE) {
                    throw new Problem("problem.cli.strays.text", column.name(), Said.spelled(column.role()));
                }
                yield chosen.preview().withType(chosen.plan(), column.index(), ColumnType.TEXT);
            }
            default -> throw new Problem("problem.cli.strays", said.word());
        };
    }

    private ImportPlan zoned(ImportPlan plan) {
        if (zone == null) {
            return plan;
        }
        try {
            return plan.withZone(ZoneId.of(zone).getId());
        } catch (DateTimeException e) {
            throw new Problem(e, "problem.cli.zone", zone);
        }
    }

    private ImportPlan kinds(ImportPlan plan) {
        ImportPlan changed = plan;
        for (String text : kinds) {
            var code = Said.of("--kind", text).kind();
            if (plan.kind() == FileKind.EVENTS) {
                changed = changed.withKind(code);
            }
        }
        return changed;
    }

    private ImportPlan sessions(ImportPlan plan) {
        if (gap != null && gap < 0) {
            throw new Problem("problem.cli.gap", Integer.toString(gap));
        }
        if (plan.kind() != FileKind.EVENTS || plan.column(Role.SESSION).isPresent()) {
            return plan.withSessions(SessionRule.NONE);
        }
        if (gap == null && !midnight) {
            return plan;
        }
        int minutes = gap != null ? gap : SessionRule.USUAL.gapMinutes();
        return plan.withSessions(new SessionRule(minutes, midnight));
    }
}
