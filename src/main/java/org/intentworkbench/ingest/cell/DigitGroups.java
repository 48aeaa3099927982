package org.intentworkbench.ingest.cell;

/// The groups of digits of a number and what stands between them.
final class DigitGroups {
    private int from;
    private int to;
    private int digitsEnd;
    private int digits;
    private int separators;
    private int first;
    private int last;
    private char mark;
    private char lastSeparator;
    /// Whether the separators but the last are alike and the groups between them have three digits.
    private boolean regular;

    private boolean leadingZero;

    /// @return false if anything else stands there
    boolean split(char[] chars, int begin, int end) {
        from = begin;
        to = end;
        digitsEnd = end;
        digits = 0;
        separators = 0;
        first = 0;
        last = 0;
        mark = 0;
        lastSeparator = 0;
        regular = true;
        leadingZero = begin < end && chars[begin] == '0';
        for (int i = begin; i < end; i++) {
            char c = chars[i];
            if (c >= '0' && c <= '9') {
                digits++;
                last++;
            } else if (digits > 0 && Cells.isExponent(chars, i, end)) {
                digitsEnd = i;
                break;
            } else if (!separate(plain(c))) {
                return false;
            }
        }
        first = separators == 0 ? last : first;
        return digits > 0;
    }

    private boolean separate(char separator) {
        if (separator == 0) {
            return false;
        }
        if (separators == 0) {
            first = last;
        } else {
            regular &= last == 3 && (separators == 1 || lastSeparator == mark);
            mark = lastSeparator;
        }
        lastSeparator = separator;
        separators++;
        last = 0;
        return true;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u2009' || c == '\u202F';
    }

    private static char plain(char c) {
        return c == '.' || c == ',' || c == '\'' ? c : c == '\u2019' ? '\'' : isBlank(c) ? ' ' : 0;
    }

    /// Whether these groups can be a number with this decimal sign.
    boolean fits(char decimal) {
        if (separators == 0) {
            return true;
        }
        boolean marked = first >= 1 && first <= 3 && !leadingZero;
        if (lastSeparator == decimal) {
            boolean ends = decimal == '.' || last > 0;
            return separators == 1 ? ends : ends && marked && regular && mark != decimal;
        }
        boolean alike = separators == 1 || mark == lastSeparator;
        return marked && regular && alike && last == 3 && !hasExponent();
    }

    /// As 0,435.
    boolean isZeroAndThree() {
        return separators == 1 && first == 1 && leadingZero && last == 3 && !hasExponent();
    }

    /// Digits and nothing between them.
    boolean isWhole() {
        return separators == 0;
    }

    boolean hasExponent() {
        return digitsEnd < to;
    }

    /// Whether thousands are marked where this is the decimal sign.
    boolean hasMarks(char decimal) {
        return separators > (lastSeparator == decimal ? 1 : 0);
    }

    char lastSeparator() {
        return lastSeparator;
    }

    int digits() {
        return digits;
    }

    int decimals(char decimal) {
        return lastSeparator == decimal ? last : 0;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// All digits as one whole number; 18 at most.
    long mantissa(char[] chars) {
        long value = 0;
        for (int i = from; i < digitsEnd; i++) {
            char c = chars[i];
            value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : value;
        }
        return value;
    }

    /// Without marks, and with a decimal point.
    String text(char[] chars, char decimal) {
        var text = new StringBuilder();
        int left = digits - decimals(decimal);
        for (int i = from; i < digitsEnd; i++) {
            if (chars[i] >= '0' && chars[i] <= '9') {
                if (left-- == 0) {
                    text.append('.');
                }
                text.append(chars[i]);
            }
        }
        return text.append(chars, digitsEnd, to - digitsEnd).toString();
    }
}
