package org.intentworkbench.ingest;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.intentworkbench.ingest.file.Row;
import org.intentworkbench.ingest.file.RowBlock;
import org.intentworkbench.ingest.file.RowBlocks;

/// Reads a file for what its columns hold, blocks side by side, put together in their order: what comes out does not
/// depend on the number of threads nor on where the blocks begin.
final class FileScan {
    private static final int THREADS = 2;
    /// Blocks under way: one more than threads, so that none waits.
    private static final int AHEAD = 3;

    private FileScan() {}

    /// @param whole takes all rows that are left
    static void all(RowBlocks blocks, FilePiece whole) {
        try (var workers = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayDeque<Future<FilePiece>>();
            for (var block = blocks.next(); block != null; block = blocks.next()) {
                RowBlock taken = block;
                var piece = whole.next();
                running.add(workers.submit(() -> {
                    taken.read(piece::take);
                    return piece;
                }));
                if (running.size() == AHEAD) {
                    whole.append(done(running.remove()));
                }
            }
            while (!running.isEmpty()) {
                whole.append(done(running.remove()));
            }
        }
    }

    /// Hands on the first rows and stops there.
    static void first(RowBlocks blocks, int rows, RowBlock.RowReader reader) {
        var counted = new Counted(rows, reader);
        try {
            for (var block = blocks.next(); block != null && counted.left > 0; block = blocks.next()) {
                block.read(counted);
            }
        } catch (Enough e) {
            // the rest of the block is not wanted
        }
    }

    private static FilePiece done(Future<FilePiece> future) {
        try {
            return future.get();
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

    private static final class Counted implements RowBlock.RowReader {
        private final RowBlock.RowReader reader;
        private int left;

        Counted(int rows, RowBlock.RowReader reader) {
            this.left = rows;
            this.reader = reader;
        }

        @Override
        public void row(Row row) {
            if (left == 0) {
                throw new Enough();
            }
            reader.row(row);
            left--;
        }
    }

    /// Ends the reading of a block.
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }
}
