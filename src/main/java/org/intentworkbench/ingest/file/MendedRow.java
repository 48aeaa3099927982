package org.intentworkbench.ingest.file;

/// Reads the rows of a file of refused rows, which holds the original cells and then four columns of ours: line,
/// column, value and reason.
///
/// A row that was at fault as a whole (broken quotes, another number of fields) cannot be laid out in cells. It stands
/// as one line in the first cell, to the letter, the other original cells are empty, and the column says `*` and the
/// delimiter of that line. It is to be mended there, or laid out over the cells.
public final class MendedRow {
    /// Columns of ours.
    public static final int OURS = 4;

    private static final String WHOLE = "*";
    private static final String TAB = "\\t";

    private final int columns;
    private final Row mended = new Row();
    private char delimiter;

    /// @param columns original ones
    public MendedRow(int columns) {
        this.columns = columns;
    }

    /// What stands as column of a row that was at fault as a whole.
    public static String whole(char delimiter) {
        return WHOLE + (delimiter == '\t' ? TAB : String.valueOf(delimiter));
    }

    /// @return the row itself, or the line it holds, laid out over cells; filled again by the next call
    public Row read(Row row) {
        delimiter = 0;
        if (row.broken() || row.fields() != columns + OURS || !isLine(row)) {
            return row;
        }
        var column = row.cell(columns + 1).strip();
        delimiter = column.endsWith(TAB) ? '\t' : column.charAt(WHOLE.length());
        var line = row.cell(0);
        var cells = CsvLine.cells(line, delimiter);
        if (cells == null) {
            mended.breakOff(row.line(), line);
            return mended;
        }
        mended.begin(row.line());
        cells.forEach(mended::add);
        for (int i = columns; i < row.fields(); i++) {
            mended.add(row.cell(i));
        }
        return mended;
    }

    private boolean isLine(Row row) {
        var column = row.cell(columns + 1).strip();
        if (!column.startsWith(WHOLE) || column.length() == WHOLE.length()) {
            return false;
        }
        for (int i = 1; i < columns; i++) {
            if (row.to(i) > row.from(i)) {
                return false;
            }
        }
        return true;
    }

    /// Delimiter of the line that was read last; empty where it was none.
    public String delimiter() {
        return delimiter == 0 ? "" : String.valueOf(delimiter);
    }

    /// @return original cell that holds U+FFFD, which stands for bytes that were no text and is still to be mended; -1
    ///     = none
    public int undecoded(Row row) {
        for (int i = 0; i < Math.min(columns, row.fields()); i++) {
            for (int c = row.from(i); c < row.to(i); c++) {
                if (row.chars()[c] == '\uFFFD') {
                    return i;
                }
            }
        }
        return -1;
    }
}
