package org.intentworkbench.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.store.ColumnFigures;
import org.intentworkbench.store.ImportChanges;
import org.intentworkbench.store.PeriodChange;

/// What changed between two imports, in lines.
final class ChangeWords {
    private static final int SHOWN = 10;

    private ChangeWords() {}

    static List<String> lines(ImportChanges changes) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "against import %d (%s): %,d rows before, %,d now",
                changes.before(),
                changes.beforeFile(),
                changes.rowsBefore(),
                changes.rowsAfter()));
        changes.periods().forEach(period -> lines.add("  " + period(period)));
        int head = lines.size();
        add(lines, "new columns", changes.newColumns());
        add(lines, "columns that vanished", changes.vanishedColumns());
        for (ImportChanges.LevelChange level : changes.levels()) {
            add(lines, "new in " + level.column(), shown(level.appeared()));
            add(lines, "gone from " + level.column(), shown(level.vanished()));
        }
        List<ImportChanges.Shift> moved = changes.shifts().stream()
                .filter(s -> s.move() == ImportChanges.Move.SOMEWHAT
                        || s.move() == ImportChanges.Move.STRONGLY
                        || s.missingBefore() != s.missingAfter())
                .toList();
        moved.stream().limit(SHOWN).forEach(s -> lines.add("  " + shift(s)));
        if (lines.size() == head) {
            lines.add("  the same columns and values, and no distribution shifted");
        }
        return lines;
    }

    private static String period(PeriodChange change) {
        return String.format(
                Locale.ROOT,
                "%s from %s to %s, before from %s to %s%s",
                change.column(),
                moment(change.after().first()),
                moment(change.after().last()),
                moment(change.before().first()),
                moment(change.before().last()),
                switch (change.sequence()) {
                    case FOLLOWS -> "";
                    case GAP -> ", days between without a row: " + change.between();
                    case OVERLAPS ->
                        ", both hold "
                                + moment(change.overlap().first()) + " to "
                                + moment(change.overlap().last());
                    case EARLIER -> ", earlier";
                });
    }

    private static String moment(long milliseconds) {
        return Instant.ofEpochMilli(milliseconds)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static void add(List<String> lines, String what, List<String> names) {
        if (!names.isEmpty()) {
            String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
            lines.add("  " + what + ": " + String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + more);
        }
    }

    private static List<String> shown(List<ColumnFigures.Frequent> values) {
        return values.stream()
                .map(f -> String.format(Locale.ROOT, "%s (%,d)", TextTable.cut(f.value()), f.count()))
                .collect(Collectors.toList());
    }

    private static String shift(ImportChanges.Shift shift) {
        String text = shift.column()
                + (shift.type() == ColumnType.TIME && shift.move() != ImportChanges.Move.NOT_COMPARED
                        ? ": hours of the day"
                        : "")
                + switch (shift.move()) {
                    case STEADY -> String.format(Locale.ROOT, " steady (index %.2f)", shift.stability());
                    case SOMEWHAT -> String.format(Locale.ROOT, " shifted (index %.2f)", shift.stability());
                    case STRONGLY -> String.format(Locale.ROOT, " shifted strongly (index %.2f)", shift.stability());
                    case NOT_COMPARED -> "";
                };
        if (shift.missingBefore() != shift.missingAfter()) {
            text += String.format(
                    Locale.ROOT,
                    "%s missing %.1f %% -> %.1f %%",
                    shift.move() == ImportChanges.Move.NOT_COMPARED ? ":" : ",",
                    100 * shift.missingBefore(),
                    100 * shift.missingAfter());
        }
        return text;
    }
}
