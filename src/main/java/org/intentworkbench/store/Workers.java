package org.intentworkbench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.intentworkbench.job.Progress;

/// A few threads for one piece of work. Whoever waits for a result hears of a cancel at once, and gets what the thread
/// threw; closing waits until all have ended.
final class Workers implements AutoCloseable {
    private static final long PATIENCE = 100;

    private final ExecutorService threads;
    private final Progress progress;

    Workers(int threads, Progress progress) {
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("events ", 1).daemon().factory());
        this.progress = progress;
    }

    /// As many as the machine runs at once.
    static Workers all(Progress progress) {
        return new Workers(Runtime.getRuntime().availableProcessors(), progress);
    }

    <T> Future<T> start(Callable<T> work) {
        return threads.submit(work);
    }

    <T> T await(Future<T> future) {
        while (true) {
            try {
                return future.get(PATIENCE, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.check();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
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

    /// Does all and waits for the last.
    void doAll(List<Runnable> work) {
        var started = new ArrayList<Future<?>>();
        for (var one : work) {
            started.add(threads.submit(one));
        }
        started.forEach(this::await);
    }

    /// Work that has not begun is dropped.
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
