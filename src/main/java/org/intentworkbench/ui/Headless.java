package org.intentworkbench.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ui.kit.BackgroundRunner;

/// JavaFX without a display, driven from a thread outside.
final class Headless {
    private static final long STILL_MILLIS = 500;
    private static final long LOOK_MILLIS = 50;
    private static final long PATIENCE_MILLIS = 300_000;

    private static final String PANGO = "libpangoft2-1.0.so.0";

    private Headless() {}

    /// Starts JavaFX on its headless platform; does nothing where it runs already.
    /// @throws Problem on a Linux without the text library that JavaFX draws with
    static void start() {
        needPango(System.getProperty("os.name"));
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            started.await();
        } catch (IllegalStateException running) {
            // it was started before, as by a test
            started.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.setImplicitExit(false); // windows open one after the other
        onFx(() -> {
            Thread fx = Thread.currentThread();
            var before = fx.getUncaughtExceptionHandler();
            fx.setUncaughtExceptionHandler((thread, fault) -> {
                if (!isTooHigh(fault)) {
                    before.uncaughtException(thread, fault);
                }
            });
            return before;
        });
    }

    /// Every desktop has it; a bare server may not, and JavaFX would then fail deep inside.
    private static void needPango(String system) {
        if (system.toLowerCase(Locale.ROOT).contains("linux")) {
            try (Arena arena = Arena.ofConfined()) {
                SymbolLookup.libraryLookup(PANGO, arena);
            } catch (IllegalArgumentException missing) {
                throw new Problem(missing, "problem.tour.pango", PANGO);
            }
        }
    }

    /// The headless screen has 1000 lines; what a higher window paints below them is lost there, yet not in a picture
    /// of the scene.
    private static boolean isTooHigh(Throwable fault) {
        return fault instanceof IndexOutOfBoundsException
                && Arrays.stream(fault.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().endsWith("headless.HeadlessWindow"));
    }

    /// Runs on the FX thread and waits for the answer.
    static <T> T onFx(Callable<T> act) {
        var task = new FutureTask<>(act);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Waits until no job has been running for a while, so that what came of the last one is drawn.
    static void settle(BackgroundRunner runner) {
        settle(runner, STILL_MILLIS);
    }

    /// @param quiet for how many milliseconds no job may have run; longer than anything waits before it starts one
    static void settle(BackgroundRunner runner, long quiet) {
        long give = System.currentTimeMillis() + PATIENCE_MILLIS;
        long still = System.currentTimeMillis();
        while (System.currentTimeMillis() - still < quiet) {
            if (System.currentTimeMillis() > give) {
                throw new IllegalStateException("a job of the window did not end");
            }
            if (!onFx(() -> runner.running().isEmpty())) {
                still = System.currentTimeMillis();
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
