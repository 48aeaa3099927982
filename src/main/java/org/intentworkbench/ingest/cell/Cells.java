package org.intentworkbench.ingest.cell;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What a cell says, read strictly: what is not plainly a number is none. Cells are slices of an array.
public final class Cells {
    private static final Set<String> MISSING =
            Set.of("?", "na", "n/a", "null", "nan", "none", "空", "empty", "#n/a", "\\n", "<na>");
    private static final int LONGEST_MISSING = 5;
    private static final Set<String> YES = Set.of(
            "true",
            "1",
            "1.0",
            "yes",
            "y",
            "t",
            "是",
            "有",
            "recommended",
            "recommend",
            "buy",
            "buyer",
            "bought",
            "purchase",
            "purchased",
            "positive",
            "pos",
            "converted",
            "good",
            "好评",
            "购买",
            "已购买",
            "推荐",
            "正面");
    private static final Set<String> NO = Set.of(
            "false",
            "0",
            "0.0",
            "no",
            "n",
            "f",
            "否",
            "无",
            "-1",
            "not recommended",
            "no buy",
            "not bought",
            "no purchase",
            "not purchased",
            "nonbuyer",
            "non-buyer",
            "browse",
            "browser",
            "negative",
            "neg",
            "not converted",
            "bad",
            "差评",
            "未购买",
            "不推荐",
            "负面");
    private static final Set<String> PLAIN = Set.of("true", "false", "yes", "no", "y", "n", "是", "否");
    private static final int LONGEST_WORD = 15;
    /// For each first letter the lengths of the words of [#YES] and [#NO], a bit each.
    private static final int[] YES_OR_NO_LENGTHS = new int['z' + 1];

    static {
        Stream.concat(YES.stream(), NO.stream())
                .filter(word -> word.charAt(0) <= 'z')
                .forEach(word -> YES_OR_NO_LENGTHS[word.charAt(0)] |= 1 << word.length());
    }

    /// Doubles hold whole numbers up to 15 digits, and these powers of ten, exactly.
    private static final int EXACT_DIGITS = 15;

    /// 1, 10, 100, … 10^22.
    static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private Cells() {}

    public static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF';
    }

    public static int trimFrom(char[] chars, int from, int to) {
        int i = from;
        while (i < to && isSpace(chars[i])) {
            i++;
        }
        return i;
    }

    public static int trimTo(char[] chars, int from, int to) {
        int i = to;
        while (i > from && isSpace(chars[i - 1])) {
            i--;
        }
        return i;
    }

    /// Empty, or one of the words that stand for nothing: `?`, NA, N/A, NULL, NaN, None, 空, empty.
    public static boolean isMissing(char[] chars, int from, int to) {
        if (from == to) {
            return true;
        }
        return to - from <= LONGEST_MISSING && mayBeMissing(chars[from]) && MISSING.contains(word(chars, from, to));
    }

    // what these words begin with, so that hardly any cell becomes a string to be looked up
    private static boolean mayBeMissing(char first) {
        return switch (first) {
            case '?', 'n', 'N', 'e', 'E', '#', '\\', '<', '空' -> true;
            default -> false;
        };
    }

    /// 1 for yes, 0 for no, -1 for neither: true/false, yes/no, y/n, 是/否, 1/0 and the usual words of a label.
    public static int yesOrNo(char[] chars, int from, int to) {
        if (to - from > LONGEST_WORD || !mayBeYesOrNo(chars, from, to)) {
            return -1;
        }
        var word = word(chars, from, to);
        return YES.contains(word) ? 1 : NO.contains(word) ? 0 : -1;
    }

    // by its length and first letter, where that is one of ASCII; no letter of another length becomes one of ASCII
    private static boolean mayBeYesOrNo(char[] chars, int from, int to) {
        if (from == to || chars[from] > 'z') {
            return from < to;
        }
        int lower = chars[from] >= 'A' && chars[from] <= 'Z' ? chars[from] + ('a' - 'A') : chars[from];
        return (YES_OR_NO_LENGTHS[lower] & 1 << (to - from)) != 0;
    }

    /// Whether a word says true or false by itself, in any column.
    public static boolean isPlainBoolean(char[] chars, int from, int to) {
        return to - from <= 5 && mayBeYesOrNo(chars, from, to) && PLAIN.contains(word(chars, from, to));
    }

    private static String word(char[] chars, int from, int to) {
        return new String(chars, from, to - from).toLowerCase(Locale.ROOT);
    }

    /// A decimal number with `.`, an optional sign and exponent, and nothing else; NaN if it is none or too large.
    public static double number(char[] chars, int from, int to) {
        int i = from;
        boolean negative = false;
        if (i < to && (chars[i] == '-' || chars[i] == '+')) {
            negative = chars[i] == '-';
            i++;
        }
        long mantissa = 0;
        int digits = 0;
        int decimals = 0;
        boolean point = false;
        for (; i < to; i++) {
            char c = chars[i];
            if (c >= '0' && c <= '9') {
                digits++;
                decimals += point ? 1 : 0;
                mantissa = digits <= 18 ? mantissa * 10 + (c - '0') : mantissa;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (digits == 0 || (i < to && !isExponent(chars, i, to))) {
            return Double.NaN;
        }
        if (i == to && digits <= EXACT_DIGITS) {
            double value = mantissa / TENS[decimals];
            return negative ? -value : value;
        }
        double value = Double.parseDouble(new String(chars, from, to - from));
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    static boolean isExponent(char[] chars, int from, int to) {
        int i = from;
        if (chars[i] != 'e' && chars[i] != 'E') {
            return false;
        }
        i++;
        if (i < to && (chars[i] == '-' || chars[i] == '+')) {
            i++;
        }
        if (i == to) {
            return false;
        }
        for (; i < to; i++) {
            if (chars[i] < '0' || chars[i] > '9') {
                return false;
            }
        }
        return true;
    }

    /// Digits that a number would not give back: more than 15 of them without a point, or a leading zero.
    public static boolean looksLikeId(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] < '0' || chars[i] > '9') {
                return false;
            }
        }
        int length = to - from;
        return length > EXACT_DIGITS || (length > 1 && chars[from] == '0');
    }
}
