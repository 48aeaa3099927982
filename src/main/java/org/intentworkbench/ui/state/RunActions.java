package org.intentworkbench.ui.state;

import java.util.List;
import java.util.function.Consumer;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Job;

/// The acts that make, show, name and delete runs.
final class RunActions {
    private final Workbench workbench;
    private final BackgroundRunner runner;
    private final Experiment experiment;
    private final CurrentWorkspace current;

    RunActions(Workbench workbench, BackgroundRunner runner, Experiment experiment, CurrentWorkspace current) {
        this.workbench = workbench;
        this.runner = runner;
        this.experiment = experiment;
        this.current = current;
    }

    /// Trains, keeps the run and shows it everywhere.
    void train(ExperimentSpec spec, Consumer<Run> onDone) {
        WorkspaceUse now = current.use();
        runner.run(
                WorkbenchActions.TRAIN,
                now.holding(progress -> experiment.runAndKeep(now.workspace(), spec, progress)),
                run -> {
                    current.publish(run);
                    current.refresh();
                    onDone.accept(run);
                });
    }

    /// Trains a run in place of the one that is shown; taking that back hides it and shows the one before.
    void trainInstead(ExperimentSpec spec, Wording name) {
        Run before = workbench.runProperty().get();
        train(spec, run -> {
            Workspace workspace = current.use().workspace();
            workbench
                    .history()
                    .add(
                            name,
                            null,
                            () -> {
                                current.change(() -> workspace.runs().delete(run.id()));
                                if (before != null && before.id() > 0) {
                                    openRun(before.id());
                                } else {
                                    current.clearRun();
                                }
                            },
                            () -> {
                                current.change(() -> workspace.runs().restore(run.id()));
                                openRun(run.id());
                            });
        });
    }

    /// Trains several runs one after the other and shows the last.
    void trainAll(List<ExperimentSpec> specs, Runnable onDone) {
        if (specs.isEmpty()) {
            onDone.run();
        } else {
            train(specs.getFirst(), run -> trainAll(specs.subList(1, specs.size()), onDone));
        }
    }

    /// Trains and keeps a run without showing it.
    void keep(ExperimentSpec spec) {
        WorkspaceUse now = current.use();
        runner.run(
                WorkbenchActions.KEEP,
                now.holding(progress -> experiment.runAndKeep(now.workspace(), spec, progress)),
                run -> current.refresh());
    }

    /// Runs without keeping: for comparing a changed setting with the current run.
    void compare(String slot, ExperimentSpec spec, Consumer<Run> onDone) {
        WorkspaceUse now = current.use();
        runner.run(slot, now.holding(progress -> experiment.run(now.workspace(), spec, progress)), onDone);
    }

    /// Shows a kept run everywhere.
    void openRun(long id) {
        WorkspaceUse now = current.use();
        Job<Boolean> stored = now.changed(); // the run may have been brought back a moment ago
        runner.run(
                WorkbenchActions.LOAD_RUN,
                progress -> {
                    stored.work(progress);
                    return now.holding(p -> experiment.load(now.workspace(), id, p))
                            .work(progress);
                },
                current::publish);
    }

    void renameRun(RunSummary run, String name) {
        Workspace workspace = current.use().workspace();
        current.act(
                Wording.of("undo.run.rename"),
                () -> current.change(() -> workspace.runs().rename(run.id(), name)),
                () -> current.change(() -> workspace.runs().rename(run.id(), run.name())));
    }

    /// Deletes a run; taking that back shows it again where it was shown.
    void deleteRun(RunSummary run) {
        Workspace workspace = current.use().workspace();
        boolean wasShown = isShown(run.id());
        current.act(
                Wording.of("undo.run.delete"),
                () -> {
                    current.change(() -> workspace.runs().delete(run.id()));
                    if (isShown(run.id())) {
                        current.clearRun();
                    }
                },
                () -> {
                    current.change(() -> workspace.runs().restore(run.id()));
                    if (wasShown) {
                        openRun(run.id());
                    }
                });
    }

    private boolean isShown(long run) {
        Run shown = workbench.runProperty().get();
        return shown != null && shown.id() == run;
    }
}
