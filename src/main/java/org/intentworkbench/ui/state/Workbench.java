package org.intentworkbench.ui.state;

import java.util.BitSet;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.experiment.AcceptedAlarms;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.Fairness;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;

/// The values all screens share. Values only: no windows, no tasks. Read and written on the FX thread.
public final class Workbench {
    private final ObjectProperty<@Nullable Workspace> workspace = new SimpleObjectProperty<>();
    private final ObservableList<ImportReport> imports = FXCollections.observableArrayList();
    private final ObservableList<RunSummary> runs = FXCollections.observableArrayList();
    private final ObservableList<Segment> segments = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Run> run = new SimpleObjectProperty<>();
    private final DoubleProperty threshold = new SimpleDoubleProperty(ExperimentSpec.THRESHOLD);
    private final ObjectProperty<Money> money = new SimpleObjectProperty<>(Money.STANDARD);
    private final ObjectProperty<@Nullable Segment> segment = new SimpleObjectProperty<>();
    private final ObjectProperty<BitSet> selection = new SimpleObjectProperty<>(new BitSet());
    private final ObjectProperty<String> screen = new SimpleObjectProperty<>("data");
    private final StringProperty part = new SimpleStringProperty("");
    private final ObjectProperty<AcceptedAlarms> accepted = new SimpleObjectProperty<>(AcceptedAlarms.NONE);
    private final ObjectProperty<@Nullable Fairness> fairness = new SimpleObjectProperty<>();
    private final History history = new History();

    /// Null = none is open.
    public ObjectProperty<@Nullable Workspace> workspaceProperty() {
        return workspace;
    }

    /// Imports of the open workspace, oldest first.
    public ObservableList<ImportReport> imports() {
        return imports;
    }

    /// Kept runs of the open workspace, newest first.
    public ObservableList<RunSummary> runs() {
        return runs;
    }

    /// The analyst's named segments.
    public ObservableList<Segment> segments() {
        return segments;
    }

    /// The run every screen shows; null = none yet.
    public ObjectProperty<@Nullable Run> runProperty() {
        return run;
    }

    /// The one threshold, 0..1: a score at or above it is called positive.
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /// What contacts cost and bring, and how many there can be, in the open workspace.
    public ObjectProperty<Money> moneyProperty() {
        return money;
    }

    /// The active segment; null = all subjects.
    public ObjectProperty<@Nullable Segment> segmentProperty() {
        return segment;
    }

    /// Selected subjects, by row of the current run; empty = nothing selected. Never changed in place: set a new one.
    public ObjectProperty<BitSet> selectionProperty() {
        return selection;
    }

    /// Id of the screen in front.
    public ObjectProperty<String> screenProperty() {
        return screen;
    }

    /// Part of the screen in front that somebody asks for, by its id; whoever turns to it empties this again.
    public StringProperty partProperty() {
        return part;
    }

    /// Alarms of the current run that the analyst lives with.
    public ObjectProperty<AcceptedAlarms> acceptedProperty() {
        return accepted;
    }

    /// Groups of the current run that were looked at last; null = none yet.
    public ObjectProperty<@Nullable Fairness> fairnessProperty() {
        return fairness;
    }

    public History history() {
        return history;
    }
}
