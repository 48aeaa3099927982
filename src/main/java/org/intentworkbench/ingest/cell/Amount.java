package org.intentworkbench.ingest.cell;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sign and unit around the digits of a number: `-$5`, `$-5`, `($5)`, `5 €`, `USD 5`, `5元`, `12%`.
/// Brackets mean less than nothing only where a currency stands, as accountants write; `(5)` may be a count.
final class Amount {
    private static final Set<String> CODES = Stream.concat(
                    Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode), Stream.of("RMB"))
            .collect(Collectors.toUnmodifiableSet());

    private boolean negative;
    private boolean signed;
    private String unit = "";
    private int from;
    private int to;

    /// Of digits alone.
    void nothing() {
        negative = false;
        signed = false;
        unit = "";
    }

    /// @return false where something stands around the digits that cannot stand there
    boolean strip(char[] chars, int begin, int end) {
        nothing();
        from = begin;
        to = end;
        if (isDigit(chars[from]) && isDigit(chars[to - 1])) {
            return true;
        }
        boolean brackets = chars[from] == '(' && chars[to - 1] == ')';
        if (brackets) {
            from++;
            to--;
            trim(chars);
        }
        sign(chars);
        prefix(chars);
        if (!unit.isEmpty()) {
            trim(chars);
            sign(chars);
        } else {
            suffix(chars);
        }
        if (brackets) {
            if (signed || unit.isEmpty() || unit.equals("%")) {
                return false;
            }
            negative = true;
            signed = true;
        }
        return from < to;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    String unit() {
        return unit;
    }

    boolean isPercent() {
        return unit.equals("%");
    }

    /// Neither sign nor unit.
    boolean isBare() {
        return !signed && unit.isEmpty();
    }

    double signed(double value) {
        return negative ? -value : value;
    }

    private void sign(char[] chars) {
        if (!signed && from < to && (chars[from] == '-' || chars[from] == '+' || chars[from] == '\u2212')) {
            signed = true;
            negative = chars[from] != '+';
            from++;
        }
    }

    private void prefix(char[] chars) {
        int letters = from;
        while (letters < to && letters - from < 3 && chars[letters] >= 'A' && chars[letters] <= 'Z') {
            letters++;
        }
        // US$, HK$, R$
        boolean symbol = letters < to && letters - from < 3 && isSymbol(chars[letters]);
        if (symbol) {
            unit = new String(chars, from, letters - from) + plain(chars[letters]);
            from = letters + 1;
        } else if (letters - from == 3 && isCode(chars, from)) {
            unit = new String(chars, from, 3);
            from += 3;
        }
    }

    private void suffix(char[] chars) {
        if (from == to || isDigit(chars[to - 1])) {
            return;
        }
        char last = chars[to - 1];
        if (last == '%' || last == '％') {
            unit = "%";
            to--;
        } else if (isSymbol(last) || last == '元' || last == '円') {
            unit = plain(last);
            to--;
        } else if (to - from > 3 && isCode(chars, to - 3)) {
            unit = new String(chars, to - 3, 3);
            to -= 3;
        }
        trim(chars);
    }

    private void trim(char[] chars) {
        while (from < to && DigitGroups.isBlank(chars[from])) {
            from++;
        }
        while (from < to && DigitGroups.isBlank(chars[to - 1])) {
            to--;
        }
    }

    private static boolean isCode(char[] chars, int from) {
        return isCapital(chars[from])
                && isCapital(chars[from + 1])
                && isCapital(chars[from + 2])
                && CODES.contains(new String(chars, from, 3));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSymbol(char c) {
        return c == '$' || (c > 0x7f && Character.getType(c) == Character.CURRENCY_SYMBOL);
    }

    // the wide forms of Chinese and Japanese keyboards are the same signs
    private static String plain(char symbol) {
        return switch (symbol) {
            case '￥' -> "¥";
            case '＄' -> "$";
            default -> String.valueOf(symbol);
        };
    }
}
