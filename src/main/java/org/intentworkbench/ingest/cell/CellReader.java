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
        // only dates that begin with one or two digits can have day and month in either order
        boolean either = chars[from] >= '0' && chars[from] <= '9' && to - from >= 6 && isShortNumber(chars, from);
        if (!either) {
            return CellShape.WORD;
        }
        long dayFirst = Times.parse(chars, from, to, Reading.DAY_FIRST, LocalClock.utc());
        long monthFirst = Times.parse(chars, from, to, Reading.MONTH_FIRST, LocalClock.utc());
        if (dayFirst == Times.NONE) {
            return monthFirst == Times.NONE ? CellShape.WORD : CellShape.MONTH_FIRST;
        }
        if (monthFirst == Times.NONE) {
            return CellShape.DAY_FIRST;
        }
        return dayFirst == monthFirst ? CellShape.DAY_IS_MONTH : CellShape.DAY_OR_MONTH;
    }

    private static boolean isShortNumber(char[] chars, int from) {
        int sign = chars[from + 1] >= '0' && chars[from + 1] <= '9' ? from + 2 : from + 1;
        return chars[sign] == '/' || chars[sign] == '-' || chars[sign] == '.';
    }
}
