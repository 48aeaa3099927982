package org.intentworkbench.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.intentworkbench.ingest.CheckedBlocks;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.job.Progress;

/// Reads a file of events with several threads. The calling thread takes blocks from the file, merges them in their
/// order, and writes; the others read blocks, and pack those that are merged. So the same file gives the same chunks,
/// whatever the number of threads.
final class EventImport {
    private final ImportPlan plan;
    private final ImportWriter writer;
    private final KnownEvents earlier;
    private final EventSet own = new EventSet();
    private final EventBounds bounds = new EventBounds();
    private final List<WordCodes> dictionaries = new ArrayList<>();
    private final int threads;
    private final Progress progress;
    private final Queue<EventBlock> idle = new ConcurrentLinkedQueue<>();
    private final ArrayDeque<Future<EventBlock>> reading = new ArrayDeque<>();
    private final ArrayDeque<Future<EventBlock.Packed>> packing = new ArrayDeque<>();
    private volatile boolean stopped;

    /// @param earlier the events that are in the workspace
    EventImport(ImportPlan plan, ImportWriter writer, KnownEvents earlier, int threads, Progress progress) {
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
                var workers = new Workers(threads, progress)) {
            boolean done = false;
            try {
                run(blocks, workers);
                done = true;
            } finally {
                stopped = !done;
            }
            return blocks.sha256();
        }
    }

    private void run(CheckedBlocks blocks, Workers workers) throws SQLException {
        boolean more = true;
        while (more || !reading.isEmpty()) {
            while (more && reading.size() <= threads) {
                var block = blocks.next();
                more = block != null;
                if (block != null) {
                    reading.add(workers.start(read(block)));
                }
            }
            if (!reading.isEmpty()) {
                var block = workers.await(reading.remove());
                merge(block);
                packing.add(workers.start(() -> pack(block)));
            }
            while (packing.size() > threads) {
                write(workers.await(packing.remove()));
            }
        }
        while (!packing.isEmpty()) {
            write(workers.await(packing.remove()));
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

    private void merge(EventBlock block) throws SQLException {
        while (dictionaries.size() < block.columns()) {
            dictionaries.add(new WordCodes());
        }
        block.refused().forEach(writer::refuse);
        block.merge(dictionaries, own, earlier, bounds);
    }

    private void write(EventBlock.Packed block) throws SQLException {
        bounds.add(block.latestTime(), block.leastNumber());
        writer.write(block);
    }

    /// Of the events that were read.
    EventBounds bounds() {
        return bounds;
    }

    private EventBlock.Packed pack(EventBlock block) {
        var packed = block.pack();
        idle.add(block);
        return packed;
    }
}
