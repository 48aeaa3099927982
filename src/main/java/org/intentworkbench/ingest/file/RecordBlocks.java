package org.intentworkbench.ingest.file;

import java.util.List;
import java.util.function.Supplier;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// Nested records as rows.
final class RecordBlocks implements RowBlocks {
    private final List<String> header;
    private final NestedRows rows;
    private final RecordSource records;
    private final Supplier<String> sha256;
    private final Runnable close;
    private final Progress progress;
    private int blocks;

    /// @param columns have learnt from all records
    RecordBlocks(
            NestedColumns columns, RecordSource records, Supplier<String> sha256, Runnable close, Progress progress) {
        header = List.copyOf(columns.names());
        rows = new NestedRows(columns);
        this.records = records;
        this.sha256 = sha256;
        this.close = close;
        this.progress = progress;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable RowBlock next() {
        var block = new CellBlock(blocks);
        while (!block.isFull()) {
            var entry = records.next();
            if (entry == null) {
                break;
            }
            progress.check();
            var members = entry.members();
            if (members == null) {
                block.breakOff(entry.line(), entry.text());
            } else {
                rows.write(members, entry.line(), block);
            }
        }
        if (block.isEmpty()) {
            return null;
        }
        blocks++;
        return block;
    }

    @Override
    public String sha256() {
        return sha256.get();
    }

    @Override
    public void close() {
        records.close();
        close.run();
    }
}
