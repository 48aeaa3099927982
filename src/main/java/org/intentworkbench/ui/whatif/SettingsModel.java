package org.intentworkbench.ui.whatif;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunDifference;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.learner.LearnerModel;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// The current run's settings, changed; and what the change does to every figure and to the list.
final class SettingsModel {
    static final String SLOT = "whatif.settings";

    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final LearnerModel learner = new LearnerModel();
    private final IntegerProperty window = new SimpleIntegerProperty(FeatureSpec.WINDOW_DAYS);
    private final ObjectProperty<Set<FeatureGroup>> leftOut = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable RunDifference> difference = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper same = new ReadOnlyBooleanWrapper();
    private final BackgroundRunner runner;
    private @Nullable ExperimentSpec compared;
    private double threshold;

    SettingsModel(Workbench workbench, WorkbenchActions actions, BackgroundRunner runner) {
        this.workbench = workbench;
        this.actions = actions;
        this.runner = runner;
        learner.follow(this::judge);
        window.addListener(changed -> judge());
        leftOut.addListener(changed -> judge());
        workbench.runProperty().addListener(changed -> start());
        start();
    }

    LearnerModel learner() {
        return learner;
    }

    IntegerProperty windowProperty() {
        return window;
    }

    ObjectProperty<Set<FeatureGroup>> leftOutProperty() {
        return leftOut;
    }

    /// Null until a comparison has been made.
    ReadOnlyObjectProperty<@Nullable RunDifference> differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    /// Whether a setting was changed since the comparison that is shown.
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /// Whether a comparison was asked for with nothing changed.
    ReadOnlyBooleanProperty sameProperty() {
        return same.getReadOnlyProperty();
    }

    /// At which the list of the comparison was made.
    double threshold() {
        return threshold;
    }

    private void judge() {
        same.set(false);
        stale.set(compared != null && !compared.equals(spec()));
    }

    /// Families among the run's features.
    Set<FeatureGroup> groups() {
        Run run = workbench.runProperty().get();
        Set<FeatureGroup> groups = EnumSet.noneOf(FeatureGroup.class);
        if (run != null) {
            run.table().columns().stream().map(FeatureColumn::group).forEach(groups::add);
        }
        return groups;
    }

    /// The run's spec with the changed settings; null where there is no run.
    @Nullable
    ExperimentSpec spec() {
        Run run = workbench.runProperty().get();
        if (run == null) {
            return null;
        }
        ExperimentSpec spec = run.result().spec();
        Set<FeatureGroup> out = new TreeSet<>(spec.features().groupsLeftOut());
        out.addAll(leftOut.get());
        FeatureSpec features = spec.features().withGroupsLeftOut(out).withWindowDays(window.get());
        return spec.withFeatures(features).withLearner(learner.learner());
    }

    /// Whether anything differs from the run.
    boolean changed() {
        Run run = workbench.runProperty().get();
        ExperimentSpec spec = spec();
        return run != null && spec != null && !spec.equals(run.result().spec());
    }

    void compare() {
        Run run = workbench.runProperty().get();
        ExperimentSpec spec = spec();
        if (run == null || spec == null) {
            return;
        }
        same.set(!changed());
        if (same.get()) {
            return;
        }
        double at = workbench.thresholdProperty().get();
        actions.compare(SLOT, spec, other -> {
            if (workbench.runProperty().get() == run) {
                compared = spec;
                threshold = at;
                difference.set(RunDifference.of(run.result(), other.result(), at));
                judge();
            }
        });
    }

    /// Trains the changed settings as a run of its own.
    void keep() {
        ExperimentSpec spec = compared;
        if (spec != null) {
            actions.train(spec, run -> {});
        }
    }

    /// Back to the run's own settings.
    void start() {
        runner.cancel(SLOT);
        compared = null;
        difference.set(null);
        judge();
        leftOut.set(Set.of());
        Run run = workbench.runProperty().get();
        if (run == null) {
            return;
        }
        window.set(run.result().spec().features().windowDays());
        learner.show(run.result().spec().learner());
    }
}
