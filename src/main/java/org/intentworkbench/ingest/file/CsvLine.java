package org.intentworkbench.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record of a delimited file as text.
public final class CsvLine {
    private CsvLine() {}

    /// Cells with a delimiter, a quote or a line break are quoted; there is no line break at the end.
    public static String of(List<String> cells, char delimiter) {
        var text = new StringWriter();
        try (var out = CsvWriter.builder().fieldSeparator(delimiter).build(text)) {
            out.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().stripTrailing();
    }

    /// What [#of] wrote.
    ///
    /// @return null where the quotes are broken, or where there is more than one record or none
    public static @Nullable List<String> cells(String line, char delimiter) {
        try (var records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .skipEmptyLines(false)
                .ofCsvRecord(line)) {
            var all = records.stream().toList();
            return all.size() == 1 ? all.getFirst().getFields() : null;
        } catch (CsvParseException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
