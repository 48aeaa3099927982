package org.intentworkbench.ingest.file;

import java.math.BigDecimal;

/// Numbers as text in their shortest plain form: `17850`, `0.1`, `120000000000000000`, never an exponent.
final class PlainNumber {
    /// Decimals of so many digits come back unchanged from a double.
    private static final int SAFE_DIGITS = 15;

    private PlainNumber() {}

    /// The shortest decimal that reads back as this double.
    static String of(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.isFinite(value) ? plain(new BigDecimal(Double.toString(value))) : Double.toString(value);
    }

    /// The shortest decimal that reads back as this float.
    static String of(float value) {
        return Float.isFinite(value) ? plain(new BigDecimal(Float.toString(value))) : Float.toString(value);
    }

    /// What a workbook wrote for a double. Whole numbers stay to the letter, whatever their length: other programs
    /// than Excel write ids of 19 digits there, which no double holds.
    ///
    /// @throws NumberFormatException if it is none
    static String of(String written) {
        return isShortest(written) ? written : of(Double.parseDouble(written));
    }

    private static String plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.signum() == 0 ? "0" : stripped.toPlainString();
    }

    private static boolean isShortest(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int length = text.length();
        if (from == length || length - from > 40) {
            return false;
        }
        int dot = -1;
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && dot < 0) {
                dot = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        boolean leadingZero = text.charAt(from) == '0';
        if (dot < 0) {
            return !leadingZero || (length == 1);
        }
        boolean wholeFits = dot > from && (!leadingZero || dot == from + 1);
        return wholeFits && length - 1 > dot && text.charAt(length - 1) != '0' && length - from - 1 <= SAFE_DIGITS;
    }
}
