package org.intentworkbench.text.bert;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Pieces of work, numbered from 0, that a few threads take one by one. The calling thread tells the progress and
/// sees a cancel; it returns only after every thread has let go, whatever happened.
///
/// @param total units of all pieces together
record SharedWork(int pieces, int threads, Stage stage, long total) {
    private static final long TELL_MILLIS = 50;

    /// What one thread works with; used by that thread alone.
    interface Hand extends AutoCloseable {
        /// @return units done with this piece
        long work(int piece);

        @Override
        default void close() {}
    }

    void run(Supplier<Hand> hire, Progress progress) {
        progress.check();
        if (pieces == 0) {
            return;
        }
        if (pieces == 1 || threads == 1) {
            alone(hire, progress);
        } else {
            together(hire, progress);
        }
    }

    private void alone(Supplier<Hand> hire, Progress progress) {
        long done = 0;
        try (Hand hand = hire.get()) {
            for (int piece = 0; piece < pieces; piece++) {
                progress.check();
                done += hand.work(piece);
                progress.at(stage, done, total);
            }
        }
    }

    private void together(Supplier<Hand> hire, Progress progress) {
        var next = new AtomicInteger();
        var done = new AtomicLong();
        var stop = new AtomicBoolean();
        Runnable shift = () -> {
            try (Hand hand = hire.get()) {
                for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                    // asked here too: a pause then holds every thread, not only the one that watches
                    if (stop.get() || progress.isCancelled()) {
                        return;
                    }
                    done.addAndGet(hand.work(piece));
                }
            } catch (RuntimeException | Error e) {
                stop.set(true);
                throw e;
            }
        };
        int count = Math.min(threads, pieces);
        var factory = Thread.ofPlatform().daemon().name("text-", 0).factory();
        try (var pool = Executors.newFixedThreadPool(count, factory)) {
            var shifts = new ArrayList<Future<?>>(count);
            for (int i = 0; i < count; i++) {
                shifts.add(pool.submit(shift));
            }
            try {
                watch(shifts, done, progress);
            } finally {
                stop.set(true);
            }
        }
        // the threads may have seen the cancel before the one that watches them
        progress.check();
        progress.at(stage, done.get(), total);
    }

    private void watch(List<Future<?>> shifts, AtomicLong done, Progress progress) {
        for (var shift : shifts) {
            while (!ended(shift)) {
                progress.at(stage, done.get(), total);
                progress.check();
            }
        }
    }

    private static boolean ended(Future<?> shift) {
        try {
            shift.get(TELL_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
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
