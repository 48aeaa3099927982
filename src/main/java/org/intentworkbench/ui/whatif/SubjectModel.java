package org.intentworkbench.ui.whatif;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.explanation.Cell;
import org.intentworkbench.explanation.Explained;
import org.intentworkbench.explanation.FeatureWeight;
import org.intentworkbench.explanation.WhatIf;
import org.intentworkbench.features.DesignColumn;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.ui.state.Workbench;
import org.jspecify.annotations.Nullable;

/// One subject, its changed values, and what the model says of it. Answers at once: one row, one model.
final class SubjectModel {
    private final Workbench workbench;
    private final ReadOnlyObjectWrapper<@Nullable Integer> row = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Map<String, Cell>> changes = new SimpleObjectProperty<>(Map.of());
    private final ReadOnlyObjectWrapper<List<TreePath.Step>> path = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Explained> before = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Explained> after = new ReadOnlyObjectWrapper<>();

    SubjectModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.runProperty().addListener(changed -> start());
        changes.addListener(changed -> answer());
        start();
    }

    /// Row of the subject in the current run; null = no run.
    ReadOnlyObjectProperty<@Nullable Integer> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /// Changed values by feature; only those that differ from the subject's own.
    ObjectProperty<Map<String, Cell>> changesProperty() {
        return changes;
    }

    /// The subject as it is.
    ReadOnlyObjectProperty<@Nullable Explained> beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /// The subject as changed.
    ReadOnlyObjectProperty<@Nullable Explained> afterProperty() {
        return after.getReadOnlyProperty();
    }

    /// The way of the changed subject through the tree; empty for other models.
    ReadOnlyObjectProperty<List<TreePath.Step>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    @Nullable
    Run run() {
        return workbench.runProperty().get();
    }

    /// Features an analyst can change, the one that moves scores most first; text is not among them.
    List<FeatureColumn> features() {
        Run run = run();
        if (run == null) {
            return List.of();
        }
        Map<String, Double> strength = strength(run.result());
        return run.table().columns().stream()
                .filter(column -> !(column.values() instanceof FeatureValues.Vectors))
                .sorted(Comparator.comparingDouble((FeatureColumn c) -> -strength.getOrDefault(c.name(), 0.0))
                        .thenComparing(FeatureColumn::name))
                .toList();
    }

    /// Ids that contain the words, nearest to the threshold first: there a change tips the scale.
    List<Integer> find(String words, int most) {
        Run run = run();
        if (run == null) {
            return List.of();
        }
        String wanted = words.strip();
        double threshold = workbench.thresholdProperty().get();
        ExperimentResult result = run.result();
        return IntStream.range(0, result.rows())
                .filter(i -> wanted.isEmpty() ? result.heldOut().get(i) : result.ids()[i].contains(wanted))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> Math.abs(result.scores()[i] - threshold))
                        .thenComparing(i -> i))
                .limit(most)
                .toList();
    }

    void choose(int chosen) {
        Integer was = row.get();
        Map<String, Cell> wasChanged = changes.get();
        if (was != null && was == chosen) {
            return;
        }
        go(chosen, Map.of());
        if (was != null) {
            int back = was;
            workbench
                    .history()
                    .add(
                            Wording.of("undo.whatif.subject"),
                            this,
                            () -> go(back, wasChanged),
                            () -> go(chosen, Map.of()));
        }
    }

    /// Gives the subject another value; its own value takes the change back.
    void change(String feature, Cell cell) {
        FeatureTable table = table();
        Integer at = row.get();
        if (table == null || at == null) {
            return;
        }
        Map<String, Cell> next = new LinkedHashMap<>(changes.get());
        boolean own = table.column(feature)
                .map(column -> WhatIf.cell(column, at).equals(cell))
                .orElse(false);
        if (own) {
            next.remove(feature);
        } else {
            next.put(feature, cell);
        }
        set(next, feature);
    }

    void reset() {
        set(Map.of(), "reset");
    }

    private void set(Map<String, Cell> next, Object gesture) {
        Map<String, Cell> was = changes.get();
        if (was.equals(next)) {
            return;
        }
        Map<String, Cell> now = Collections.unmodifiableMap(next);
        changes.set(now);
        workbench
                .history()
                .add(
                        Wording.of("undo.whatif.value"),
                        List.of("whatif", gesture),
                        () -> changes.set(was),
                        () -> changes.set(now));
    }

    private void go(int to, Map<String, Cell> with) {
        row.set(to);
        changes.set(with);
        answer();
    }

    private void start() {
        List<Integer> first = find("", 1);
        changes.set(Map.of());
        row.set(first.isEmpty() ? null : first.getFirst());
        answer();
    }

    private void answer() {
        Run run = run();
        Integer at = row.get();
        if (run == null || at == null || at >= run.table().size()) {
            before.set(null);
            path.set(List.of());
            after.set(null);
            return;
        }
        var model = run.result().model();
        FeatureTable changed = WhatIf.changed(run.table(), at, changes.get());
        before.set(Explained.of(model, WhatIf.changed(run.table(), at, Map.of()), 0));
        path.set(TreePath.of(model, changed));
        after.set(Explained.of(model, changed, 0));
    }

    private @Nullable FeatureTable table() {
        Run run = run();
        return run == null ? null : run.table();
    }

    /// The strongest weight of any input of a feature.
    private static Map<String, Double> strength(ExperimentResult result) {
        Map<String, String> featureOf = new HashMap<>();
        for (DesignColumn input : result.model().encoder().columns()) {
            featureOf.put(input.name(), input.feature());
        }
        Map<String, Double> strength = new HashMap<>();
        for (FeatureWeight weight : result.weights()) {
            String feature = featureOf.getOrDefault(weight.feature(), weight.feature());
            strength.merge(feature, Math.abs(weight.value()), Math::max);
        }
        return strength;
    }
}
