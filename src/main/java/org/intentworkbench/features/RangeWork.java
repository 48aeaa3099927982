package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;

/// Does work on places 0 to n in ranges of a fixed length, on a few threads. Which thread takes which range is chance,
/// so a range's outcome must depend on nothing else; then it is the same on any number of threads.
///
/// @param threads from 1
record RangeWork(int threads) {
    private static final int RANGE = 1024;
    private static final long PATIENCE = 50;

    /// As many as the machine runs at once.
    static RangeWork all() {
        return new RangeWork(Runtime.getRuntime().availableProcessors());
    }

    @FunctionalInterface
    interface Worker {
        /// Places `from` to before `to`.
        void work(int from, int to);
    }

    /// @param each makes one worker a thread
    /// @throws Cancelled within a second of a cancel, once all threads have ended
    void run(int places, Progress progress, Supplier<Worker> each) {
        run(places, progress, done -> {}, each);
    }

    /// @param told now and then how many places are done
    void run(int places, Progress progress, IntConsumer told, Supplier<Worker> each) {
        AtomicInteger next = new AtomicInteger();
        Runnable all = () -> {
            Worker worker = each.get();
            for (int from = next.getAndAdd(RANGE); from < places && from >= 0; from = next.getAndAdd(RANGE)) {
                progress.check();
                worker.work(from, Math.min(places, from + RANGE));
            }
        };
        int needed = Math.min(threads, (places + RANGE - 1) / RANGE);
        if (needed < 2) {
            all.run();
            return;
        }
        try (ExecutorService service = Executors.newFixedThreadPool(needed)) {
            List<Future<?>> started = new ArrayList<>();
            for (int i = 0; i < needed; i++) {
                started.add(service.submit(all));
            }
            try {
                for (Future<?> one : started) {
                    await(one, progress, () -> told.accept(Math.min(places, next.get())));
                }
            } finally {
                next.set(places); // a failure or a cancel stops the others at their next range
            }
        }
    }

    private static void await(Future<?> work, Progress progress, Runnable waiting) {
        while (true) {
            try {
                work.get(PATIENCE, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                waiting.run();
                progress.check();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Cancelled();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof Error failure) {
                    throw failure;
                }
                throw new IllegalStateException(e);
            }
        }
    }
}
