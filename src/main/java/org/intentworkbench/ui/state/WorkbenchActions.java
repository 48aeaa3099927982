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
import org.intentworkbench.experiment.Money;
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

    private final Workbench workbench;
    private final CurrentWorkspace current;
    private final ImportActions imports;
    private final RunActions runs;

    public WorkbenchActions(Workbench workbench, BackgroundRunner runner, Experiment experiment) {
        this.workbench = workbench;
        current = new CurrentWorkspace(workbench, runner, experiment);
        imports = new ImportActions(workbench, runner, current);
        runs = new RunActions(workbench, runner, experiment, current);
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
        imports.importFiles(plans, onDone);
    }

    /// Takes an import back; undoable.
    public void removeImport(ImportReport report) {
        imports.removeImport(report);
    }

    /// Sets suspect events aside as one step; undoable.
    public void setAside(Set<SuspectRule> rules, Consumer<Quarantine> onDone) {
        imports.setAside(rules, onDone);
    }

    /// Brings the events of a step back; undoable.
    public void bringBack(Quarantine step) {
        imports.bringBack(step);
    }

    /// Trains, keeps the run and shows it everywhere.
    public void train(ExperimentSpec spec, Consumer<Run> onDone) {
        runs.train(spec, onDone);
    }

    /// Trains a run in place of the one that is shown; undoable.
    ///
    /// @param name what Undo says it takes back
    public void trainInstead(ExperimentSpec spec, Wording name) {
        runs.trainInstead(spec, name);
    }

    /// Trains several runs one after the other and shows the last.
    public void trainAll(List<ExperimentSpec> specs, Runnable onDone) {
        runs.trainAll(specs, onDone);
    }

    /// Trains and keeps a run without showing it.
    public void keep(ExperimentSpec spec) {
        runs.keep(spec);
    }

    /// Runs without keeping: for comparing a changed setting with the current run.
    public void compare(String slot, ExperimentSpec spec, Consumer<Run> onDone) {
        runs.compare(slot, spec, onDone);
    }

    /// Shows a kept run everywhere.
    public void openRun(long id) {
        runs.openRun(id);
    }

    public void renameRun(RunSummary run, String name) {
        runs.renameRun(run, name);
    }

    /// Deletes a run; taking that back shows it again where it was shown.
    public void deleteRun(RunSummary run) {
        runs.deleteRun(run);
    }

    /// Keeps a segment under its name; undoable.
    public void saveSegment(Segment segment) {
        Workspace workspace = current.use().workspace();
        Segment before = workbench.segments().stream()
                .filter(s -> s.name().equals(segment.name()))
                .findFirst()
                .orElse(null);
        current.act(
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
        current.act(
                Wording.of("undo.segment.delete", segment.name()),
                () -> current.change(() -> workspace.segments().delete(segment.name())),
                () -> current.change(() -> workspace.segments().save(segment)));
    }

    /// Keeps what contacts cost and bring; undoable. Without a workspace it is shown and kept nowhere.
    public void setMoney(Money changed) {
        Money before = workbench.moneyProperty().get();
        if (!changed.equals(before)) {
            current.act(Wording.of("undo.money"), () -> showMoney(changed), () -> showMoney(before));
        }
    }

    private void showMoney(Money money) {
        workbench.moneyProperty().set(money);
        Workspace workspace = workbench.workspaceProperty().get();
        if (workspace != null) {
            current.store(() -> money.keep(workspace), () -> {});
        }
    }

    private void rememberThreshold(double before, double after) {
        var threshold = workbench.thresholdProperty();
        workbench
                .history()
                .add(Wording.of("undo.threshold"), threshold, () -> threshold.set(before), () -> threshold.set(after));
    }

    /// Work on the data of the open workspace, for a screen to show; the file stays open as long as it runs.
    ///
    /// @param slot of the background runner: a newer look in it cancels the older
    /// @throws IllegalStateException if no workspace is open
    public <T> void look(String slot, WorkspaceJob<T> job, Consumer<T> onDone) {
        current.look(slot, job, onDone);
    }

    /// The same for long work that the analyst may pause; it holds no lock or transaction at its checks.
    public <T> void lookPausable(String slot, WorkspaceJob<T> job, Consumer<T> onDone) {
        current.lookPausable(slot, job, onDone);
    }

    /// Stores something in the open workspace; undoable.
    ///
    /// @param stored called on the FX thread after each time something was stored: doing, undoing, doing again
    /// @throws IllegalStateException if no workspace is open
    public void edit(Wording name, Consumer<Workspace> act, Consumer<Workspace> undo, Runnable stored) {
        Workspace workspace = current.use().workspace();
        current.act(
                name,
                () -> current.store(() -> act.accept(workspace), stored),
                () -> current.store(() -> undo.accept(workspace), stored));
    }

    /// Reads imports, runs and segments again.
    public void refresh() {
        current.refresh();
    }
}
