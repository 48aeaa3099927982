package org.intentworkbench.ingest.cell;

/// What a cell looks like; each cell has exactly one shape. Which shapes a column holds, and how often, tells its type
/// and reading.
public enum CellShape {
    MISSING,
    /// A whole number of up to 15 digits that is nothing more special.
    WHOLE,
    /// 1 or 0.
    BIT,
    MINUS_ONE,
    /// A whole number that may be seconds of 2000 to 2099.
    SECONDS,
    /// The same in milliseconds.
    MILLIS,
    /// The same in microseconds; as a number it is too long.
    MICROS,
    /// 8, 12 or 14 digits that may be a date: 20191001.
    DATE_DIGITS,
    /// Digits that a number would not give back: more than 15, or with a leading zero.
    ID,
    /// 1.0 or 0.0.
    BIT_POINT,
    /// 17850.0
    WHOLE_POINT,
    /// Has a decimal point for certain: 1.5, 0.435, 1234.567.
    POINT,
    /// As 1,234.5 or 1,234,567.
    POINT_MARKS,
    /// Has a decimal comma for certain: 1,5 or 1.234,5 or 1.234.567.
    COMMA,
    /// A whole number with thousands marks that are neither point nor comma: 1 234.
    MARKS,
    /// 1.234
    POINT_OR_MARK,
    /// 1,234
    COMMA_OR_MARK,
    /// 0,435: hardly a thousands mark, but some programs write it.
    COMMA_AFTER_ZERO,
    /// A date or time that can be read in one way only.
    TIME,
    /// 31/12/2026
    DAY_FIRST,
    /// 12/31/2026
    MONTH_FIRST,
    /// 03/04/2026
    DAY_OR_MONTH,
    /// 03/03/2026
    DAY_IS_MONTH,
    /// 99/12/31, which can only begin with the year.
    YEAR_FIRST,
    /// 19/10/01
    DAY_OR_YEAR,
    /// 05/06/07
    DAY_MONTH_OR_YEAR,
    /// 10/10/01
    DAY_IS_MONTH_OR_YEAR,
    /// true, false, yes, no, y, n, 是, 否.
    TRUE_OR_FALSE,
    /// A word that means yes or no where a column is known to hold such words.
    YES_OR_NO,
    WORD;

    /// Whether it says a number in some reading.
    public boolean isNumber() {
        return isNumber(Reading.POINT) || isNumber(Reading.COMMA);
    }

    /// Whether a cell of this shape is a number in a reading; of the open ones, in any.
    public boolean isNumber(Reading reading) {
        return switch (this) {
            case WHOLE, BIT, MINUS_ONE, SECONDS, MILLIS, DATE_DIGITS -> true;
            case BIT_POINT, WHOLE_POINT, POINT -> reading != Reading.COMMA;
            case POINT_OR_MARK -> true;
            case POINT_MARKS -> reading == Reading.POINT || reading == Reading.UNDECIDED;
            case COMMA -> reading == Reading.COMMA || reading == Reading.UNDECIDED;
            case MARKS, COMMA_OR_MARK, COMMA_AFTER_ZERO -> takesMarks(reading);
            case MISSING, ID, MICROS, TIME, DAY_FIRST, MONTH_FIRST, DAY_OR_MONTH, DAY_IS_MONTH -> false;
            case YEAR_FIRST, DAY_OR_YEAR, DAY_MONTH_OR_YEAR, DAY_IS_MONTH_OR_YEAR -> false;
            case TRUE_OR_FALSE, YES_OR_NO, WORD -> false;
        };
    }

    /// Whether a cell of this shape is a time in a reading; of the open ones, in any.
    public boolean isTime(Reading reading) {
        return switch (this) {
            case TIME -> !isEpoch(reading);
            case DATE_DIGITS -> !isEpoch(reading);
            case DAY_FIRST -> reading == Reading.DAY_FIRST || reading == Reading.UNDECIDED;
            case MONTH_FIRST -> reading == Reading.MONTH_FIRST || reading == Reading.UNDECIDED;
            case DAY_OR_MONTH, DAY_IS_MONTH -> isOrdered(reading) && reading != Reading.YEAR_FIRST;
            case YEAR_FIRST -> reading == Reading.YEAR_FIRST || reading == Reading.UNDECIDED;
            case DAY_OR_YEAR -> isOrdered(reading) && reading != Reading.MONTH_FIRST;
            case DAY_MONTH_OR_YEAR, DAY_IS_MONTH_OR_YEAR -> isOrdered(reading);
            case SECONDS -> reading == Reading.EPOCH_SECONDS;
            case MILLIS -> reading == Reading.EPOCH_MILLIS;
            case MICROS -> reading == Reading.EPOCH_MICROS;
            default -> false;
        };
    }

    public boolean isYesOrNo() {
        return switch (this) {
            case BIT, BIT_POINT, MINUS_ONE, TRUE_OR_FALSE, YES_OR_NO -> true;
            default -> false;
        };
    }

    private static boolean takesMarks(Reading reading) {
        return reading == Reading.POINT || reading == Reading.COMMA || reading == Reading.UNDECIDED;
    }

    private static boolean isOrdered(Reading reading) {
        return switch (reading) {
            case DAY_FIRST, MONTH_FIRST, YEAR_FIRST, UNDECIDED -> true;
            case PLAIN, POINT, COMMA, EPOCH_SECONDS, EPOCH_MILLIS, EPOCH_MICROS -> false;
        };
    }

    private static boolean isEpoch(Reading reading) {
        return reading == Reading.EPOCH_SECONDS || reading == Reading.EPOCH_MILLIS || reading == Reading.EPOCH_MICROS;
    }
}
