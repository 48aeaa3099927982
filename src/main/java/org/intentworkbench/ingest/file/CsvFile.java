package org.intentworkbench.ingest.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A CSV file being written that Excel opens without garbling Chinese: UTF-8 with a byte order mark, commas, CRLF.
public final class CsvFile implements AutoCloseable {
    private final CsvWriter out;

    /// @throws IOException if the file cannot be written
    public CsvFile(Path file) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(file);
        writer.write('\uFEFF');
        out = CsvWriter.builder().build(writer);
    }

    /// @throws java.io.UncheckedIOException if the file cannot be written on
    public void row(List<String> cells) {
        out.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
