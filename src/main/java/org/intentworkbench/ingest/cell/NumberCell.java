package org.intentworkbench.ingest.cell;

import java.math.BigDecimal;

/// A number as people write it: with a sign, a unit before or after it, thousands marks, a decimal point or comma.
/// One object is filled again for each cell; one thread may use it.
///
/// Thousands stand in groups of three behind a first group of one to three, all with the same mark: a comma or point
/// (whichever is not the decimal one), a blank of any width, or an apostrophe. What would not come back from a `double`
/// to the letter (whole numbers of more than 15 digits, leading zeros) is an id and no number.
public final class NumberCell {
    private static final int MOST_DIGITS = 15;

    private final Amount amount = new Amount();
    private final DigitGroups groups = new DigitGroups();
    private CellShape shape = CellShape.WORD;
    private double point;
    private double comma;

    /// Takes a trimmed cell apart.
    ///
    /// @return [CellShape#WORD] if it is no number
    public CellShape scan(char[] chars, int from, int to) {
        point = Double.NaN;
        comma = Double.NaN;
        shape = CellShape.WORD;
        if (from < to && mayBegin(chars[from]) && amount.strip(chars, from, to)) {
            shape = groups.split(chars, amount.from(), amount.to()) ? shape(chars) : CellShape.WORD;
        }
        return shape;
    }

    /// What stands beside the number: a currency sign or code, `%`, or nothing.
    public String unit() {
        return shape == CellShape.WORD ? "" : amount.unit();
    }

    /// What the cell is worth in a reading, if it carries that unit; NaN if it does not fit. Percentages are
    /// hundredths.
    public double value(Reading reading, String unit) {
        if (!shape.isNumber(reading) || !unit.equals(amount.unit())) {
            return Double.NaN;
        }
        return reading == Reading.COMMA ? comma : point;
    }

    /// A cell in a reading and unit at once; NaN if it does not fit.
    public double read(char[] chars, int from, int to, Reading reading, String unit) {
        scan(chars, from, to);
        return value(reading, unit);
    }

    // letters for codes of currencies, everything else that may stand before digits
    private static boolean mayBegin(char c) {
        return (c >= '0' && c <= '9')
                || c == '-'
                || c == '+'
                || c == '.'
                || c == ','
                || c == '('
                || c == '\u2212'
                || (c >= 'A' && c <= 'Z')
                || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    private CellShape shape(char[] chars) {
        boolean pointFits = groups.fits('.');
        boolean commaFits = groups.fits(',');
        boolean exponent = groups.hasExponent();
        if ((!pointFits && !commaFits) || (exponent && !amount.unit().isEmpty())) {
            return CellShape.WORD;
        }
        boolean whole =
                !exponent && !(pointFits && groups.decimals('.') > 0) && !(commaFits && groups.decimals(',') > 0);
        if (whole && (groups.digits() > MOST_DIGITS || (groups.isWhole() && isLeadByZero(chars)))) {
            return ofLongDigits(chars);
        }
        point = pointFits ? value(chars, '.') : Double.NaN;
        comma = commaFits ? value(chars, ',') : Double.NaN;
        if (Double.isInfinite(point) || Double.isInfinite(comma)) {
            return CellShape.WORD;
        }
        if (pointFits && commaFits) {
            return groups.isWhole() ? ofDigits(chars) : marked();
        }
        if (commaFits) {
            return groups.isZeroAndThree() ? afterZero(chars) : CellShape.COMMA;
        }
        return groups.hasMarks('.') ? CellShape.POINT_MARKS : plainPoint();
    }

    private CellShape plainPoint() {
        if (point == 0 || point == 1) {
            return CellShape.BIT_POINT;
        }
        return point == Math.rint(point) ? CellShape.WHOLE_POINT : CellShape.POINT;
    }

    private CellShape marked() {
        return switch (groups.lastSeparator()) {
            case '.' -> CellShape.POINT_OR_MARK;
            case ',' -> CellShape.COMMA_OR_MARK;
            default -> CellShape.MARKS;
        };
    }

    // as 435 programs read 0,435 that take commas for marks wherever they stand
    private CellShape afterZero(char[] chars) {
        point = amount.signed(groups.mantissa(chars) / (amount.isPercent() ? 100.0 : 1));
        return comma == point ? CellShape.MARKS : CellShape.COMMA_AFTER_ZERO;
    }

    private boolean isLeadByZero(char[] chars) {
        return groups.digits() > 1 && chars[groups.from()] == '0';
    }

    private CellShape ofLongDigits(char[] chars) {
        boolean micros = amount.isBare() && Times.isEpoch(chars, groups.from(), groups.to(), Reading.EPOCH_MICROS);
        return micros ? CellShape.MICROS : CellShape.ID;
    }

    private CellShape ofDigits(char[] chars) {
        int from = groups.from();
        int to = groups.to();
        if (point == 0 || point == 1) {
            return CellShape.BIT;
        }
        if (point == -1) {
            return CellShape.MINUS_ONE;
        }
        if (to - from < 8 || !amount.isBare()) {
            return CellShape.WHOLE;
        }
        if (Times.isEpoch(chars, from, to, Reading.EPOCH_SECONDS)) {
            return CellShape.SECONDS;
        }
        if (Times.isEpoch(chars, from, to, Reading.EPOCH_MILLIS)) {
            return CellShape.MILLIS;
        }
        return Times.parse(chars, from, to) == Times.NONE ? CellShape.WHOLE : CellShape.DATE_DIGITS;
    }

    private double value(char[] chars, char decimal) {
        int decimals = groups.decimals(decimal) + (amount.isPercent() ? 2 : 0);
        if (groups.digits() <= MOST_DIGITS && decimals < Cells.TENS.length && !groups.hasExponent()) {
            return amount.signed(groups.mantissa(chars) / Cells.TENS[decimals]);
        }
        if (groups.hasExponent()) {
            return amount.signed(Double.parseDouble(groups.text(chars, decimal)));
        }
        var exact = new BigDecimal(groups.text(chars, decimal)).movePointLeft(amount.isPercent() ? 2 : 0);
        return amount.signed(exact.doubleValue());
    }
}
