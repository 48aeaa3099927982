package org.intentworkbench.ingest;

import org.intentworkbench.ingest.cell.CellShape;
import org.intentworkbench.ingest.cell.Reading;

/// How the numbers or the times of a column are best read, by what cells there are. A cell that fits one reading only
/// decides, unless others speak against it; where nothing decides, it stays open.
///
/// @param unit of numbers
/// @param fitting cells that fit; where it is open, those that fit one of the readings
record ReadingChoice(Reading reading, String unit, long fitting) {
    /// Evidence on one side so many times that on the other carries it.
    private static final long OVERWHELMING = 200;

    /// @param cells those with this unit
    static ReadingChoice numbers(ShapeCounts cells, String unit) {
        var reading = numberReading(cells);
        return new ReadingChoice(reading, unit, cells.of(s -> s.isNumber(reading)));
    }

    private static Reading numberReading(ShapeCounts cells) {
        long point = cells.of(CellShape.BIT_POINT, CellShape.WHOLE_POINT, CellShape.POINT, CellShape.POINT_MARKS);
        long comma = cells.of(CellShape.COMMA);
        long zero = cells.of(CellShape.COMMA_AFTER_ZERO);
        long open = cells.of(CellShape.POINT_OR_MARK, CellShape.COMMA_OR_MARK) + zero;
        long marks = cells.of(CellShape.POINT_MARKS, CellShape.COMMA_OR_MARK, CellShape.MARKS);
        if (point == 0 && comma == 0) {
            return open > 0 ? Reading.UNDECIDED : marks > 0 ? Reading.POINT : Reading.PLAIN;
        }
        if (open > 0 && isContested(point, comma)) {
            return Reading.UNDECIDED;
        }
        if (comma > point) {
            return Reading.COMMA;
        }
        // nobody who writes 1,234.5 writes 0,435
        return zero > 0 ? Reading.UNDECIDED : marks > 0 ? Reading.POINT : Reading.PLAIN;
    }

    /// @param digits whether whole numbers may be times, because the column's name or role says so
    /// @param years which numbers stand in the parts of dates with short years
    static ReadingChoice times(ShapeCounts cells, boolean digits, ShortYears years) {
        var reading = timeReading(cells, digits, years);
        return new ReadingChoice(
                reading, "", cells.of(s -> s.isTime(reading) && (digits || s != CellShape.DATE_DIGITS)));
    }

    private static Reading timeReading(ShapeCounts cells, boolean digits, ShortYears years) {
        long year = cells.of(CellShape.YEAR_FIRST);
        long both = cells.of(CellShape.DAY_OR_YEAR, CellShape.DAY_MONTH_OR_YEAR, CellShape.DAY_IS_MONTH_OR_YEAR);
        long never =
                cells.of(CellShape.DAY_FIRST, CellShape.MONTH_FIRST, CellShape.DAY_OR_MONTH, CellShape.DAY_IS_MONTH);
        if (year + both + never == 0) {
            return digits ? epoch(cells) : Reading.PLAIN;
        }
        boolean few = year * OVERWHELMING <= both + never;
        if (year + both == 0 || (few && !years.mayStandFirst()) || (year == 0 && never > 0)) {
            return dayOrMonth(cells);
        }
        if (year == 0 || (never == 0 ? both > 0 && !years.mayStandFirst() : isContested(year, never))) {
            return Reading.UNDECIDED;
        }
        return year > never ? Reading.YEAR_FIRST : dayOrMonth(cells);
    }

    private static Reading dayOrMonth(ShapeCounts cells) {
        long day = cells.of(CellShape.DAY_FIRST, CellShape.DAY_OR_YEAR);
        long month = cells.of(CellShape.MONTH_FIRST);
        long open = cells.of(CellShape.DAY_OR_MONTH, CellShape.DAY_MONTH_OR_YEAR);
        if (open > 0 && ((day == 0 && month == 0) || isContested(day, month))) {
            return Reading.UNDECIDED;
        }
        return month > day ? Reading.MONTH_FIRST : Reading.DAY_FIRST;
    }

    private static Reading epoch(ShapeCounts cells) {
        var best = Reading.PLAIN;
        for (var reading : new Reading[] {Reading.EPOCH_SECONDS, Reading.EPOCH_MILLIS, Reading.EPOCH_MICROS}) {
            if (cells.of(s -> s.isTime(reading)) > fitting(cells, best)) {
                best = reading;
            }
        }
        return best;
    }

    private static long fitting(ShapeCounts cells, Reading reading) {
        return cells.of(s -> s.isTime(reading));
    }

    private static boolean isContested(long one, long other) {
        return Math.min(one, other) * OVERWHELMING > Math.max(one, other);
    }
}
