package org.intentworkbench.ui.results;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.AcceptedAlarms;
import org.intentworkbench.experiment.Alarm;
import org.intentworkbench.experiment.DuplicateRows;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.FeatureLook;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// The reasons to doubt the current run, and what is done about them.
final class AlarmsModel {
    /// Slot of the background runner.
    static final String SLOT = "results.alarms";

    /// One card.
    ///
    /// @param accepted null where it stands open
    record Card(Alarm alarm, AcceptedAlarms.@Nullable Acceptance accepted) {}

    /// @param known whether warnings were looked for when the run was made
    record Shown(boolean known, List<Card> cards) {
        long open() {
            return cards.stream().filter(card -> card.accepted() == null).count();
        }
    }

    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final BackgroundRunner runner;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(true, List.of()));

    AlarmsModel(Workbench workbench, WorkbenchActions actions, BackgroundRunner runner) {
        this.workbench = workbench;
        this.actions = actions;
        this.runner = runner;
        workbench.runProperty().addListener((property, before, now) -> tell());
        workbench.acceptedProperty().addListener((property, before, now) -> tell());
        tell();
    }

    /// Worst first.
    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Keeps why the analyst lives with an alarm; undoable.
    /// @throws org.intentworkbench.domain.Problem if the reason is blank
    void accept(Alarm.Kind kind, String reason) {
        change(
                Wording.of("undo.alarm.accept"),
                workbench.acceptedProperty().get().with(kind, reason));
    }

    /// Stands by the alarm again; undoable.
    void withdraw(Alarm.Kind kind) {
        change(
                Wording.of("undo.alarm.withdraw"),
                workbench.acceptedProperty().get().without(kind));
    }

    private void change(Wording name, AcceptedAlarms after) {
        AcceptedAlarms before = workbench.acceptedProperty().get();
        Run run = workbench.runProperty().get();
        if (run != null && run.id() > 0) {
            long id = run.id();
            actions.edit(name, at -> after.keep(at, id), at -> before.keep(at, id), () -> reread(id));
        }
    }

    /// What is kept now of a run, if it is still the one that is shown.
    private void reread(long id) {
        if (isShown(id)) {
            actions.look(SLOT, (at, progress) -> AcceptedAlarms.of(at, id), kept -> {
                if (isShown(id)) {
                    workbench.acceptedProperty().set(kept);
                }
            });
        }
    }

    private boolean isShown(long id) {
        Run run = workbench.runProperty().get();
        return run != null && run.id() == id;
    }

    /// Trains the same without the features an alarm is about; undoable.
    void dropAndRetrain(Alarm alarm) {
        Run run = workbench.runProperty().get();
        if (run != null && !runner.isRunning(WorkbenchActions.TRAIN)) {
            ExperimentSpec spec = run.result().spec();
            Set<String> dropped = new TreeSet<>(spec.features().dropped());
            dropped.addAll(alarm.features());
            actions.trainInstead(
                    spec.withFeatures(spec.features().withDropped(dropped)),
                    Wording.of("undo.alarm.drop", String.join(", ", alarm.features())));
        }
    }

    /// Whether anything is left to learn from without the features of an alarm.
    boolean canDrop(Alarm alarm) {
        Run run = workbench.runProperty().get();
        return run != null
                && !alarm.features().isEmpty()
                && run.table().columns().size() > alarm.features().size();
    }

    /// Prepares the picture of a feature.
    void look(String feature, Consumer<FeatureLook> onDone) {
        Run run = workbench.runProperty().get();
        if (run != null) {
            runner.run(SLOT, progress -> FeatureLook.of(run, feature), onDone);
        }
    }

    /// Selects the rows an alarm is about.
    void selectRows(Alarm.Kind kind) {
        Run run = workbench.runProperty().get();
        if (run != null) {
            runner.run(
                    SLOT,
                    progress -> rows(run, kind),
                    rows -> workbench.selectionProperty().set(rows));
        }
    }

    private static BitSet rows(Run run, Alarm.Kind kind) {
        if (kind == Alarm.Kind.DUPLICATES) {
            return DuplicateRows.of(run);
        }
        int rarer = 2 * run.result().positives() <= run.result().rows() ? 1 : 0;
        BitSet rows = new BitSet();
        IntStream.range(0, run.result().rows())
                .filter(row -> run.result().heldOut().get(row) && run.result().labels()[row] == rarer)
                .forEach(rows::set);
        return rows;
    }

    private void tell() {
        Run run = workbench.runProperty().get();
        AcceptedAlarms accepted = workbench.acceptedProperty().get();
        shown.set(
                run == null
                        ? new Shown(true, List.of())
                        : new Shown(
                                !run.result().trials().isEmpty()
                                        || !run.result().alarms().isEmpty(),
                                run.result().alarms().stream()
                                        .map(alarm -> new Card(
                                                alarm, accepted.of(alarm.kind()).orElse(null)))
                                        .toList()));
    }
}
