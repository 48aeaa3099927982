package org.intentworkbench.ui.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// A value of a feature as it is shown and typed: a decimal point, no grouping.
final class ShownNumber {
    private static final int DIGITS = 4;
    private static final double SMALLEST = 1e-6;
    private static final int SMALL_DIGITS = 2;

    private ShownNumber() {}

    /// Four significant digits; whole digits are never rounded away; what is very small has an exponent.
    static String of(double value) {
        if (value == 0) {
            return "0";
        }
        if (Math.abs(value) < SMALLEST) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int whole = exact.precision() - exact.scale();
        if (Math.abs(value) < 1e-3) {
            return exact.setScale(SMALL_DIGITS - whole, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return exact.setScale(Math.max(0, DIGITS - whole), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// @return NaN where the text is no finite number; a decimal comma is understood, but `1,234` is not taken: it is
    ///     a thousand to one reader and little more than one to another
    static double parsed(String text) {
        String plain = text.strip();
        if (plain.matches("[+-]?[1-9]\\d{0,2},\\d{3}")) {
            return Double.NaN;
        }
        if (plain.indexOf('.') < 0 && plain.indexOf(',') == plain.lastIndexOf(',')) {
            plain = plain.replace(',', '.');
        }
        try {
            double value = Double.parseDouble(plain);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
