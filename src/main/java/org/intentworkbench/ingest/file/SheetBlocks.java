package org.intentworkbench.ingest.file;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// The rows of a sheet below its header. Blank rows are passed over; rows are filled up with empty cells to the width
/// of the header (without one: of the widest of the first 4,096 rows). A row with a filled cell beyond that keeps it,
/// and so has more fields than the header.
final class SheetBlocks implements RowBlocks {
    private final SourceFile source;
    private final SheetSource sheet;
    private final AutoCloseable book;
    private final Progress progress;
    private final SheetRow row = new SheetRow();
    private final List<SheetRow> waiting = new ArrayList<>();
    private List<String> header = List.of();
    private int width;
    private int blocks;
    private boolean closed;

    /// @param book is closed with the sheet
    SheetBlocks(SourceFile source, FileForm form, SheetSource sheet, AutoCloseable book, Progress progress) {
        this.source = source;
        this.sheet = sheet;
        this.book = book;
        this.progress = progress;
        if (form.hasHeader()) {
            readHeader(form);
        } else {
            while (waiting.size() < CellBlock.ROWS && sheet.next(row)) {
                waiting.add(row.copy());
                width = Math.max(width, row.width());
            }
            if (waiting.isEmpty()) {
                throw new Problem("problem.ingest.sheet.empty", source.name(), form.sheet());
            }
        }
    }

    private void readHeader(FileForm form) {
        SheetRow above = null;
        while (sheet.next(row)) {
            if (row.number() == form.headerRow() - 1) {
                above = row.copy();
            } else if (row.number() == form.headerRow()) {
                header = List.copyOf(SheetHeader.names(row, above, above == null ? List.of() : sheet.merged()));
                width = header.size();
                return;
            } else if (row.number() > form.headerRow()) {
                break;
            }
        }
        throw new Problem(
                "problem.ingest.sheet.header", source.name(), form.sheet(), Integer.toString(form.headerRow()));
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable RowBlock next() {
        var block = new CellBlock(blocks);
        for (var held : waiting) {
            add(block, held);
        }
        waiting.clear();
        while (!block.isFull() && sheet.next(row)) {
            add(block, row);
        }
        if (block.isEmpty()) {
            return null;
        }
        blocks++;
        return block;
    }

    private void add(CellBlock block, SheetRow cells) {
        block.begin(cells.number());
        int fields = Math.max(width, cells.width());
        for (int column = 0; column < fields; column++) {
            block.add(cells.cell(column));
        }
    }

    @Override
    public String sha256() {
        return FileDigest.sha256(source.path(), progress);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (book) {
            sheet.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
