package org.intentworkbench.ingest.file;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;

/// A thread for work that may wait for ever: it is given up once the work was cancelled or has not moved for too long.
/// A thread that was given up ends when its work does, and keeps no program alive.
final class PatientThread implements AutoCloseable {
    /// The work does not move any more.
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        Stopped(String message) {
            super(message);
        }
    }

    private static final int LOOK_MILLIS = 100;

    private final ExecutorService thread;
    private final AtomicLong steps = new AtomicLong();
    private final int patience;
    private boolean lost;

    /// @param seconds without a step until the work is given up
    PatientThread(String name, int seconds) {
        // looks are counted, not the clock: a machine that slept has not waited
        patience = seconds * 1000 / LOOK_MILLIS;
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /// The work says that it moved.
    void step() {
        steps.incrementAndGet();
    }

    /// Whether work was given up; there can be no more of it.
    boolean isLost() {
        return lost;
    }

    /// @throws Cancelled within a second after a cancel
    /// @throws Stopped if the work does not move any more
    /// @throws Exception what the work throws
    <T> T call(Callable<T> work, Progress progress) throws Exception {
        if (lost) {
            throw new Stopped("given up before");
        }
        var result = thread.submit(work);
        boolean done = false;
        try {
            var value = await(result, progress);
            done = true;
            return value;
        } catch (ExecutionException e) {
            done = true;
            var cause = e.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof Exception exception ? exception : e;
        } finally {
            if (!done) {
                lost = true;
                result.cancel(true);
            }
        }
    }

    private <T> T await(Future<T> result, Progress progress) throws ExecutionException, Stopped {
        long known = steps.get();
        int looks = 0;
        while (true) {
            try {
                return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.check();
                long now = steps.get();
                looks = now == known ? looks + 1 : 0;
                known = now;
                if (looks >= patience) {
                    throw new Stopped("no step for " + patience * LOOK_MILLIS + " ms");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Cancelled();
            }
        }
    }

    /// Has something done as soon as the thread is free, if ever, without waiting for it.
    void later(Runnable work) {
        thread.execute(work);
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
