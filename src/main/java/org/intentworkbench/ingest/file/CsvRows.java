package org.intentworkbench.ingest.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// The records of a CSV file in UTF-8, one after another. A record whose quotes are broken does not end the
/// reading: it is handed out as broken, and reading goes on at the line after the one at which it began, so an
/// unclosed quote costs its own line and not the rest of the file.
final class CsvRows implements AutoCloseable {
    /// A cell longer than this is taken for an unclosed quote.
    private static final int LONGEST_CELL = 64 << 20;

    private final SourceBytes source;
    private final char delimiter;
    private final Row row = new Row();
    private final Records handler = new Records();
    private InputStream in;
    private @Nullable CloseableIterator<Row> records;
    private boolean broken;

    CsvRows(Path file, char delimiter, Stage stage, Progress progress) {
        this.source = new SourceBytes(file, stage, progress);
        this.delimiter = delimiter;
        try {
            in = source.fromStart();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records = read(in);
    }

    /// The next record that is not an empty line, or null at the end. The same object is filled again by the
    /// next call.
    @Nullable
    Row next() {
        broken = false;
        try {
            return records != null && records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            broken = true;
            var line = row.line();
            resumeAfter(line);
            row.breakOff(line, lineText(line));
            return row;
        }
    }

    /// Whether the record handed out last has a quote that is not closed, or text after a closing quote. Only
    /// its line can be relied on then.
    boolean broken() {
        return broken;
    }

    /// SHA-256 of the whole file, hex. Ends the reading.
    String sha256() {
        try {
            return source.sha256(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lineText(long line) {
        try {
            return source.line(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void resumeAfter(long line) {
        try {
            in.close();
            in = source.fromLine(line + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        handler.firstLine = line + 1;
        records = read(in);
    }

    private CloseableIterator<Row> read(InputStream bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(Row.BROKEN));
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .build(handler, new InputStreamReader(bytes, decoder))
                .iterator();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Fills the row from what the CSV reader finds.
    private final class Records extends AbstractBaseCsvCallbackHandler<Row> {
        private long firstLine = 1;

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin(firstLine + startingLineNumber - 1);
        }

        @Override
        protected void handleEmpty() {
            row.begin(row.line());
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            row.add(buffer, offset, length);
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
