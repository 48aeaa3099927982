package org.intentworkbench.ui.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.fixture.SampleRuns;
import org.intentworkbench.segments.SegmentRows;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.FailureView;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Theme;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class SegmentsScreenTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Workbench workbench = new Workbench();
    private final Run run = SampleRuns.logistic();
    private final List<Throwable> faults = new java.util.concurrent.CopyOnWriteArrayList<>();
    private BackgroundRunner runner;
    private SegmentsViewModel model;
    private SegmentsScreen screen;
    private WorkbenchActions actions;

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        runner = new BackgroundRunner(new FailureView() {
            @Override
            public void problem(String slot, Problem problem) {
                faults.add(problem);
            }

            @Override
            public void unexpected(String slot, Throwable fault) {
                faults.add(fault);
            }
        });
        var dialogs = new FileDialogs() {
            @Override
            public List<Path> open(String titleKey, String kindKey, List<String> endings) {
                return List.of();
            }

            @Override
            public Optional<Path> save(String titleKey, String kindKey, String proposed, String ending) {
                return Optional.empty();
            }
        };
        actions = new WorkbenchActions(workbench, runner, new Experiment(new BertEncoders()));
        screen = new SegmentsScreen(workbench, actions, messages, runner, dialogs);
        model = screen.model();
        var scene = new Scene(screen.node(), 1100, 700);
        Theme.LIGHT.on(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void nothingFailed(FxRobot robot) {
        robot.interact(runner::close);
        assertThat(faults).isEmpty();
    }

    private void settle() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        Thread.sleep(150); // the debounce
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> runner.running().isEmpty())
                        .get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void act(FxRobot robot, Runnable act) throws Exception {
        robot.interact(act);
        settle();
    }

    private String text(String id) {
        return ((Labeled) screen.node().lookup("#" + id)).getText();
    }

    private void press(FxRobot robot, String id) throws Exception {
        act(robot, () -> ((ButtonBase) screen.node().lookup("#" + id)).fire());
    }

    private static Segment november() {
        return new Segment("November", SubjectKind.SESSION, List.of(new Condition.AnyOf("Month", Set.of("Nov"))));
    }

    @Test
    void withoutARunItSaysWhatToDo(FxRobot robot) {
        assertThat(screen.node().lookup("#segments-empty").isVisible()).isTrue();
        robot.clickOn("#segments-go-models");
        assertThat(workbench.screenProperty().get()).isEqualTo("models");
    }

    @Test
    void conditionsMoveTheFiguresAndTheSelection(FxRobot robot) throws Exception {
        act(robot, () -> workbench.runProperty().set(run));
        assertThat(text("segments-count")).isEqualTo("All 1,000 sessions");
        act(robot, () -> workbench.segmentProperty().set(november()));
        BitSet rows = SegmentRows.of(
                november().conditions(), run.table(), run.result().scores());
        assertThat(text("segments-count")).startsWith(rows.cardinality() + " of 1,000");
        assertThat(workbench.selectionProperty().get()).isEqualTo(rows);
        double rate =
                rows.stream().map(row -> run.result().labels()[row]).average().orElseThrow();
        assertThat(text("segments-rate")).isEqualTo(messages.percent(rate, 1));
        act(robot, () -> model.brush(new Condition.ScoreBetween(.5, .55)));
        assertThat(screen.node().lookup("#message-few")).as("few rows are told").isNotNull();
        act(robot, () -> model.brush(null));
        press(robot, "condition-Month-none");
        assertThat(text("segments-count")).startsWith("0 of 1,000");
        assertThat(text("segments-auc")).isEqualTo("–");
        assertThat(screen.node().lookup("#message-nobody")).isNotNull();
        act(robot, () -> workbench.history().undo());
        assertThat(text("segments-count")).startsWith(rows.cardinality() + " of 1,000");
        press(robot, "condition-Month-remove");
        assertThat(text("segments-count")).startsWith("All 1,000");
        assertThat(workbench.selectionProperty().get().isEmpty()).isTrue();
    }

    @Test
    void aSegmentIsKeptAppliedDeletedAndBroughtBack(FxRobot robot) throws Exception {
        act(robot, () -> actions.open(folder.resolve("shop"), () -> {}));
        act(robot, () -> {
            workbench.runProperty().set(run);
            workbench.segmentProperty().set(november());
        });
        press(robot, "segments-save");
        assertThat(workbench.segments()).extracting(Segment::name).containsExactly("November");
        press(robot, "segments-clear");
        assertThat(workbench.segmentProperty().get()).isNull();
        press(robot, "kept-0");
        assertThat(workbench.segmentProperty().get()).isEqualTo(november());
        press(robot, "kept-0-delete");
        assertThat(workbench.segments()).isEmpty();
        assertThat(workbench.segmentProperty().get()).isNull();
        act(robot, () -> workbench.history().undo());
        assertThat(workbench.segments()).containsExactly(november());
        act(robot, actions::close);
    }

    @Test
    void aColumnTheRunHasNotIsToldHere(FxRobot robot) throws Exception {
        act(robot, () -> workbench.runProperty().set(run));
        act(
                robot,
                () -> workbench
                        .segmentProperty()
                        .set(new Segment("old", SubjectKind.SESSION, List.of(new Condition.Between("Gone", 0, 1)))));
        assertThat(screen.node().lookup("#message-conditions")).isNotNull();
        press(robot, "segments-clear");
        assertThat(screen.node().lookup("#message-conditions")).isNull();
    }

    @Test
    void aBrushIsAConditionOnTheScoreAndTheLanguageSwitches(FxRobot robot) throws Exception {
        act(robot, () -> workbench.runProperty().set(run));
        act(robot, () -> model.brush(new Condition.ScoreBetween(.2, .6)));
        assertThat(model.scores()).isEqualTo(new Condition.ScoreBetween(.2, .6));
        act(robot, () -> model.brush(new Condition.ScoreBetween(.3, .6)));
        assertThat(model.conditions()).hasSize(1);
        act(robot, () -> model.brush(null));
        assertThat(model.conditions()).isEmpty();
        act(robot, () -> messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertThat(text("segments-count")).startsWith("全部 1,000");
    }

    @Test
    void aDragOverTheScoresPicksAGroupAndOutlivesTheLanguage(FxRobot robot) throws Exception {
        act(robot, () -> workbench.runProperty().set(run));
        var plot = screen.node().lookup("#segments-intent").lookup(".plot");
        var area = plot.localToScreen(plot.getBoundsInLocal());
        double y = area.getMinY() + area.getHeight() / 2;
        robot.moveTo(area.getMinX() + area.getWidth() * .7, y)
                .press(MouseButton.PRIMARY)
                .moveTo(area.getMinX() + area.getWidth() * .9, y)
                .release(MouseButton.PRIMARY);
        settle();
        var picked = model.scores();
        assertThat(picked).isNotNull();
        assertThat(picked.low()).isBetween(.4, .85);
        assertThat(picked.high()).isGreaterThan(picked.low());
        BitSet rows = SegmentRows.of(List.of(picked), run.table(), run.result().scores());
        assertThat(text("segments-count")).startsWith(messages.count(rows.cardinality()) + " of 1,000");
        act(robot, () -> {
            Theme.DARK.on(screen.node().getScene());
            messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        });
        assertThat(model.scores()).isEqualTo(picked);
        assertThat(text("segments-count")).startsWith("已选 " + messages.count(rows.cardinality()));
        assertThat(workbench.selectionProperty().get()).isEqualTo(rows);
    }

    @Test
    void withoutConditionsItOffersAFirstOneAndComparesNothing(FxRobot robot) throws Exception {
        act(robot, () -> workbench.runProperty().set(run));
        assertThat(screen.node().lookup("#segments-size-rest").isVisible()).isFalse();
        assertThat(screen.node().lookup("#segments-name").isDisabled()).isTrue();
        press(robot, "segments-example");
        assertThat(model.scores())
                .isEqualTo(
                        new Condition.ScoreBetween(workbench.thresholdProperty().get(), 1));
        assertThat(screen.node().lookup("#segments-size-rest").isVisible()).isTrue();
        assertThat(screen.node().lookup("#segments-example").isVisible()).isFalse();
        assertThat(screen.node().lookup("#segments-name").isDisabled()).isFalse();
        act(robot, () -> workbench.history().undo());
        assertThat(model.conditions()).isEmpty();
    }
}
