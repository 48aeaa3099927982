package org.intentworkbench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// A few threads for one piece of work. Whoever waits for a result hears of a cancel at once, and gets what the thread
/// threw; closing waits until all have ended.
final class Workers implements AutoCloseable {
    private static final long PATIENCE = 100;

    private final @Nullable ExecutorService threads;
    private final Queue<Thread> made = new ConcurrentLinkedQueue<>();
    private final Progress progress;

    /// @param threads 0 = whoever starts a piece of work does it at once
    Workers(int threads, Progress progress) {
        this.threads = threads == 0 ? null : Executors.newFixedThreadPool(threads, this::thread);
        this.progress = progress;
    }

    private Thread thread(Runnable work) {
        var thread =
                Thread.ofPlatform().name("events " + (made.size() + 1)).daemon().unstarted(work);
        made.add(thread);
        return thread;
    }

    /// As many as the machine runs at once.
    static Workers all(Progress progress) {
        return new Workers(Runtime.getRuntime().availableProcessors(), progress);
    }

    <T> Future<T> start(Callable<T> work) {
        if (threads != null) {
            return threads.submit(work);
        }
        var done = new FutureTask<>(work);
        done.run();
        return done;
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
            started.add(start(Executors.callable(one)));
        }
        started.forEach(this::await);
    }

    /// Work that has not begun is dropped.
    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
            threads.close();
            // the last thread tells that all is done a moment before it ends
            made.forEach(Workers::join);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
