package org.intentworkbench.ui.state;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.jspecify.annotations.Nullable;

/// The acts that change what all screens share; each runs off the FX thread, publishes once, and can be undone
/// where that makes sense. Called on the FX thread.
public final class WorkbenchActions {
    /// Slots of the background runner, so that a screen can show the job it waits for.
    public static final String OPEN = "workspace";

    public static final String IMPORT = "import";
    public static final String TRAIN = "train";
    public static final String LOAD_RUN = "run";
    public static final String KEEP = "keep";

    private static final String LAST_RUN = "last.run";

    private final Workbench workbench;
    private final BackgroundRunner runner;
    private final Experiment experiment;
    private CompletableFuture<Void> writes = CompletableFuture.completedFuture(null);
    private long writeCount;
    private boolean publishing;

    public WorkbenchActions(Workbench workbench, BackgroundRunner runner, Experiment experiment) {
        this.workbench = workbench;
        this.runner = runner;
        this.experiment = experiment;
        workbench.thresholdProperty().addListener((property, before, after) -> {
            if (!publishing) {
                rememberThreshold(before.doubleValue(), after.doubleValue());
            }
        });
    }

    private record Lists(List<ImportReport> imports, List<RunSummary> runs, List<Segment> segments) {
        static Lists of(Workspace workspace) {
            return new Lists(
                    workspace.imports(),
                    RunSummary.all(workspace),
                    workspace.segments().all());
        }
    }

    private record Opened(
            Workspace workspace, Lists lists, @Nullable Run run) {}

    /// Opens a workspace, or makes it, and shows its last run. The one that was open is closed only when the new
    /// one is there.
    public void open(Path file, Runnable onDone) {
        Workspace before = workbench.workspaceProperty().get();
        if (before != null && before.file().equals(file.toAbsolutePath())) {
            onDone.run();
            return;
        }
        runner.run(OPEN, progress -> opened(Workspace.open(file), progress), opened -> {
            publish(opened);
            if (before != null) {
                before.close();
            }
            onDone.run();
        });
    }

    /// Shows a workspace that is open already, and its last run.
    public void show(Workspace workspace, Runnable onDone) {
        runner.run(OPEN, progress -> opened(workspace, progress), opened -> {
            publish(opened);
            onDone.run();
        });
    }

    private Opened opened(Workspace workspace, Progress progress) {
        Lists lists = Lists.of(workspace);
        long last = Long.parseLong(workspace.setting(LAST_RUN, "0"));
        boolean kept = lists.runs().stream().anyMatch(r -> r.id() == last && !r.stale());
        return new Opened(workspace, lists, kept ? experiment.load(workspace, last, progress) : null);
    }

    public void close() {
        Workspace workspace = workbench.workspaceProperty().get();
        if (workspace == null) {
            return;
        }
        for (String slot : List.of(IMPORT, TRAIN, LOAD_RUN, KEEP)) {
            runner.cancel(slot);
        }
        clearRun();
        workbench.workspaceProperty().set(null);
        publish(new Lists(List.of(), List.of(), List.of()));
        workbench.history().clear();
        workspace.close();
    }

    /// Imports files one after the other; each is undoable by itself.
    public void importFiles(List<ImportPlan> plans, Consumer<List<ImportReport>> onDone) {
        Workspace workspace = workspace();
        runner.run(
                IMPORT,
                progress -> plans.stream()
                        .map(plan -> workspace.importFile(plan, progress))
                        .toList(),
                reports -> {
                    reports.forEach(report -> workbench
                            .history()
                            .add(
                                    Wording.of("undo.import", report.file()),
                                    null,
                                    () -> change(() -> workspace.undoImport(report.id())),
                                    () -> change(() -> workspace.redoImport(report.id()))));
                    refresh();
                    onDone.accept(reports);
                });
    }

    /// Takes an import back; undoable.
    public void removeImport(ImportReport report) {
        Workspace workspace = workspace();
        Runnable remove = () -> change(() -> workspace.undoImport(report.id()));
        Runnable restore = () -> change(() -> workspace.redoImport(report.id()));
        remove.run();
        workbench.history().add(Wording.of("undo.import.remove", report.file()), null, restore, remove);
    }

    /// Trains, keeps the run and shows it everywhere.
    public void train(ExperimentSpec spec, Consumer<Run> onDone) {
        Workspace workspace = workspace();
        runner.run(TRAIN, progress -> experiment.runAndKeep(workspace, spec, progress), run -> {
            publish(run);
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
        Workspace workspace = workspace();
        runner.run(KEEP, progress -> experiment.runAndKeep(workspace, spec, progress), run -> refresh());
    }

    /// Runs without keeping: for comparing a changed setting with the current run.
    public void compare(String slot, ExperimentSpec spec, Consumer<Run> onDone) {
        Workspace workspace = workspace();
        runner.run(slot, progress -> experiment.run(workspace, spec, progress), onDone);
    }

    /// Shows a kept run everywhere.
    public void openRun(long id) {
        Workspace workspace = workspace();
        runner.run(LOAD_RUN, progress -> experiment.load(workspace, id, progress), this::publish);
    }

    public void renameRun(RunSummary run, String name) {
        Workspace workspace = workspace();
        Runnable rename = () -> change(() -> workspace.runs().rename(run.id(), name));
        rename.run();
        workbench
                .history()
                .add(
                        Wording.of("undo.run.rename"),
                        null,
                        () -> change(() -> workspace.runs().rename(run.id(), run.name())),
                        rename);
    }

    public void deleteRun(RunSummary run) {
        Workspace workspace = workspace();
        Runnable delete = () -> change(() -> workspace.runs().delete(run.id()));
        Runnable restore = () -> change(() -> workspace.runs().restore(run.id()));
        delete.run();
        Run shown = workbench.runProperty().get();
        if (shown != null && shown.id() == run.id()) {
            clearRun();
        }
        workbench.history().add(Wording.of("undo.run.delete"), null, restore, delete);
    }

    /// Keeps a segment under its name; undoable.
    public void saveSegment(Segment segment) {
        Workspace workspace = workspace();
        Segment before = workbench.segments().stream()
                .filter(s -> s.name().equals(segment.name()))
                .findFirst()
                .orElse(null);
        Runnable save = () -> change(() -> workspace.segments().save(segment));
        save.run();
        workbench
                .history()
                .add(
                        Wording.of("undo.segment.save", segment.name()),
                        null,
                        () -> change(() -> {
                            if (before == null) {
                                workspace.segments().delete(segment.name());
                            } else {
                                workspace.segments().save(before);
                            }
                        }),
                        save);
    }

    public void deleteSegment(Segment segment) {
        Workspace workspace = workspace();
        Runnable delete = () -> change(() -> workspace.segments().delete(segment.name()));
        delete.run();
        workbench
                .history()
                .add(
                        Wording.of("undo.segment.delete", segment.name()),
                        null,
                        () -> change(() -> workspace.segments().save(segment)),
                        delete);
    }

    private void rememberThreshold(double before, double after) {
        var threshold = workbench.thresholdProperty();
        workbench
                .history()
                .add(Wording.of("undo.threshold"), threshold, () -> threshold.set(before), () -> threshold.set(after));
    }

    /// Reads imports, runs and segments again.
    public void refresh() {
        Workspace workspace = workspace();
        runner.run("lists", progress -> Lists.of(workspace), this::publish);
    }

    /// Writes one after the other, in the order they were asked for; none is overtaken.
    private void change(Runnable write) {
        CompletableFuture<Void> mine = writes.exceptionally(failed -> null).thenRunAsync(write);
        writes = mine;
        runner.run("write-" + ++writeCount, progress -> mine.join(), done -> refresh());
    }

    private void publish(Opened opened) {
        clearRun();
        workbench.history().clear();
        workbench.workspaceProperty().set(opened.workspace());
        publish(opened.lists());
        if (opened.run() != null) {
            publish(opened.run());
        }
    }

    private void publish(Lists lists) {
        workbench.imports().setAll(lists.imports());
        workbench.runs().setAll(lists.runs());
        workbench.segments().setAll(lists.segments());
    }

    private void publish(Run run) {
        workbench.segmentProperty().set(null);
        workbench.selectionProperty().set(new BitSet());
        publishing = true;
        workbench.thresholdProperty().set(run.result().spec().threshold());
        publishing = false;
        workbench.runProperty().set(run);
        if (run.id() > 0) {
            workspace().setSetting(LAST_RUN, Long.toString(run.id()));
        }
    }

    private void clearRun() {
        workbench.segmentProperty().set(null);
        workbench.selectionProperty().set(new BitSet());
        workbench.runProperty().set(null);
    }

    private Workspace workspace() {
        Workspace workspace = workbench.workspaceProperty().get();
        if (workspace == null) {
            throw new IllegalStateException("no workspace is open");
        }
        return workspace;
    }
}
