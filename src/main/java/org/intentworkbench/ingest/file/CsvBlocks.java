package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// The records of a delimited file in blocks of a few megabytes, each ending where a record does. A record whose
/// quotes are broken does not end the reading: its first line is handed out as broken, and reading goes on at the next
/// line, so an unclosed quote costs its own line and not the rest of the file.
final class CsvBlocks implements RowBlocks {
    private static final int BLOCK = 4 << 20;
    /// A record longer than this is taken for an unclosed quote.
    private static final int LONGEST_RECORD = 64 << 20;
    /// As much is kept of a broken line.
    static final int LONGEST_SHOWN = 10_000;

    private final SourceText text;
    private final InputStream in;
    private final char delimiter;
    private final int target;
    private final int longest;
    private final RecordEnds ends;
    private final Queue<byte[]> spare = new ConcurrentLinkedQueue<>();
    private final List<String> header = new ArrayList<>();
    private @Nullable CsvBlock opened;
    private byte[] bytes;
    private int length;
    private boolean ended;
    private long line = 1;
    private int index;

    CsvBlocks(SourceFile source, FileForm form, Stage stage, Progress progress) {
        this(source, form, stage, progress, BLOCK, LONGEST_RECORD);
    }

    /// @param target bytes of a block, unless one record is longer
    /// @param longest bytes of a record
    CsvBlocks(SourceFile source, FileForm form, Stage stage, Progress progress, int target, int longest) {
        this.target = target;
        this.longest = longest;
        delimiter = form.delimiter();
        ends = new RecordEnds(delimiter);
        bytes = new byte[target];
        text = new SourceText(source, form.encoding(), stage, progress);
        in = text.utf8();
        if (form.hasHeader()) {
            boolean done = false;
            try {
                readHeader(source, form, progress);
                done = true;
            } finally {
                if (!done) {
                    close();
                }
            }
        }
    }

    // the first row is the header of line 1 also where empty lines stand above it
    private void readHeader(SourceFile source, FileForm form, Progress progress) {
        int number = form.headerRow();
        long seen = 0;
        var block = cut();
        while (header.isEmpty()) {
            var row = block == null ? null : block.nextRow();
            while (row == null && block != null) {
                block = cut();
                row = block == null ? null : block.nextRow();
            }
            if (row == null && seen == 0) {
                throw new Problem("problem.ingest.empty", source.name());
            }
            if (row == null || (row.line() > number && number > 1)) {
                throw new Problem("problem.ingest.headerLine", source.name(), Integer.toString(number));
            }
            if (row.broken()) {
                throw new Problem("problem.ingest.headerQuote", source.name(), Long.toString(row.line()));
            }
            seen = row.line();
            if (seen >= number) {
                if (!row.decodable()) {
                    throw TextCheck.undecodable(source, form, progress);
                }
                for (int field = 0; field < row.fields(); field++) {
                    header.add(row.cell(field));
                }
            }
        }
        opened = block;
    }

    @Override
    public List<String> header() {
        return List.copyOf(header);
    }

    @Override
    public @Nullable RowBlock next() {
        var block = opened;
        opened = null;
        if (block == null) {
            block = cut();
        }
        if (block != null) {
            block.number(index++);
        }
        return block;
    }

    private @Nullable CsvBlock cut() {
        ends.restart();
        int window = target;
        int end = 0;
        while (end == 0) {
            fill(window);
            int to = Math.min(window, length);
            boolean last = ended && to == length;
            end = ends.find(bytes, to, last);
            if (end == 0 && last) {
                return null;
            }
            if (end == 0 && ends.isInBroken() && to > 2 * LONGEST_SHOWN) {
                skimBroken(to);
            } else if (end == 0 && to >= longest && !ends.isInBroken()) {
                ends.giveUp();
            } else if (end == 0) {
                window = ends.isInBroken() ? window * 2 : Math.min(window * 2, longest);
            }
        }
        return blockTo(end);
    }

    /// The line is too long to be kept: what comes after its beginning and before the last byte is passed over.
    private void skimBroken(int to) {
        int kept = Math.min(LONGEST_SHOWN, to - 1);
        System.arraycopy(bytes, to - 1, bytes, kept, length - to + 1);
        length -= to - 1 - kept;
        ends.skipTo(kept);
    }

    private CsvBlock blockTo(int end) {
        var block = new CsvBlock(bytes, end, line, ends.broken(), ends.isQuoted(), delimiter, spare);
        line += ends.lines(bytes);
        int left = length - end;
        var next = spare.poll();
        if (next == null || next.length != target || left > target) {
            next = new byte[Math.max(target, left)];
        }
        System.arraycopy(bytes, end, next, 0, left);
        bytes = next;
        length = left;
        return block;
    }

    private void fill(int window) {
        if (length >= window || ended) {
            return;
        }
        if (bytes.length < window) {
            bytes = java.util.Arrays.copyOf(bytes, window);
        }
        try {
            length += in.readNBytes(bytes, length, window - length);
            ended = length < window;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String sha256() {
        return text.sha256();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
