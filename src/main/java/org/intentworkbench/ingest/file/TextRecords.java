package org.intentworkbench.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The first records of a text, cut by some delimiter; without empty lines.
///
/// @param lines in which they begin, from 1, the empty ones counted
record TextRecords(List<List<String>> rows, List<Long> lines) {
    private static final int MOST = 100;
    private static final int LONGEST = 1 << 18;

    static TextRecords of(String text, char delimiter) {
        var rows = new ArrayList<List<String>>();
        var lines = new ArrayList<Long>();
        boolean cut = text.length() > LONGEST;
        try (var reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .ofCsvRecord(cut ? text.substring(0, LONGEST) : text)) {
            for (var record : reader) {
                rows.add(record.getFields());
                lines.add(record.getStartingLineNumber());
                if (rows.size() == MOST) {
                    return new TextRecords(rows, lines);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException e) {
            return new TextRecords(rows, lines);
        }
        if (cut && rows.size() > 1) {
            rows.removeLast();
        }
        return new TextRecords(rows, lines);
    }

    /// The most frequent number of cells; of equally frequent ones the first.
    int width() {
        var counts = new LinkedHashMap<Integer, Integer>();
        rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        int best = 0;
        int most = 0;
        for (var count : counts.entrySet()) {
            if (count.getValue() > most) {
                best = count.getKey();
                most = count.getValue();
            }
        }
        return best;
    }

    /// How many rows have that many cells.
    int fitting(int width) {
        return (int) rows.stream().filter(row -> row.size() == width).count();
    }
}
