package org.intentworkbench.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Function;
import org.intentworkbench.domain.Wording;

/// Sentences made of words that are themselves said in the reader's language, and the numbers in them.
final class Bilingual {
    private static final int DIGITS = 4;
    private static final int FACTOR_DIGITS = 3;
    private static final int THRESHOLD_DECIMALS = 3;

    private Bilingual() {}

    /// A [Wording] takes plain text only, so a name within a sentence is said in both languages beforehand.
    static Wording both(Function<Locale, String> sentence) {
        return Wording.of("words.both", sentence.apply(Locale.ENGLISH), sentence.apply(Locale.SIMPLIFIED_CHINESE));
    }

    /// @param arguments put into `key` in the language of the reader
    static Wording both(String key, Wording... arguments) {
        return both(locale -> {
            String[] said = new String[arguments.length];
            for (int i = 0; i < said.length; i++) {
                said[i] = arguments[i].in(locale);
            }
            return Wording.of(key, said).in(locale);
        });
    }

    /// Four significant digits, whole digits never rounded away, no trailing zeros, no grouping.
    static String number(double value) {
        return rounded(value, DIGITS, 0);
    }

    /// As [#number], with three decimals at least: a threshold lies midway between two values, and rounded onto the
    /// upper one it would say of it the contrary of what the tree does. Whole numbers and prices keep their midpoints.
    static String threshold(double value) {
        return rounded(value, DIGITS, THRESHOLD_DECIMALS);
    }

    /// Three significant digits.
    static String factor(double value) {
        return rounded(value, FACTOR_DIGITS, 0);
    }

    private static String rounded(double value, int digits, int leastDecimals) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            return Double.isNaN(value) ? "" : value > 0 ? "∞" : "−∞";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int whole = exact.precision() - exact.scale();
        BigDecimal shown = exact.setScale(Math.max(leastDecimals, digits - whole), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }
}
