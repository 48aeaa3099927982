package org.intentworkbench.ui.kit;

import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.intentworkbench.job.FitStep;
import org.intentworkbench.job.Pause;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// One job as the screen sees it. Its properties change on the FX thread, ten times a second at most, however
/// often the work reports.
public final class RunningJob {
    private static final double SECONDS_BEFORE_GUESSING = 1;

    private record Report(Stage stage, long done, long total, long stageStarted, long doneAtStart) {}

    private final String slot;
    private final Runnable onCancel;
    private final long started = System.nanoTime();
    private final ReadOnlyObjectWrapper<@Nullable Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage");
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper(this, "done");
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(this, "total");
    private final ReadOnlyDoubleWrapper secondsElapsed = new ReadOnlyDoubleWrapper(this, "secondsElapsed");
    private final ReadOnlyDoubleWrapper secondsLeft = new ReadOnlyDoubleWrapper(this, "secondsLeft", Double.NaN);
    private final ReadOnlyObjectWrapper<@Nullable FitStep> step = new ReadOnlyObjectWrapper<>(this, "step");
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper(this, "paused");
    private final Pause pause = new Pause();
    private final boolean pausable;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean cancelled;
    private volatile @Nullable Report latest;
    private volatile @Nullable FitStep latestStep;

    /// @param pausable whether the work holds nothing others wait for when it rests at one of its checks
    RunningJob(String slot, boolean pausable, Runnable onCancel) {
        this.slot = slot;
        this.pausable = pausable;
        this.onCancel = onCancel;
    }

    public String slot() {
        return slot;
    }

    /// What it is doing; null until it first says so.
    public ReadOnlyObjectProperty<@Nullable Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// 0 or less where the work cannot know.
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// How far the present fit of a learner is; null where none is told of.
    public ReadOnlyObjectProperty<@Nullable FitStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty secondsElapsedProperty() {
        return secondsElapsed.getReadOnlyProperty();
    }

    /// Left of the present stage at its own pace so far; NaN while it cannot be told.
    public ReadOnlyDoubleProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// Whether [#pause] does anything.
    public boolean isPausable() {
        return pausable;
    }

    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /// The work rests from its next check on, until [#resume] or [#cancel]. Call on the FX thread.
    public void pause() {
        if (pausable && !cancelled) {
            pause.begin();
            paused.set(true);
        }
    }

    public void resume() {
        pause.end();
        paused.set(false);
    }

    /// Ends the job for the screen at once; the work itself stops at its next check and publishes nothing.
    /// Call on the FX thread.
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            pause.endForGood();
            paused.set(false);
            onCancel.run();
        }
    }

    /// Completed when the work has really stopped.
    CompletableFuture<Void> ended() {
        return ended;
    }

    Progress progress() {
        return new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {
                var before = latest;
                boolean same = before != null && before.stage == stage && done >= before.done;
                latest = same && before != null
                        ? new Report(stage, done, total, before.stageStarted, before.doneAtStart)
                        : new Report(stage, done, total, clock(), done);
            }

            @Override
            public void detail(FitStep step) {
                latestStep = step;
            }

            @Override
            public boolean isCancelled() {
                pause.hold();
                return cancelled;
            }

            @Override
            public long heldNanos() {
                return pause.nanos();
            }
        };
    }

    /// Nanoseconds, pauses left out.
    private long clock() {
        return System.nanoTime() - pause.nanos();
    }

    /// Carries the newest report to the properties; FX thread.
    void refresh() {
        long now = clock();
        secondsElapsed.set((now - started) / 1e9);
        var report = latest;
        if (report == null) {
            return;
        }
        stage.set(report.stage);
        step.set(report.stage == Stage.FITTING || report.stage == Stage.SEARCHING ? latestStep : null);
        done.set(report.done);
        total.set(report.total);
        double inStage = (now - report.stageStarted) / 1e9;
        long worked = report.done - report.doneAtStart;
        boolean canGuess = report.total > 0 && worked > 0 && inStage >= SECONDS_BEFORE_GUESSING;
        secondsLeft.set(canGuess ? inStage * Math.max(0, report.total - report.done) / worked : Double.NaN);
    }
}
