package org.intentworkbench.ui.results;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.EarlySpec;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.KeptEarly;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// The early-prediction curve of the workspace: the one drawn last, and drawing it anew with the learner of the run
/// that is shown.
final class EarlyModel {
    /// Slot of the background runner.
    static final String SLOT = "results.early";

    private static final String KEPT = "results.early.kept";

    /// @param stale whether the data has changed since it was drawn
    record Shown(KeptEarly kept, boolean stale) {}

    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final BackgroundRunner runner;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private boolean outdated = true;

    EarlyModel(Workbench workbench, WorkbenchActions actions, BackgroundRunner runner) {
        this.workbench = workbench;
        this.actions = actions;
        this.runner = runner;
        workbench.workspaceProperty().addListener((property, before, now) -> {
            runner.cancel(SLOT);
            runner.cancel(KEPT);
            shown.set(null);
            outdated = true;
        });
        workbench.imports().addListener((javafx.beans.InvalidationListener) changed -> outdated = true);
    }

    /// Null where none was drawn, or it is not read yet.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether there is anything to follow.
    boolean hasEvents() {
        return workbench.imports().stream().anyMatch(report -> report.kind() == FileKind.EVENTS);
    }

    /// Reads the last curve, when the part comes into sight.
    void look() {
        if (outdated && workbench.workspaceProperty().get() != null && !runner.isRunning(SLOT)) {
            outdated = false;
            actions.look(
                    KEPT,
                    (workspace, progress) ->
                            KeptEarly.last(workspace).map(kept -> new Shown(kept, kept.isStale(workspace))),
                    (Optional<Shown> found) -> shown.set(found.orElse(null)));
        }
    }

    void draw() {
        Run run = workbench.runProperty().get();
        if (run == null || runner.isRunning(SLOT)) {
            return;
        }
        EarlySpec spec = spec(run.result().spec());
        actions.look(
                SLOT, (workspace, progress) -> new Shown(KeptEarly.run(workspace, spec, progress), false), shown::set);
    }

    /// The learner and the seed of a run; also what it leaves out, where it is about such sessions.
    static EarlySpec spec(ExperimentSpec run) {
        FeatureSpec features = run.features();
        boolean sessions = features.subject() == SubjectKind.SESSION && features.isFromEvents();
        EarlySpec spec = EarlySpec.standard().withLearner(run.learner()).withSeed(run.seed());
        return sessions ? spec.withFeatures(features) : spec;
    }
}
