package org.intentworkbench.ingest.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells what separates the cells: the character by which most of the first records fall into as many fields as
/// the header has.
final class DelimiterGuess {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int HEAD = 1 << 16;
    private static final int RECORDS = 100;

    private DelimiterGuess() {}

    /// @return a comma where nothing separates anything
    static char of(Path file) {
        var head = head(file);
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(head, candidate);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    private static String head(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double score(String head, char delimiter) {
        int columns = 0;
        int records = 0;
        int fitting = 0;
        try (var reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .ofCsvRecord(head)) {
            for (var fields : reader) {
                if (records == 0) {
                    columns = fields.getFieldCount();
                } else if (fields.getFieldCount() == columns) {
                    fitting++;
                }
                if (++records > RECORDS) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException e) {
            return 0;
        }
        if (columns < 2) {
            return 0;
        }
        // the share of fitting records counts first, the number of columns breaks ties
        return (fitting + 1.0) / records + columns / 1e6;
    }
}
