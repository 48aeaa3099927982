package org.intentworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.fixture.ManyScores;
import org.intentworkbench.ui.export.ExportScreen;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.results.ResultsScreen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A drag of the threshold over 1,000,000 held-out rows: how long each step takes on the FX thread until every linked
/// view of the part in front (matrix, sentence, tiles, lines, dots, profit, groups, card) says the new threshold and is
/// styled and laid out by the frame that follows, by the clock and by the processor (the two differ where the machine
/// is busy); then what painting in software, which
/// runs beside it on a thread of its own, takes for what changed, and for a whole window of 1,280 x 800.
/// `mvn -Pbench test -Dtest=ThresholdDragBench`
@Tag("bench")
class ThresholdDragBench {
    private static final int ROWS = 1_000_000;
    private static final int WARM = 60;
    private static final int STEPS = 200;
    private static final int PAINTED = 40;
    private static final double BUDGET = 16;

    @Test
    void everyLinkedViewFollowsWithinAFrame() {
        Run run = ManyScores.of(ROWS);
        var screen = new ResultsScreen[1];
        Map<String, Double> tails = new LinkedHashMap<>();
        try (var rig = ScreenRig.show(
                r -> {
                    new ExportScreen(r.workbench, r.actions, r.messages, r.runner, r.dialogs);
                    screen[0] = new ResultsScreen(r.workbench, r.actions, r.messages, r.runner, r.dialogs);
                    return screen[0];
                },
                1_280,
                800)) {
            ScreenRig.onFx(() -> {
                rig.workbench.runProperty().set(run);
                return null;
            });
            rig.idle();
            for (String part : screen[0].parts()) {
                ScreenRig.onFx(() -> {
                    screen[0].turnTo(part);
                    return null;
                });
                rig.idle();
                tails.put(part, measure(rig, part));
            }
            assertThat(rig.faults).isEmpty();
        }
        assertThat(tails).allSatisfy((part, tail) -> assertThat(tail).as(part).isLessThan(BUDGET));
    }

    /// @return 95th percentile in milliseconds of the processor
    private static double measure(ScreenRig rig, String part) {
        var threads = ManagementFactory.getThreadMXBean();
        double[] clock = new double[STEPS];
        double[] processor = new double[STEPS];
        Scene scene = rig.stage.getScene();
        long painter = painter();
        long painting = 0;
        for (int step = 0; step < WARM + STEPS; step++) {
            if (step == WARM) {
                painting = threads.getThreadCpuTime(painter);
            }
            double threshold = Math.round(100 * (.05 + .9 * (step * 37 % 91) / 91)) / 100.0;
            var pulse = new Pulse(threads);
            var laidOut = new CountDownLatch(1);
            ScreenRig.onFx(() -> {
                scene.addPreLayoutPulseListener(pulse.listener());
                Runnable[] after = new Runnable[1];
                after[0] = () -> {
                    pulse.pause();
                    scene.removePostLayoutPulseListener(after[0]);
                    laidOut.countDown();
                };
                pulse.resume();
                rig.workbench.thresholdProperty().set(threshold);
                pulse.pause();
                scene.addPostLayoutPulseListener(after[0]);
                Platform.requestNextPulse();
                return null;
            });
            await(laidOut);
            ScreenRig.onFx(() -> {
                scene.removePreLayoutPulseListener(pulse.listener());
                return null;
            });
            if (step >= WARM) {
                clock[step - WARM] = pulse.clock;
                processor[step - WARM] = pulse.processor;
            }
        }
        double perStep = (threads.getThreadCpuTime(painter) - painting) / 1e6 / STEPS;
        double[] painted = painted(rig);
        Arrays.sort(clock);
        Arrays.sort(processor);
        System.out.printf(
                Locale.ROOT,
                "threshold drag, %,d rows, %-8s  step: median %.2f ms, 95 %% %.2f ms (clock %.2f), worst %.2f ms;"
                        + "  painting what changed, mean %.2f ms; the whole window: median %.1f ms%n",
                ROWS,
                part,
                processor[STEPS / 2],
                processor[STEPS * 95 / 100],
                clock[STEPS * 95 / 100],
                processor[STEPS - 1],
                perStep,
                painted[PAINTED / 2]);
        return processor[STEPS * 95 / 100];
    }

    /// The thread that paints beside the FX thread.
    private static long painter() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                .findFirst()
                .orElseThrow()
                .threadId();
    }

    private static void await(CountDownLatch laidOut) {
        try {
            assertThat(laidOut.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Milliseconds of one step: the change itself, and styles and layout of the frame that follows.
    private static final class Pulse {
        private final ThreadMXBean threads;
        private final Runnable listener = this::resume;
        private long since;
        private long begin;
        private double clock;
        private double processor;

        Pulse(ThreadMXBean threads) {
            this.threads = threads;
        }

        Runnable listener() {
            return listener;
        }

        void resume() {
            since = System.nanoTime();
            begin = threads.getCurrentThreadCpuTime();
        }

        void pause() {
            processor += (threads.getCurrentThreadCpuTime() - begin) / 1e6;
            clock += (System.nanoTime() - since) / 1e6;
        }
    }

    private static double[] painted(ScreenRig rig) {
        double[] taken = new double[PAINTED];
        Scene scene = rig.stage.getScene();
        var picture = new WritableImage[] {new WritableImage((int) scene.getWidth(), (int) scene.getHeight())};
        for (int i = 0; i < PAINTED; i++) {
            int at = i;
            ScreenRig.onFx(() -> {
                rig.workbench.thresholdProperty().set(.05 + .9 * at / PAINTED);
                long start = System.nanoTime();
                picture[0] = scene.getRoot().snapshot(new SnapshotParameters(), picture[0]);
                taken[at] = (System.nanoTime() - start) / 1e6;
                return null;
            });
        }
        Arrays.sort(taken);
        return taken;
    }
}
