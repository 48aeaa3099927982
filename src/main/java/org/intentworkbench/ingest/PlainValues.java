package org.intentworkbench.ingest;

import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.PlainCells;
import org.intentworkbench.ingest.cell.PlainTimes;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.cell.Times;

/// What cells of events that lie in the bytes of a file are worth: the most usual forms at once, all others as
/// [CellValues] has them. Cells are slices with the blanks around them, each byte one letter. One thread may use it.
final class PlainValues {
    private final CellValues values;
    private final PlainTimes times;
    private char[] letters = new char[64];
    private boolean odd;

    PlainValues(String zone) {
        values = new CellValues(zone);
        times = new PlainTimes(zone);
    }

    /// Whether the cell asked for last fits its column not, or lacks where it may not. Then its row is to be looked at
    /// as a whole.
    boolean isOdd() {
        return odd;
    }

    /// Missing = NaN.
    double number(ColumnMapping column, byte[] bytes, int from, int to) {
        odd = false;
        boolean plain = column.reading() == Reading.PLAIN && column.unit().isEmpty();
        double value = plain ? PlainCells.number(bytes, from, to) : Double.NaN;
        if (Double.isNaN(value)) {
            value = other(column, bytes, from, to);
        }
        if (column.role() == Role.QUANTITY && !Double.isNaN(value)) {
            odd = value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE;
        }
        return value;
    }

    private double other(ColumnMapping column, byte[] bytes, int rawFrom, int rawTo) {
        int from = PlainCells.trimFrom(bytes, rawFrom, rawTo);
        int to = PlainCells.trimTo(bytes, from, rawTo);
        if (PlainCells.isMissing(bytes, from, to)) {
            return Double.NaN;
        }
        double value = values.number(column, letters(bytes, from, to), 0, to - from);
        odd = Double.isNaN(value);
        return value;
    }

    /// Missing = [Times#NONE].
    long time(ColumnMapping column, byte[] bytes, int from, int to) {
        odd = false;
        boolean written = switch (column.reading()) {
            case EPOCH_SECONDS, EPOCH_MILLIS, EPOCH_MICROS -> false;
            case PLAIN, POINT, COMMA, UNDECIDED, DAY_FIRST, MONTH_FIRST, YEAR_FIRST -> true;
        };
        long time = written ? times.read(bytes, from, to) : Times.NONE;
        return time != Times.NONE ? time : otherTime(column, bytes, from, to);
    }

    private long otherTime(ColumnMapping column, byte[] bytes, int rawFrom, int rawTo) {
        int from = PlainCells.trimFrom(bytes, rawFrom, rawTo);
        int to = PlainCells.trimTo(bytes, from, rawTo);
        if (PlainCells.isMissing(bytes, from, to)) {
            odd = column.role() == Role.TIME;
            return Times.NONE;
        }
        long time = values.time(column, letters(bytes, from, to), 0, to - from);
        odd = time == Times.NONE;
        return time;
    }

    private char[] letters(byte[] bytes, int from, int to) {
        if (letters.length < to - from) {
            letters = new char[2 * (to - from)];
        }
        for (int i = from; i < to; i++) {
            letters[i - from] = (char) bytes[i];
        }
        return letters;
    }
}
