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
        return rounded(value, DIGITS);
    }

    /// Three significant digits.
    static String factor(double value) {
        return rounded(value, FACTOR_DIGITS);
    }

    private static String rounded(double value, int digits) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            return Double.isNaN(value) ? "" : value > 0 ? "∞" : "−∞";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int whole = exact.precision() - exact.scale();
        BigDecimal shown = exact.setScale(Math.max(0, digits - whole), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }
}
