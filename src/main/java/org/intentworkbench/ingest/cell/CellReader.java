package org.intentworkbench.ingest.cell;

/// Tells what shape a cell has. One thread may use it.
public final class CellReader {
    private final NumberCell number = new NumberCell();
    private String unit = "";

    /// @param from and `to` without blanks around the cell
    public CellShape shape(char[] chars, int from, int to) {
        unit = "";
        if (from == to) {
            return CellShape.MISSING;
        }
        // no number has a stroke behind four digits
        boolean yearFirst = to - from >= 8 && (chars[from + 4] == '-' || chars[from + 4] == '/');
        if (yearFirst && Times.parse(chars, from, to) != Times.NONE) {
            return CellShape.TIME;
        }
        var shape = number.scan(chars, from, to);
        if (shape != CellShape.WORD) {
            unit = number.unit();
            return shape;
        }
        if (Cells.isMissing(chars, from, to)) {
            return CellShape.MISSING;
        }
        var time = time(chars, from, to);
        if (time != CellShape.WORD) {
            return time;
        }
        if (Cells.isPlainBoolean(chars, from, to)) {
            return CellShape.TRUE_OR_FALSE;
        }
        return Cells.yesOrNo(chars, from, to) >= 0 ? CellShape.YES_OR_NO : CellShape.WORD;
    }

    /// What stood beside the number in the cell of the last call; empty = nothing.
    public String unit() {
        return unit;
    }

    private static CellShape time(char[] chars, int from, int to) {
        if (Times.parse(chars, from, to) != Times.NONE) {
            return CellShape.TIME;
        }
        // only dates that begin with one or two digits can have day, month and a short year in any order
        boolean either = chars[from] >= '0' && chars[from] <= '9' && to - from >= 6 && isShortNumber(chars, from);
        if (!either) {
            return CellShape.WORD;
        }
        long dayFirst = Times.parse(chars, from, to, Reading.DAY_FIRST, LocalClock.utc());
        long monthFirst = Times.parse(chars, from, to, Reading.MONTH_FIRST, LocalClock.utc());
        boolean year = Times.parse(chars, from, to, Reading.YEAR_FIRST, LocalClock.utc()) != Times.NONE;
        if (dayFirst == Times.NONE) {
            return monthFirst != Times.NONE ? CellShape.MONTH_FIRST : year ? CellShape.YEAR_FIRST : CellShape.WORD;
        }
        if (monthFirst == Times.NONE) {
            return year ? CellShape.DAY_OR_YEAR : CellShape.DAY_FIRST;
        }
        if (dayFirst == monthFirst) {
            return year ? CellShape.DAY_IS_MONTH_OR_YEAR : CellShape.DAY_IS_MONTH;
        }
        return year ? CellShape.DAY_MONTH_OR_YEAR : CellShape.DAY_OR_MONTH;
    }

    private static boolean isShortNumber(char[] chars, int from) {
        int sign = chars[from + 1] >= '0' && chars[from + 1] <= '9' ? from + 2 : from + 1;
        return chars[sign] == '/' || chars[sign] == '-' || chars[sign] == '.';
    }
}
