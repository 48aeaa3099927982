package org.intentworkbench.ingest;

import java.util.Arrays;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.file.PlainRows;

/// Accepted events, column by column: of each column the cells of all rows. Which of the values of a column are set
/// goes by [ColumnMapping#storedType], as in [CheckedRow]; the others have none.
public final class CheckedRows {
    private final double[][] numbers;
    private final long[][] times;
    private final int[][] from;
    private final int[][] to;
    private final EventKind[] kinds = new EventKind[PlainRows.MOST];
    private final long[] lines = new long[PlainRows.MOST];
    private final long[] strays;
    private byte[] bytes = new byte[0];
    private int rows;

    CheckedRows(ImportPlan plan) {
        int columns = plan.columns().size();
        numbers = new double[columns][0];
        times = new long[columns][0];
        from = new int[columns][0];
        to = new int[columns][0];
        strays = new long[columns];
        for (int i = 0; i < columns; i++) {
            var type = plan.columns().get(i).storedType();
            var role = plan.columns().get(i).role();
            if (role == Role.IGNORE || role == Role.KIND) {
                continue;
            }
            if (type == ColumnType.NUMBER) {
                numbers[i] = new double[PlainRows.MOST];
            } else if (type == ColumnType.TIME) {
                times[i] = new long[PlainRows.MOST];
            } else {
                from[i] = new int[PlainRows.MOST];
                to[i] = new int[PlainRows.MOST];
            }
        }
    }

    public int rows() {
        return rows;
    }

    /// Line of the file at which each row begins, from 1.
    public long[] lines() {
        return lines;
    }

    /// NUMBER; missing = NaN.
    public double[] numbers(int column) {
        return numbers[column];
    }

    /// TIME, milliseconds since 1970 UTC; missing = `Long.MIN_VALUE`.
    public long[] times(int column) {
        return times[column];
    }

    public EventKind[] kinds() {
        return kinds;
    }

    /// What holds the words of CATEGORY columns in UTF-8, between [#from] and [#to].
    public byte[] bytes() {
        return bytes;
    }

    /// Missing = -1.
    public int[] from(int column) {
        return from[column];
    }

    public int[] to(int column) {
        return to[column];
    }

    /// How many cells of each column did not fit and count as missing, because the plan says so.
    public long[] strays() {
        return strays;
    }

    void begin(byte[] held, int count) {
        bytes = held;
        rows = count;
        Arrays.fill(strays, 0);
    }

    /// Sets what one row is worth that was checked by itself; its words stay where they lie.
    void set(int row, CheckedRow one) {
        for (int column = 0; column < numbers.length; column++) {
            if (numbers[column].length > 0) {
                numbers[column][row] = one.number(column);
            } else if (times[column].length > 0) {
                times[column][row] = one.time(column);
            }
        }
        kinds[row] = one.kind();
        for (int i = 0; i < one.straysMissing(); i++) {
            strays[one.strayColumn(i)]++;
        }
    }

    /// Drops all rows but some, before words are set.
    ///
    /// @param allLines lines of all rows
    /// @param kept the first `count` of them, ascending
    void keep(long[] allLines, int[] kept, int count) {
        for (int i = 0; i < count; i++) {
            lines[i] = allLines[kept[i]];
        }
        if (count < rows) {
            for (int column = 0; column < numbers.length; column++) {
                for (int i = 0; i < count; i++) {
                    if (numbers[column].length > 0) {
                        numbers[column][i] = numbers[column][kept[i]];
                    } else if (times[column].length > 0) {
                        times[column][i] = times[column][kept[i]];
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                kinds[i] = kinds[kept[i]];
            }
        }
        rows = count;
    }
}
