package org.intentworkbench.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Cancelled;

/// The one place where work leaves the FX thread. **Latest run wins**: a slot names one result of the screen
/// ("results.curves"); a newer run in it cancels the older, and only the newest may publish. Runs of one slot
/// never overlap: the newer begins when the older has noticed its cancel, so two imports cannot write at once.
///
/// All methods are called on the FX thread; results and failures come back on it.
public final class BackgroundRunner implements AutoCloseable {
    private static final Duration REFRESH = Duration.millis(100);

    private final FailureView failures;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("work-", 1).factory());
    private final Map<String, RunningJob> newest = new LinkedHashMap<>();
    private final ObservableList<RunningJob> running = FXCollections.observableArrayList();
    private final ObservableList<RunningJob> runningView = FXCollections.unmodifiableObservableList(running);
    private final Timeline refresh;

    public BackgroundRunner(FailureView failures) {
        this.failures = failures;
        refresh = new Timeline(new KeyFrame(REFRESH, e -> running.forEach(RunningJob::refresh)));
        refresh.setCycleCount(Animation.INDEFINITE);
    }

    /// Starts work; `onDone` gets its result on the FX thread unless the run was cancelled or overtaken.
    public <T> RunningJob run(String slot, Job<T> job, Consumer<T> onDone) {
        return run(slot, job, onDone, failures);
    }

    /// The same for work that may be paused: at its checks it holds no lock and no transaction that others wait for.
    public <T> RunningJob runPausable(String slot, Job<T> job, Consumer<T> onDone) {
        return run(slot, true, job, onDone, failures);
    }

    /// The same with the failure shown elsewhere than in the runner's own view.
    public <T> RunningJob run(String slot, Job<T> job, Consumer<T> onDone, FailureView view) {
        return run(slot, false, job, onDone, view);
    }

    private <T> RunningJob run(String slot, boolean pausable, Job<T> job, Consumer<T> onDone, FailureView view) {
        if (threads.isShutdown()) {
            // a timer that was still running when the window closed
            var late = new RunningJob(slot, false, () -> {});
            late.ended().complete(null);
            return late;
        }
        var older = newest.get(slot);
        var self = new RunningJob[1];
        var mine = new RunningJob(slot, pausable, () -> leave(self[0]));
        self[0] = mine;
        if (older != null) {
            older.cancel();
        }
        newest.put(slot, mine);
        running.add(mine);
        if (refresh.getStatus() != Animation.Status.RUNNING) {
            refresh.play();
        }
        threads.execute(() -> work(mine, older, job, onDone, view));
        return mine;
    }

    /// Jobs under way, oldest first; changes on the FX thread.
    public ObservableList<RunningJob> running() {
        return runningView;
    }

    public void cancel(String slot) {
        var job = newest.get(slot);
        if (job != null) {
            job.cancel();
        }
    }

    public boolean isRunning(String slot) {
        return running.stream().anyMatch(job -> job.slot().equals(slot));
    }

    /// Cancels everything; later runs do nothing.
    @Override
    public void close() {
        java.util.List.copyOf(running).forEach(RunningJob::cancel);
        refresh.stop();
        threads.shutdown();
    }

    private <T> void work(
            RunningJob mine,
            @org.jspecify.annotations.Nullable RunningJob older,
            Job<T> job,
            Consumer<T> onDone,
            FailureView view) {
        try {
            if (older != null) {
                older.ended().join();
            }
            mine.progress().check();
            T result = job.work(mine.progress());
            mine.ended().complete(null);
            Platform.runLater(() -> publish(mine, () -> onDone.accept(result), view));
        } catch (Cancelled e) {
            Platform.runLater(() -> leave(mine));
        } catch (Problem e) {
            Platform.runLater(() -> publish(mine, () -> view.problem(mine.slot(), e), view));
        } catch (Throwable e) {
            // a job that was cancelled may fail in any way on its way out; nobody waits for it
            Platform.runLater(() -> publish(mine, () -> view.unexpected(mine.slot(), e), view));
        } finally {
            mine.ended().complete(null);
        }
    }

    private void publish(RunningJob mine, Runnable outcome, FailureView view) {
        boolean wanted = !mine.isCancelled();
        leave(mine);
        if (wanted) {
            try {
                outcome.run();
            } catch (RuntimeException e) {
                view.unexpected(mine.slot(), e);
            }
        }
    }

    private void leave(RunningJob job) {
        running.remove(job);
        // a job still winding down stays the newest of its slot, so that the next run waits for it
        if (job.ended().isDone()) {
            newest.remove(job.slot(), job);
        }
        if (running.isEmpty()) {
            refresh.stop();
        }
    }
}
