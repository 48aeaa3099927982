package org.intentworkbench.ingest;

import java.util.Arrays;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.LineKind;
import org.intentworkbench.ingest.file.Row;

/// One accepted row. Which of the values of a column is set goes by [ColumnMapping#storedType]; columns to
/// be ignored have none.
public final class CheckedRow {
    private Row row = new Row();
    private final boolean[] missing;
    private final double[] numbers;
    private final long[] times;
    private final int[] from;
    private final int[] to;
    private EventKind kind = EventKind.VIEW;
    private final int[] strayColumns;
    private int strays;
    private LineKind lineKind = LineKind.SALE;

    /// @param inFile columns of the file; a derived one comes after them
    CheckedRow(int inFile) {
        int columns = inFile + 1;
        strayColumns = new int[columns];
        missing = new boolean[columns];
        numbers = new double[columns];
        times = new long[columns];
        from = new int[columns];
        to = new int[columns];
    }

    /// Line of the file at which the row begins, from 1.
    public long line() {
        return row.line();
    }

    public boolean missing(int column) {
        return missing[column];
    }

    /// NUMBER or BOOLEAN (1 and 0); missing = NaN.
    public double number(int column) {
        return numbers[column];
    }

    /// TIME, milliseconds since 1970 UTC; missing = `Long.MIN_VALUE`.
    public long time(int column) {
        return times[column];
    }

    /// What holds the words of CATEGORY and TEXT columns, between [#from] and [#to].
    public char[] chars() {
        return row.chars();
    }

    public int from(int column) {
        return from[column];
    }

    public int to(int column) {
        return to[column];
    }

    public EventKind kind() {
        return kind;
    }

    /// How many of its cells did not fit and count as missing, because the plan says so.
    public int straysMissing() {
        return strays;
    }

    /// Column of one of them.
    ///
    /// @param which from 0 to [#straysMissing]
    public int strayColumn(int which) {
        return strayColumns[which];
    }

    /// Of orders; the derived column of the plan.
    public LineKind lineKind() {
        return lineKind;
    }

    /// Hashes all cells as they stand in the file, so that two rows agree only if they do to the last letter.
    public void hashCells(RowHash hash) {
        hash.reset();
        for (int i = 0; i < row.fields(); i++) {
            hash.addText(row.chars(), row.from(i), row.to(i));
        }
    }

    void begin(Row next) {
        row = next;
        strays = 0;
        Arrays.fill(missing, true);
        Arrays.fill(numbers, Double.NaN);
        Arrays.fill(times, Long.MIN_VALUE);
    }

    void addStray(int column) {
        strayColumns[strays++] = column;
    }

    void setNumber(int column, double value) {
        missing[column] = false;
        numbers[column] = value;
    }

    void setTime(int column, long value) {
        missing[column] = false;
        times[column] = value;
    }

    void setWords(int column, int begin, int end) {
        missing[column] = false;
        from[column] = begin;
        to[column] = end;
    }

    void setKind(int column, EventKind value) {
        missing[column] = false;
        kind = value;
    }

    void setLineKind(int column, LineKind value) {
        missing[column] = false;
        lineKind = value;
    }
}
