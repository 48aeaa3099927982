package org.intentworkbench.ui.state;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Job;
import org.intentworkbench.ui.kit.RunningJob;
import org.intentworkbench.ui.state.Opening.Lists;
import org.jspecify.annotations.Nullable;

/// The workspace that is open: shows it, changes it, leaves it. Used on the FX thread.
final class CurrentWorkspace {
    private static final String LISTS = "lists";
    private static final String ENDING = ".mv.db";

    /// Writing a report needs the run in memory only, so it may go on while the workspace is left.
    private static final String EXPORT = "export";

    private final Workbench workbench;
    private final BackgroundRunner runner;
    private final Opening opening;
    private @Nullable WorkspaceUse use;
    private CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);
    private long changes;
    private boolean publishing;

    CurrentWorkspace(Workbench workbench, BackgroundRunner runner, Experiment experiment) {
        this.workbench = workbench;
        this.runner = runner;
        opening = new Opening(experiment);
    }

    /// @throws IllegalStateException if none is open
    WorkspaceUse use() {
        if (use == null) {
            throw new IllegalStateException("no workspace is open");
        }
        return use;
    }

    /// Whether a value changes because another run is shown, not because the analyst changed it.
    boolean isPublishing() {
        return publishing;
    }

    boolean isOpen(Path file) {
        Workspace open = workbench.workspaceProperty().get();
        String name = file.toAbsolutePath().normalize().toString();
        return open != null && open.file().toString().equals(name.endsWith(ENDING) ? name : name + ENDING);
    }

    void show(Job<Workspace> door, Runnable onDone) {
        CompletableFuture<Void> before = closing; // the file asked for may be the one that is just being closed
        runner.run(
                WorkbenchActions.OPEN,
                progress -> {
                    before.handle((done, failed) -> done).join();
                    return opening.open(door, progress);
                },
                opened -> {
                    opening.claim(opened.workspace());
                    leave();
                    use = new WorkspaceUse(opened.workspace());
                    workbench.workspaceProperty().set(opened.workspace());
                    publish(opened.lists());
                    workbench.moneyProperty().set(opened.money());
                    if (opened.run() != null) {
                        publish(opened.run());
                    }
                    onDone.run();
                });
    }

    CompletableFuture<Void> close() {
        runner.cancel(WorkbenchActions.OPEN);
        leave();
        return closing.handle((done, failed) -> done).thenRunAsync(opening::drop);
    }

    private void leave() {
        WorkspaceUse left = use;
        if (left == null) {
            return;
        }
        List.copyOf(runner.running()).stream()
                .filter(job ->
                        !job.slot().equals(WorkbenchActions.OPEN) && !job.slot().equals(EXPORT))
                .forEach(RunningJob::cancel);
        use = null;
        clearRun();
        workbench.workspaceProperty().set(null);
        publish(new Lists(List.of(), List.of(), List.of()));
        workbench.history().clear();
        closing = left.close();
    }

    void refresh() {
        WorkspaceUse now = use();
        runner.run(LISTS, now.holding(progress -> Lists.of(now.workspace())), this::publish);
    }

    /// Stores a change and reads the lists again.
    void change(Runnable change) {
        runner.run("write-" + ++changes, use().change(change), done -> refresh());
    }

    /// Stores a change that the lists do not show.
    void store(Runnable change, Runnable stored) {
        runner.run("write-" + ++changes, use().change(change), done -> stored.run());
    }

    <T> void look(String slot, WorkspaceJob<T> job, Consumer<T> onDone) {
        WorkspaceUse now = use();
        runner.run(slot, now.holding(progress -> job.work(now.workspace(), progress)), onDone);
    }

    <T> void lookPausable(String slot, WorkspaceJob<T> job, Consumer<T> onDone) {
        WorkspaceUse now = use();
        runner.runPausable(slot, now.holding(progress -> job.work(now.workspace(), progress)), onDone);
    }

    /// Does something and remembers how to undo it.
    void act(Wording name, Runnable act, Runnable undo) {
        act.run();
        workbench.history().add(name, null, undo, act);
    }

    void publish(Run run) {
        workbench.segmentProperty().set(null);
        workbench.selectionProperty().set(new BitSet());
        publishing = true;
        workbench.thresholdProperty().set(run.result().spec().threshold());
        publishing = false;
        workbench.acceptedProperty().set(run.accepted());
        workbench.runProperty().set(run);
        if (run.id() > 0) {
            WorkspaceUse now = use();
            runner.run(
                    "write-" + ++changes, now.change(() -> Opening.remember(now.workspace(), run)), remembered -> {});
        }
    }

    void clearRun() {
        workbench.segmentProperty().set(null);
        workbench.selectionProperty().set(new BitSet());
        workbench.runProperty().set(null);
    }

    private void publish(Lists lists) {
        workbench.imports().setAll(lists.imports());
        workbench.runs().setAll(lists.runs());
        workbench.segments().setAll(lists.segments());
    }
}
