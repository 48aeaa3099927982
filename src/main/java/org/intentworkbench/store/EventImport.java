package org.intentworkbench.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.intentworkbench.ingest.CheckedBlocks;
import org.intentworkbench.ingest.HashSet128;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.job.Progress;

/// Reads a file of events with several threads. The calling thread takes blocks from the file, merges them in their
/// order, and writes; the others read blocks, and pack those that are merged. So the same file gives the same chunks,
/// whatever the number of threads.
final class EventImport {
    private static final long PATIENCE = 100;

    private final ImportPlan plan;
    private final ImportWriter writer;
    private final HashSet128 earlier;
    private final HashSet128 own = new HashSet128();
    private final List<WordCodes> dictionaries = new ArrayList<>();
    private final int threads;
    private final Progress progress;
    private final Queue<EventBlock> idle = new ConcurrentLinkedQueue<>();
    private final ArrayDeque<Future<EventBlock>> reading = new ArrayDeque<>();
    private final ArrayDeque<Future<EventBlock.Packed>> packing = new ArrayDeque<>();
    private volatile boolean stopped;

    /// @param earlier hashes of the events that are in the workspace
    EventImport(ImportPlan plan, ImportWriter writer, HashSet128 earlier, int threads, Progress progress) {
        this.plan = plan;
        this.writer = writer;
        this.earlier = earlier;
        this.threads = threads;
        this.progress = progress;
    }

    /// @return SHA-256 of the file, hex
    String run() throws SQLException {
        try (var blocks = CheckedBlocks.open(plan, progress);
                // closing waits for what still runs
                var workers = Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name("import ", 1).daemon().factory())) {
            boolean done = false;
            try {
                run(blocks, workers);
                done = true;
            } finally {
                stopped = !done;
                if (!done) {
                    workers.shutdownNow();
                }
            }
            return blocks.sha256();
        }
    }

    private void run(CheckedBlocks blocks, ExecutorService workers) throws SQLException {
        boolean more = true;
        while (more || !reading.isEmpty()) {
            while (more && reading.size() <= threads) {
                var block = blocks.next();
                more = block != null;
                if (block != null) {
                    reading.add(workers.submit(read(block)));
                }
            }
            if (!reading.isEmpty()) {
                var block = await(reading.remove());
                merge(block);
                packing.add(workers.submit(() -> pack(block)));
            }
            while (packing.size() > threads) {
                writer.write(await(packing.remove()));
            }
        }
        while (!packing.isEmpty()) {
            writer.write(await(packing.remove()));
        }
    }

    private Callable<EventBlock> read(CheckedBlocks.Block block) {
        return () -> {
            var used = idle.poll();
            var events = used != null ? used : new EventBlock(plan, () -> stopped);
            events.read(block);
            return events;
        };
    }

    private void merge(EventBlock block) {
        while (dictionaries.size() < block.columns()) {
            dictionaries.add(new WordCodes());
        }
        block.refused().forEach(writer::refuse);
        block.merge(dictionaries, own, earlier);
    }

    private EventBlock.Packed pack(EventBlock block) {
        var packed = block.pack();
        idle.add(block);
        return packed;
    }

    /// Waits, but not longer than a cancel may take. What a worker threw comes out here.
    private <T> T await(Future<T> future) {
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
}
