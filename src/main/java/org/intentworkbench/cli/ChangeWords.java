package org.intentworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.intentworkbench.store.ColumnFigures;
import org.intentworkbench.store.ImportChanges;

/// What changed between two imports, in lines.
final class ChangeWords {
    /// Below this the distribution of a column is steady.
    private static final double STEADY = 0.1;
    private static final double STRONG = 0.25;
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
        add(lines, "new columns", changes.newColumns());
        add(lines, "columns that vanished", changes.vanishedColumns());
        for (ImportChanges.LevelChange level : changes.levels()) {
            add(lines, "new in " + level.column(), shown(level.appeared()));
            add(lines, "gone from " + level.column(), shown(level.vanished()));
        }
        List<ImportChanges.Shift> moved = changes.shifts().stream()
                .filter(s -> s.stability() >= STEADY || s.missingBefore() != s.missingAfter())
                .toList();
        moved.stream().limit(SHOWN).forEach(s -> lines.add("  " + shift(s)));
        if (lines.size() == 1) {
            lines.add("  the same columns and values, and no distribution shifted");
        }
        return lines;
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
        String how =
                shift.stability() > STRONG ? "shifted strongly" : shift.stability() >= STEADY ? "shifted" : "steady";
        String text = String.format(Locale.ROOT, "%s %s (index %.2f)", shift.column(), how, shift.stability());
        if (shift.missingBefore() != shift.missingAfter()) {
            text += String.format(
                    Locale.ROOT,
                    ", missing %.1f %% -> %.1f %%",
                    100 * shift.missingBefore(),
                    100 * shift.missingAfter());
        }
        return text;
    }
}
