package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.store.TableOutcome;

/// Rows of an imported table as subjects: a session or a review each.
final class TableSubjects {
    private TableSubjects() {}

    /// @param features one value for every row of `source`, with an outcome or not
    /// @throws Problem if no row has an outcome
    static FeatureTable table(
            SubjectKind kind,
            StoredTable source,
            TableOutcome outcome,
            List<FeatureColumn> features,
            List<Wording> notes) {
        int[] rows = IntStream.range(0, source.size())
                .filter(row -> outcome.labels()[row] != TableOutcome.NONE)
                .toArray();
        if (rows.length == 0) {
            throw new Problem(
                    "problem.features.label.empty",
                    outcome.column().name(),
                    source.source().file());
        }
        int leftOut = source.size() - rows.length;
        List<Wording> all = new ArrayList<>(notes);
        if (leftOut > 0) {
            all.add(Wording.of("feature.note.leftOut", Integer.toString(leftOut)));
        }
        Wording label = Wording.plain(outcome.column().name());
        return all(kind, source, outcome.labels(), label, features, leftOut, all)
                .at(rows);
    }

    /// Every row of the source, whether its outcome is known or not: to be scored, not to be learnt from.
    static FeatureTable unlabelled(
            SubjectKind kind, StoredTable source, List<FeatureColumn> features, List<Wording> notes) {
        int[] labels = new int[source.size()];
        Arrays.fill(labels, TableOutcome.NONE);
        return all(kind, source, labels, Wording.plain(""), features, 0, notes);
    }

    private static FeatureTable all(
            SubjectKind kind,
            StoredTable source,
            int[] labels,
            Wording label,
            List<FeatureColumn> features,
            int leftOut,
            List<Wording> notes) {
        String[] ids = new String[source.size()];
        String[] shoppers = new String[source.size()];
        StoredColumn id = source.column(Role.ID).orElse(null);
        StoredColumn shopper = source.column(Role.SHOPPER).orElse(null);
        for (int row = 0; row < ids.length; row++) {
            String named = id == null ? "" : id.text(row);
            ids[row] = named.isEmpty() ? "line " + source.lines()[row] : named;
            String who = shopper == null ? "" : shopper.text(row);
            shoppers[row] = who.isEmpty() ? null : who;
        }
        long[] moments = source.column(Role.TIME).orElse(null) instanceof StoredColumn.Times times
                ? times.values().clone()
                : new long[0];
        return new FeatureTable(
                kind, ids, shoppers, labels, label, null, moments, new long[0], features, leftOut, notes);
    }

    /// Where text is all a model may use, a review without any says nothing and is left out.
    /// @throws Problem if no review has text
    static FeatureTable withText(FeatureTable table) {
        int[] rows = IntStream.range(0, table.size())
                .filter(row -> table.columns().stream()
                        .anyMatch(column -> !column.values().isMissing(row)))
                .toArray();
        int blank = table.size() - rows.length;
        if (blank == 0) {
            return table;
        }
        if (rows.length == 0) {
            throw new Problem("problem.features.noText");
        }
        FeatureTable some = table.at(rows);
        List<Wording> notes = new ArrayList<>(table.notes());
        notes.add(Wording.of("feature.note.noText", Integer.toString(blank)));
        return new FeatureTable(
                some.subject(),
                some.ids(),
                some.shoppers(),
                some.labels(),
                some.label(),
                some.asOf(),
                some.moments(),
                some.labelKnown(),
                some.columns(),
                table.leftOut() + blank,
                notes);
    }

    static List<Wording> notUsed(TableColumns columns) {
        return columns.notUsed().isEmpty()
                ? List.of()
                : List.of(Wording.of("feature.note.notUsed", String.join(", ", columns.notUsed())));
    }
}
