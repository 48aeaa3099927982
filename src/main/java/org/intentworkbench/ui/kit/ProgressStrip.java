package org.intentworkbench.ui.kit;

import java.util.EnumSet;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.intentworkbench.job.FitStep;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// What is running: stage, how much is done, how long it may still take, and a cancel that works; of a learner also
/// how many trees are built, or iterations made, and the loss. It appears
/// only when a job has run for half a second, so quick work does not flicker.
public final class ProgressStrip extends VBox {
    private static final Duration BEFORE_SHOWING = Duration.millis(500);

    /// Tokens, and parts of repeats, say nothing to most people: a share is shown.
    private static final Set<Stage> OF_NO_UNIT = EnumSet.of(Stage.ENCODING, Stage.FITTING, Stage.SEARCHING);

    private static final int LOSS_DIGITS = 4;

    private final BackgroundRunner runner;
    private final Messages messages;
    private final @Nullable String slot;
    private final Label stage = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label amount = new Label();
    private final Label left = new Label();
    private final Label step = new Label();
    private final Button pause = new Button();
    private final Button cancel = new Button();
    private final PauseTransition delay = new PauseTransition(BEFORE_SHOWING);
    private @Nullable RunningJob shown;

    /// Shows the newest of all jobs.
    public ProgressStrip(BackgroundRunner runner, Messages messages) {
        this(runner, messages, null);
    }

    /// Shows the jobs of one slot only.
    public ProgressStrip(BackgroundRunner runner, Messages messages, @Nullable String slot) {
        this.runner = runner;
        this.messages = messages;
        this.slot = slot;
        getStyleClass().add("progress-strip");
        stage.getStyleClass().add("progress-stage");
        amount.getStyleClass().add("progress-amount");
        left.getStyleClass().add("progress-left");
        cancel.setId(slot == null ? "cancel-job" : "cancel-" + slot);
        cancel.getStyleClass().add("small");
        cancel.textProperty().bind(messages.bind("kit.cancel"));
        pause.setId(slot == null ? "pause-job" : "pause-" + slot);
        pause.getStyleClass().add("small");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setPrefWidth(180);
        HBox.setHgrow(bar, Priority.ALWAYS);
        for (Region fixed : new Region[] {stage, amount, left, pause, cancel}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        step.getStyleClass().addAll("progress-amount", "progress-step");
        step.setId(slot == null ? "step-job" : "step-" + slot);
        step.visibleProperty().bind(step.textProperty().isNotEmpty());
        step.managedProperty().bind(step.visibleProperty());
        var line = new HBox(stage, bar, amount, left, pause, cancel);
        line.getStyleClass().add("progress-line");
        if (slot == null) {
            line.getChildren().add(2, step); // a status bar stays one line high
            getChildren().add(line);
        } else {
            getChildren().addAll(line, step);
        }
        delay.setOnFinished(e -> appear(true));
        appear(false);
        // the runner lives as long as the window; a weak link lets a closed screen go
        runner.running().addListener(new javafx.collections.WeakListChangeListener<>(follow));
        follow();
    }

    private final ListChangeListener<RunningJob> follow = change -> follow();

    private void follow() {
        RunningJob job = null;
        for (var candidate : runner.running()) {
            if (slot == null || slot.equals(candidate.slot())) {
                job = candidate;
            }
        }
        if (job == shown) {
            return;
        }
        var before = shown;
        shown = job;
        unbind();
        if (job == null) {
            delay.stop();
            appear(false);
            return;
        }
        bind(job);
        if (before == null) {
            delay.playFromStart();
        }
    }

    private void bind(RunningJob job) {
        var language = messages.localeProperty();
        stage.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> stageText(job), job.stageProperty(), job.pausedProperty(), language));
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> job.totalProperty().get() > 0
                                ? Math.min(
                                        1,
                                        (double) job.doneProperty().get()
                                                / job.totalProperty().get())
                                : ProgressBar.INDETERMINATE_PROGRESS,
                        job.doneProperty(),
                        job.totalProperty()));
        bar.accessibleTextProperty().bind(stage.textProperty());
        amount.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> amountText(job), job.doneProperty(), job.totalProperty(), language));
        step.textProperty().bind(Bindings.createStringBinding(() -> stepText(job), job.stepProperty(), language));
        left.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> leftText(job), job.secondsLeftProperty(), job.secondsElapsedProperty(), language));
        pause.setVisible(job.isPausable());
        pause.setManaged(job.isPausable());
        pause.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(job.pausedProperty().get() ? "kit.resume" : "kit.pause"),
                        job.pausedProperty(),
                        language));
        pause.setOnAction(e -> {
            if (job.pausedProperty().get()) {
                job.resume();
            } else {
                job.pause();
            }
        });
        cancel.setOnAction(e -> job.cancel());
    }

    private void unbind() {
        for (var text : new Label[] {stage, amount, left, step}) {
            text.textProperty().unbind();
        }
        bar.progressProperty().unbind();
        bar.accessibleTextProperty().unbind();
        pause.textProperty().unbind();
        pause.setOnAction(null);
        cancel.setOnAction(null);
    }

    private String stageText(RunningJob job) {
        if (job.pausedProperty().get()) {
            return messages.text("kit.paused");
        }
        var now = job.stageProperty().get();
        return now == null ? messages.text("kit.running") : messages.text("stage." + now.name());
    }

    private String amountText(RunningJob job) {
        long done = job.doneProperty().get();
        long total = job.totalProperty().get();
        Stage now = job.stageProperty().get();
        if (total > 0 && now != null && OF_NO_UNIT.contains(now)) {
            return messages.percent(Math.min(1, (double) done / total), 0);
        }
        if (total > 0) {
            return messages.text("kit.done.of", messages.count(done), messages.count(total));
        }
        return done > 0 ? messages.count(done) : "";
    }

    private String stepText(RunningJob job) {
        FitStep now = job.stepProperty().get();
        if (now == null) {
            return "";
        }
        String count = now.total() > 0
                ? messages.text("kit.done.of", messages.count(now.done()), messages.count(now.total()))
                : messages.count(now.done());
        String steps = messages.text(now.trees() ? "kit.step.trees" : "kit.step.iterations", count);
        return Double.isNaN(now.loss())
                ? steps
                : messages.text("kit.step.loss", steps, messages.number(now.loss(), LOSS_DIGITS));
    }

    private String leftText(RunningJob job) {
        double seconds = job.secondsLeftProperty().get();
        return Double.isNaN(seconds)
                ? messages.text(
                        "kit.elapsed",
                        messages.seconds(job.secondsElapsedProperty().get()))
                : messages.text("kit.left", messages.seconds(seconds));
    }

    private void appear(boolean on) {
        setVisible(on);
        setManaged(on);
    }

    /// For tests and for text that stands beside the strip.
    public ObservableValue<String> stageText() {
        return stage.textProperty();
    }
}
