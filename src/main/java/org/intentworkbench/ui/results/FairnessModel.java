package org.intentworkbench.ui.results;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.intentworkbench.experiment.Fairness;
import org.intentworkbench.experiment.FairnessRemedy;
import org.intentworkbench.experiment.GroupColumn;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// What the threshold does to groups of the held-out rows, and what reweighing would change.
final class FairnessModel {
    /// Slots of the background runner.
    static final String SLOT = "results.fairness";

    static final String REMEDY = "results.fairness.remedy";

    /// Columns by which people are usually told apart, asked for first.
    private static final Set<String> TELLING =
            Set.of("visitor", "region", "device", "age", "gender", "sex", "country", "地区", "性别", "年龄", "设备");

    /// @param column what the groups are made by
    record Measured(GroupColumn column, Fairness fairness) {}

    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final BackgroundRunner runner;
    private final ReadOnlyObjectWrapper<List<String>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable String> by = new SimpleObjectProperty<>();
    private final StringProperty cuts = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Measured> measured = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FairnessRemedy> remedy = new ReadOnlyObjectWrapper<>();

    FairnessModel(Workbench workbench, WorkbenchActions actions, BackgroundRunner runner) {
        this.workbench = workbench;
        this.actions = actions;
        this.runner = runner;
        by.addListener((property, before, now) -> {
            cuts.set("");
            measure();
        });
        cuts.addListener((property, before, now) -> measure());
        workbench.runProperty().addListener((property, before, now) -> forget());
    }

    /// Names of columns, features first.
    ReadOnlyObjectProperty<List<String>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable String> byProperty() {
        return by;
    }

    /// Where a number is cut, as typed: `25, 35, 50`; empty = by itself.
    StringProperty cutsProperty() {
        return cuts;
    }

    /// Null until it is measured.
    ReadOnlyObjectProperty<@Nullable Measured> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /// Null until it was asked for.
    ReadOnlyObjectProperty<@Nullable FairnessRemedy> remedyProperty() {
        return remedy.getReadOnlyProperty();
    }

    /// The part is looked at.
    void look() {
        Run run = workbench.runProperty().get();
        if (run == null || workbench.workspaceProperty().get() == null) {
            return;
        }
        if (!choices.get().isEmpty()) {
            if (measured.get() == null) {
                measure();
            }
            return;
        }
        actions.look(SLOT, (workspace, progress) -> GroupColumn.choices(workspace, run, progress), found -> {
            choices.set(found);
            String wanted = by.get();
            if (wanted == null || !found.contains(wanted)) {
                by.set(first(found));
            } else {
                measure();
            }
        });
    }

    private static @Nullable String first(List<String> names) {
        return names.stream()
                .filter(FairnessModel::isTelling)
                .findFirst()
                .orElse(names.isEmpty() ? null : names.getFirst());
    }

    /// Word by word: the name of `PageValues` has no age in it.
    private static boolean isTelling(String name) {
        return Arrays.stream(name.replaceAll("([a-z])([A-Z])", "$1 $2").split("[^\\p{L}]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(TELLING::contains);
    }

    private void forget() {
        runner.cancel(SLOT);
        runner.cancel(REMEDY);
        measured.set(null);
        remedy.set(null);
        workbench.fairnessProperty().set(null);
        choices.set(List.of());
    }

    private void measure() {
        Run run = workbench.runProperty().get();
        String name = by.get();
        remedy.set(null);
        runner.cancel(REMEDY);
        if (run == null || name == null || workbench.workspaceProperty().get() == null) {
            return;
        }
        double[] places = places();
        double threshold = workbench.thresholdProperty().get();
        actions.look(
                SLOT,
                (workspace, progress) -> {
                    GroupColumn column = GroupColumn.of(workspace, run, name, places, progress);
                    return new Measured(column, Fairness.of(run.result(), column, threshold));
                },
                found -> {
                    measured.set(found);
                    workbench.fairnessProperty().set(found.fairness());
                });
    }

    /// What is not a number is left out.
    private double[] places() {
        return Arrays.stream(cuts.get().split("[,;，；\\s]+"))
                .filter(part -> part.matches("-?\\d+(\\.\\d+)?"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /// Trains the same with reweighed rows, without keeping it.
    void reweigh() {
        Run run = workbench.runProperty().get();
        Measured now = measured.get();
        if (run == null || now == null || runner.isRunning(REMEDY)) {
            return;
        }
        double threshold = workbench.thresholdProperty().get();
        remedy.set(null);
        actions.compare(REMEDY, FairnessRemedy.spec(run, now.column()), reweighed -> {
            if (workbench.runProperty().get() == run) {
                remedy.set(FairnessRemedy.of(run, reweighed, now.column(), threshold));
            }
        });
    }

    /// Trains the reweighed model again and keeps it among the runs.
    void keep() {
        FairnessRemedy found = remedy.get();
        if (found != null) {
            actions.keep(found.run().result().spec());
        }
    }
}
