package org.intentworkbench.ui.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.experiment.SampleShop;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Quarantine;
import org.intentworkbench.store.SuspectRule;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Job;

/// The acts that change what all screens share; each runs off the FX thread, publishes once, and can be undone
/// where that makes sense. Called on the FX thread.
public final class WorkbenchActions {
    /// Slots of the background runner, so that a screen can show the job it waits for.
    public static final String OPEN = "workspace";

    public static final String IMPORT = "import";
    public static final String TRAIN = "train";
    public static final String LOAD_RUN = "run";
    public static final String KEEP = "keep";
    public static final String SET_ASIDE = "quarantine";

    private static final String LISTS = "lists";

    private final Workbench workbench;
    private final BackgroundRunner runner;
    private final Experiment experiment;
    private final CurrentWorkspace current;

    public WorkbenchActions(Workbench workbench, BackgroundRunner runner, Experiment experiment) {
        this.workbench = workbench;
        this.runner = runner;
        this.experiment = experiment;
        current = new CurrentWorkspace(workbench, runner, experiment);
        workbench.thresholdProperty().addListener((property, before, after) -> {
            if (!current.isPublishing()) {
                rememberThreshold(before.doubleValue(), after.doubleValue());
            }
        });
    }

    /// Opens a workspace, or makes it, and shows its last run. The one that was open stays where that fails; it is
    /// closed, its work cancelled, only when the new one is there.
    public void open(Path file, Runnable onDone) {
        open(file, progress -> Workspace.open(file), onDone);
    }

    /// Opens the sample shop, which is made and analysed where it is not there yet: the quick analyses at once, then
    /// BERT reads the reviews while the analyst looks around.
    public void openSample(Path file, Runnable onDone) {
        open(file, progress -> SampleShop.open(file, progress), () -> {
            onDone.run();
            if (workbench.runs().isEmpty()) {
                trainAll(SampleShop.quickRuns(), () -> keep(SampleShop.reviewRun()));
            }
        });
    }

    private void open(Path file, Job<Workspace> door, Runnable onDone) {
        if (current.isOpen(file)) {
            onDone.run();
        } else {
            current.show(door, onDone);
        }
    }

    /// Shows a workspace that is open already, and its last run.
    public void show(Workspace workspace, Runnable onDone) {
        current.show(progress -> workspace, onDone);
    }

    /// Cancels what runs and closes the file when all of it has stopped.
    /// @return done when the file is free
    public CompletableFuture<Void> close() {
        return current.close();
    }

    /// Imports files one after the other; each is undoable by itself.
    public void importFiles(List<ImportPlan> plans, Consumer<List<ImportReport>> onDone) {
        WorkspaceUse now = current.use();
        Workspace workspace = now.workspace();
        runner.run(
                IMPORT,
                now.holding(progress -> plans.stream()
                        .map(plan -> workspace.importFile(plan, progress))
                        .toList()),
                reports -> {
                    reports.forEach(report -> workbench
                            .history()
                            .add(
                                    Wording.of("undo.import", report.file()),
                                    null,
                                    () -> current.change(() -> workspace.undoImport(report.id())),
                                    () -> current.change(() -> workspace.redoImport(report.id()))));
                    refresh();
                    onDone.accept(reports);
                });
    }

    /// Takes an import back; undoable.
    public void removeImport(ImportReport report) {
        Workspace workspace = current.use().workspace();
        act(
                Wording.of("undo.import.remove", report.file()),
                () -> current.change(() -> workspace.undoImport(report.id())),
                () -> current.change(() -> workspace.redoImport(report.id())));
    }

    /// Sets suspect events aside as one step; undoable.
    public void setAside(Set<SuspectRule> rules, Consumer<Quarantine> onDone) {
        WorkspaceUse now = current.use();
        var quality = now.workspace().quality();
        runner.run(SET_ASIDE, now.holding(progress -> quality.quarantine(rules, progress)), step -> {
            if (step.events() > 0) {
                workbench
                        .history()
                        .add(
                                Wording.of("undo.quarantine"),
                                null,
                                () -> current.change(() -> quality.undoQuarantine(step.number())),
                                () -> current.change(() -> quality.redoQuarantine(step.number())));
            }
            refresh();
            onDone.accept(step);
        });
    }

    /// Brings the events of a step back; undoable.
    public void bringBack(Quarantine step) {
        var quality = current.use().workspace().quality();
        act(
                Wording.of("undo.quarantine.back"),
                () -> current.change(() -> quality.undoQuarantine(step.number())),
                () -> current.change(() -> quality.redoQuarantine(step.number())));
    }

    /// Trains, keeps the run and shows it everywhere.
    public void train(ExperimentSpec spec, Consumer<Run> onDone) {
        WorkspaceUse now = current.use();
        runner.run(TRAIN, now.holding(progress -> experiment.runAndKeep(now.workspace(), spec, progress)), run -> {
            current.publish(run);
            refresh();
            onDone.accept(run);
        });
    }

    /// Trains several runs one after the other and shows the last.
    public void trainAll(List<ExperimentSpec> specs, Runnable onDone) {
        if (specs.isEmpty()) {
            onDone.run();
        } else {
            train(specs.getFirst(), run -> trainAll(specs.subList(1, specs.size()), onDone));
        }
    }

    /// Trains and keeps a run without showing it.
    public void keep(ExperimentSpec spec) {
        WorkspaceUse now = current.use();
        runner.run(
                KEEP,
                now.holding(progress -> experiment.runAndKeep(now.workspace(), spec, progress)),
                run -> refresh());
    }

    /// Runs without keeping: for comparing a changed setting with the current run.
    public void compare(String slot, ExperimentSpec spec, Consumer<Run> onDone) {
        WorkspaceUse now = current.use();
        runner.run(slot, now.holding(progress -> experiment.run(now.workspace(), spec, progress)), onDone);
    }

    /// Shows a kept run everywhere.
    public void openRun(long id) {
        WorkspaceUse now = current.use();
        Job<Boolean> stored = now.changed(); // the run may have been brought back a moment ago
        runner.run(
                LOAD_RUN,
                progress -> {
                    stored.work(progress);
                    return now.holding(p -> experiment.load(now.workspace(), id, p))
                            .work(progress);
                },
                current::publish);
    }

    public void renameRun(RunSummary run, String name) {
        Workspace workspace = current.use().workspace();
        act(
                Wording.of("undo.run.rename"),
                () -> current.change(() -> workspace.runs().rename(run.id(), name)),
                () -> current.change(() -> workspace.runs().rename(run.id(), run.name())));
    }

    /// Deletes a run; taking that back shows it again where it was shown.
    public void deleteRun(RunSummary run) {
        Workspace workspace = current.use().workspace();
        boolean wasShown = isShown(run.id());
        act(
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

    /// Keeps a segment under its name; undoable.
    public void saveSegment(Segment segment) {
        Workspace workspace = current.use().workspace();
        Segment before = workbench.segments().stream()
                .filter(s -> s.name().equals(segment.name()))
                .findFirst()
                .orElse(null);
        act(
                Wording.of("undo.segment.save", segment.name()),
                () -> current.change(() -> workspace.segments().save(segment)),
                () -> current.change(() -> {
                    if (before == null) {
                        workspace.segments().delete(segment.name());
                    } else {
                        workspace.segments().save(before);
                    }
                }));
    }

    public void deleteSegment(Segment segment) {
        Workspace workspace = current.use().workspace();
        act(
                Wording.of("undo.segment.delete", segment.name()),
                () -> current.change(() -> workspace.segments().delete(segment.name())),
                () -> current.change(() -> workspace.segments().save(segment)));
    }

    private void act(Wording name, Runnable act, Runnable undo) {
        act.run();
        workbench.history().add(name, null, undo, act);
    }

    private void rememberThreshold(double before, double after) {
        var threshold = workbench.thresholdProperty();
        workbench
                .history()
                .add(Wording.of("undo.threshold"), threshold, () -> threshold.set(before), () -> threshold.set(after));
    }

    /// Reads imports, runs and segments again.
    public void refresh() {
        current.refresh();
    }
}
