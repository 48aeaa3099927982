package org.intentworkbench.ui.segments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Debounce;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// What *Segments* shows: the conditions being edited, and how the subjects that pass them stand beside the rest.
/// The draft becomes the active segment of the workbench when it is kept under a name.
final class SegmentsViewModel {
    /// Slot of the background runner.
    static final String MEASURE = "segments.measure";

    private static final Duration REST = Duration.millis(60);

    private final Workbench workbench;
    private final BackgroundRunner runner;
    private final ObservableList<Condition> conditions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable SegmentMeasure> measure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> compared = new SimpleObjectProperty<>();
    private final SegmentShelf shelf;
    private final Debounce debounce = new Debounce(REST);
    private boolean selects;

    SegmentsViewModel(Workbench workbench, WorkbenchActions actions, BackgroundRunner runner) {
        this.workbench = workbench;
        this.runner = runner;
        shelf = new SegmentShelf(workbench, actions);
        workbench.runProperty().addListener((property, before, now) -> changeRun(before, now));
        workbench.thresholdProperty().addListener((property, before, now) -> debounce.request(this::compute));
        workbench.segmentProperty().addListener((property, before, now) -> load(now));
        compared.addListener((property, before, now) -> compute());
        load(workbench.segmentProperty().get());
        compute();
    }

    /// The draft's conditions; change them through the methods here.
    ObservableList<Condition> conditions() {
        return conditions;
    }

    /// Null while there is no run, or it is not measured yet.
    ReadOnlyObjectProperty<@Nullable SegmentMeasure> measureProperty() {
        return measure.getReadOnlyProperty();
    }

    /// Why the conditions cannot be asked of this run; null where they can.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What the draft will be called.
    StringProperty nameProperty() {
        return name;
    }

    /// The column shown in both groups; null = the one that differs most.
    ObjectProperty<@Nullable String> comparedProperty() {
        return compared;
    }

    /// Kept segments of the subject of the run.
    SegmentShelf shelf() {
        return shelf;
    }

    DoubleProperty thresholdProperty() {
        return workbench.thresholdProperty();
    }

    ReadOnlyObjectProperty<@Nullable Run> runProperty() {
        return workbench.runProperty();
    }

    ReadOnlyObjectProperty<@Nullable Segment> activeProperty() {
        return workbench.segmentProperty();
    }

    /// Columns a condition can be made on and that have none yet.
    List<FeatureColumn> freeColumns() {
        Run run = workbench.runProperty().get();
        return run == null ? List.of() : Draft.free(run.table(), conditions);
    }

    /// Adds a condition that lets all known values of the column pass, to be narrowed.
    void add(FeatureColumn column) {
        if (Draft.at(conditions, column.name()) >= 0) {
            return;
        }
        var condition = Draft.open(column);
        if (condition != null) {
            add(condition);
        }
    }

    /// Sets the range of scores, or lifts it with null.
    void brush(Condition.@Nullable ScoreBetween range) {
        int at = Draft.scoreAt(conditions);
        if (range == null) {
            if (at >= 0) {
                remove(at);
            }
        } else if (at < 0) {
            add(range);
        } else {
            replace(at, range);
        }
    }

    /// The range of scores asked for; null where none is.
    Condition.@Nullable ScoreBetween scores() {
        int at = Draft.scoreAt(conditions);
        return at < 0 ? null : (Condition.ScoreBetween) conditions.get(at);
    }

    void replace(int at, Condition changed) {
        if (!conditions.get(at).equals(changed)) {
            var next = new ArrayList<>(conditions);
            next.set(at, changed);
            edit("segments.gesture." + at, next, workbench.segmentProperty().get());
        }
    }

    void remove(int at) {
        var next = new ArrayList<>(conditions);
        next.remove(at);
        edit(null, next, workbench.segmentProperty().get());
    }

    /// Back to all subjects.
    void clear() {
        name.set("");
        edit(null, List.of(), null);
    }

    /// Shows a kept segment and makes it the active one.
    void apply(Segment segment) {
        edit(null, segment.conditions(), segment);
    }

    /// Keeps the draft under its name and makes it the active segment.
    /// @return false where a segment of another subject has the name already
    boolean save() {
        return shelf.save(name.get().strip(), conditions);
    }

    void goToModels() {
        workbench.screenProperty().set("models");
    }

    private void add(Condition condition) {
        var next = new ArrayList<>(conditions);
        next.add(condition);
        edit(null, next, workbench.segmentProperty().get());
    }

    /// @param gesture edits of one gesture are taken back together
    private void edit(@Nullable String gesture, List<Condition> next, @Nullable Segment active) {
        var before = List.copyOf(conditions);
        var after = List.copyOf(next);
        Segment activeBefore = workbench.segmentProperty().get();
        if (before.equals(after) && Objects.equals(activeBefore, active)) {
            return;
        }
        put(after, active);
        workbench
                .history()
                .add(Wording.of("segments.undo"), gesture, () -> put(before, activeBefore), () -> put(after, active));
    }

    private void put(List<Condition> next, @Nullable Segment active) {
        workbench.segmentProperty().set(active);
        if (!conditions.equals(next)) {
            conditions.setAll(next);
            selects = true;
            debounce.request(this::compute);
        }
    }

    private void load(@Nullable Segment active) {
        if (active != null) {
            name.set(active.name());
            put(active.conditions(), active);
        }
    }

    private void changeRun(@Nullable Run before, @Nullable Run now) {
        if (before != null && now != null && subject(before) != subject(now)) {
            conditions.clear();
            name.set("");
        }
        selects = !conditions.isEmpty();
        compared.set(null);
        measure.set(null);
        compute();
    }

    private static SubjectKind subject(Run run) {
        return run.result().spec().features().subject();
    }

    private void compute() {
        debounce.cancel();
        Run run = workbench.runProperty().get();
        if (run == null) {
            runner.cancel(MEASURE);
            measure.set(null);
            return;
        }
        var asked = List.copyOf(conditions);
        double threshold = workbench.thresholdProperty().get();
        String wanted = compared.get();
        runner.run(MEASURE, progress -> MeasureOutcome.of(run, asked, threshold, wanted, progress), this::publish);
    }

    private void publish(MeasureOutcome outcome) {
        SegmentMeasure made = outcome.made();
        problem.set(outcome.refused());
        measure.set(made);
        if (selects && made != null) {
            selects = false;
            workbench.selectionProperty().set(made.conditions().isEmpty() ? new BitSet() : made.rows());
        }
    }
}
