package org.intentworkbench.ingest.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Whole records in memory. The quotes of its records are sound but for those of the broken lines, whose places are
/// known.
final class CsvBlock implements RowBlock {
    private final byte[] bytes;
    private final int length;
    private final int[] broken;
    private final boolean quoted;
    private final char delimiter;
    private final long firstLine;
    private final Queue<byte[]> spare;
    private final Row row = new Row();
    private final Records handler = new Records();
    private @Nullable CloseableIterator<Row> records;
    private int index;
    private int at;
    private int brokenSeen;
    private int taken;
    private long line;
    private boolean plain;
    private boolean finished;

    /// @param broken first and last place of each broken line
    /// @param quoted whether a quote may stand in the block
    /// @param spare takes the array when the block was read
    CsvBlock(
            byte[] bytes,
            int length,
            long firstLine,
            int[] broken,
            boolean quoted,
            char delimiter,
            Queue<byte[]> spare) {
        this.bytes = bytes;
        this.length = length;
        this.broken = broken;
        this.quoted = quoted;
        this.delimiter = delimiter;
        this.spare = spare;
        this.firstLine = firstLine;
        line = firstLine;
    }

    void number(int number) {
        index = number;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public void read(RowReader reader) {
        for (var next = nextRow(); next != null; next = nextRow()) {
            reader.row(next);
        }
        done();
    }

    /// Of a block without quotes, wherever [#nextRow] has come to.
    @Override
    public @Nullable PlainRows plain(int fields) {
        if (quoted || broken.length > 0 || delimiter >= 0x80 || taken > PlainRows.MOST) {
            return null;
        }
        var rows = new PlainRows(bytes, length, firstLine, delimiter, fields);
        if (taken > 0) {
            rows.skip(taken);
        }
        return rows;
    }

    @Override
    public void done() {
        if (!finished) {
            finished = true;
            spare.add(bytes);
        }
    }

    /// The next record that is not an empty line, or null at the end. The same object is filled again by the next
    /// call.
    @Nullable
    Row nextRow() {
        while (true) {
            if (records != null && records.hasNext()) {
                taken++;
                return records.next();
            }
            records = null;
            int end = brokenSeen < broken.length ? broken[brokenSeen] : length;
            if (at < end) {
                records = sound(at, end);
                line += LineEnds.count(bytes, at, end);
                at = end;
            } else if (brokenSeen < broken.length) {
                at = broken[brokenSeen + 1];
                brokenSeen += 2;
                row.breakOff(line++, brokenLine(end, at));
                return row;
            } else {
                return null;
            }
        }
    }

    private String brokenLine(int from, int to) {
        int end = to;
        while (end > from && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return new String(bytes, from, Math.min(end - from, CsvBlocks.LONGEST_SHOWN), StandardCharsets.UTF_8);
    }

    private CloseableIterator<Row> sound(int from, int to) {
        handler.firstLine = line;
        plain = LineEnds.isPlain(bytes, from, to);
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                // a cell as long as the block, and room for what the reader asks for at a time
                .maxBufferSize(to - from + (1 << 16))
                .build(handler, new BlockText(bytes, from, to))
                .iterator();
    }

    /// Fills the row from what the CSV reader finds.
    private final class Records extends AbstractBaseCsvCallbackHandler<Row> {
        private long firstLine;

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin(firstLine + startingLineNumber - 1);
        }

        @Override
        protected void handleEmpty() {
            row.begin(row.line());
        }

        @Override
        protected void handleField(int number, char[] buffer, int offset, int size, boolean quoted) {
            if (plain) {
                row.addPlain(buffer, offset, size);
            } else {
                row.add(buffer, offset, size);
            }
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
