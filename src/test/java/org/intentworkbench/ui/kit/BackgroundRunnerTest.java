package org.intentworkbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class BackgroundRunnerTest {
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<Object> published = Collections.synchronizedList(new ArrayList<>());
    private BackgroundRunner runner;
    private ProgressStrip strip;

    @Start
    void start(Stage stage) {
        runner = new BackgroundRunner(new FailureView() {
            @Override
            public void problem(String slot, Problem problem) {
                failures.add(slot + " problem " + problem.key());
            }

            @Override
            public void unexpected(String slot, Throwable fault) {
                failures.add(slot + " fault " + fault.getMessage());
            }
        });
        strip = new ProgressStrip(runner, new Messages(Locale.ENGLISH));
        stage.setScene(new Scene(new VBox(strip), 700, 60));
        stage.show();
    }

    @AfterEach
    void close() {
        Platform.runLater(runner::close);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }

    private static int spin(Progress progress) throws InterruptedException {
        for (int i = 0; i < 2_000; i++) {
            progress.at(org.intentworkbench.job.Stage.FITTING, i, 2_000);
            progress.detail(org.intentworkbench.job.FitStep.tree(1_200, 2_000, 0.2346));
            progress.check();
            Thread.sleep(5);
        }
        return -1;
    }

    @Test
    void publishesOnTheFxThread(FxRobot robot) throws Exception {
        robot.interact(() -> runner.run("a", p -> Platform.isFxApplicationThread(), onFx -> {
            published.add(onFx);
            published.add(Platform.isFxApplicationThread());
        }));
        until(() -> published.size() == 2);
        assertThat(published).containsExactly(false, true);
        assertThat(runner.running()).isEmpty();
    }

    @Test
    void onlyTheNewestOfASlotPublishesAndNoneOverlap(FxRobot robot) throws Exception {
        var inside = new AtomicInteger();
        var overlapped = new AtomicBoolean();
        robot.interact(() -> {
            for (int i = 0; i < 5; i++) {
                int run = i;
                runner.run(
                        "same",
                        p -> {
                            overlapped.compareAndSet(false, inside.incrementAndGet() > 1);
                            try {
                                if (run < 4) {
                                    spin(p);
                                }
                                return run;
                            } finally {
                                inside.decrementAndGet();
                            }
                        },
                        published::add);
            }
            runner.run("other", p -> "else", published::add);
        });
        until(() -> published.size() == 2);
        assertThat(published).containsExactlyInAnyOrder(4, "else");
        assertThat(overlapped).isFalse();
        assertThat(failures).isEmpty();
    }

    @Test
    void cancelIsSeenAtOnceThoughTheWorkNoticesLate(FxRobot robot) throws Exception {
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        robot.interact(() -> runner.run(
                "slow",
                p -> {
                    started.countDown();
                    release.await();
                    return "too late";
                },
                published::add));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        robot.interact(() -> runner.cancel("slow"));
        assertThat(runner.running()).isEmpty();
        assertThat(runner.isRunning("slow")).isFalse();
        // the next run of the slot waits for the old one to be gone
        robot.interact(() -> runner.run("slow", p -> "fresh", published::add));
        Thread.sleep(100);
        assertThat(published).isEmpty();
        release.countDown();
        until(() -> !published.isEmpty());
        assertThat(published).containsExactly("fresh");
        assertThat(failures).isEmpty();
    }

    @Test
    void failuresGoToTheirView(FxRobot robot) throws Exception {
        robot.interact(() -> {
            runner.run(
                    "p",
                    p -> {
                        throw new Problem("problem.none");
                    },
                    published::add);
            runner.run(
                    "f",
                    p -> {
                        throw new IllegalStateException("broken");
                    },
                    published::add);
            runner.run(
                    "c",
                    p -> {
                        throw new Cancelled();
                    },
                    published::add);
            runner.run("d", p -> "fine", r -> {
                throw new IllegalArgumentException("in the view");
            });
        });
        until(() -> failures.size() == 3 && runner.running().isEmpty());
        assertThat(failures)
                .containsExactlyInAnyOrder("p problem problem.none", "f fault broken", "d fault in the view");
        assertThat(published).isEmpty();
    }

    @Test
    void aCancelledRunMayFailUnheard(FxRobot robot) throws Exception {
        var started = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        robot.interact(() -> runner.run(
                "x",
                p -> {
                    started.countDown();
                    while (!p.isCancelled()) {
                        Thread.sleep(2);
                    }
                    ended.countDown();
                    throw new IllegalStateException("stream closed");
                },
                published::add));
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        robot.interact(() -> runner.cancel("x"));
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(failures).isEmpty();
    }

    @Test
    void stripAppearsAfterHalfASecondAndItsButtonCancels(FxRobot robot) throws Exception {
        var changes = new AtomicInteger();
        robot.interact(() -> {
            var job = runner.run("long", BackgroundRunnerTest::spin, published::add);
            job.doneProperty().addListener((o, a, b) -> changes.incrementAndGet());
        });
        assertThat(strip.isVisible()).isFalse();
        until(strip::isVisible);
        until(() ->
                !Double.isNaN(runner.running().getFirst().secondsLeftProperty().get()));
        var job = runner.running().getFirst();
        assertThat(job.stageProperty().get()).isEqualTo(org.intentworkbench.job.Stage.FITTING);
        assertThat(job.secondsLeftProperty().get()).isBetween(1.0, 120.0);
        assertThat(changes.get())
                .as("coalesced")
                .isLessThan((int) (job.secondsElapsedProperty().get() * 10) + 3);
        assertThat(((javafx.scene.control.Label) strip.lookup("#step-job")).getText())
                .isEqualTo("Trees built: 1,200 of 2,000, loss 0.2346");
        robot.clickOn("#cancel-job");
        assertThat(strip.isVisible()).isFalse();
        assertThat(runner.running()).isEmpty();
        assertThat(published).isEmpty();
    }

    @Test
    void aPausedJobRestsAtItsNextCheckAndItsClockToo(FxRobot robot) throws Exception {
        var steps = new AtomicInteger();
        Job<Integer> endless = progress -> {
            while (true) {
                progress.at(org.intentworkbench.job.Stage.ENCODING, steps.incrementAndGet(), 1_000_000);
                progress.check();
                sleep(2);
            }
        };
        var job = new RunningJob[1];
        robot.interact(() -> job[0] = runner.runPausable("long", endless, published::add));
        until(() -> strip.isVisible());
        var button = robot.lookup("#pause-job").queryButton();
        assertThat(button.isVisible()).isTrue();
        assertThat(button.getText()).isEqualTo("Pause");
        robot.interact(button::fire);
        assertThat(button.getText()).isEqualTo("Resume");
        assertThat(strip.stageText().getValue()).isEqualTo("Paused");
        sleep(300);
        WaitForAsyncUtils.waitForFxEvents();
        int held = steps.get();
        double elapsed = job[0].secondsElapsedProperty().get();
        sleep(500);
        assertThat(steps.get()).isEqualTo(held);
        assertThat(job[0].secondsElapsedProperty().get()).isLessThan(elapsed + 0.2);
        robot.interact(button::fire);
        until(() -> steps.get() > held);
        robot.interact(button::fire);
        sleep(50);
        robot.interact(() -> job[0].cancel());
        until(() -> job[0].ended().isDone());
        assertThat(published).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void workThatHoldsATransactionHasNoPause(FxRobot robot) throws Exception {
        var stop = new AtomicBoolean();
        var job = new RunningJob[1];
        robot.interact(() -> job[0] = runner.run(
                "import",
                progress -> {
                    while (!stop.get()) {
                        progress.check();
                        sleep(2);
                    }
                    return 1;
                },
                published::add));
        until(() -> strip.isVisible());
        assertThat(robot.lookup("#pause-job").queryButton().isVisible()).isFalse();
        robot.interact(() -> job[0].pause());
        stop.set(true);
        until(() -> published.size() == 1);
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
