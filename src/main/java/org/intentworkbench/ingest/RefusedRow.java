package org.intentworkbench.ingest;

import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Problem;

/// A row that was not taken in, and why.
///
/// @param line line of the file at which the row begins, from 1 (the header is line 1)
/// @param column name of the offending column; empty where the whole row is at fault
/// @param value the cell to the letter (cut after 500 characters), or the raw row where the whole row is at fault
/// @param reason a message key starting with `refused.`; its sentence takes `{0}` column, `{1}` value, `{2}` detail
/// @param detail what the sentence adds, such as the expected number of fields; often empty
/// @param cells of the whole row as read, in the order of the file; of a row with broken quotes the line to the letter
///     as the only one
public record RefusedRow(long line, String column, String value, String reason, String detail, List<String> cells) {
    public RefusedRow {
        cells = List.copyOf(cells);
    }

    public String sentence(Locale locale) {
        return new Problem(reason, column, value, detail).sentence(locale);
    }
}
