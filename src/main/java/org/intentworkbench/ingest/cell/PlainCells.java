package org.intentworkbench.ingest.cell;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Cells as the bytes of a file have them, in UTF-8: the most usual ones are read where they lie, and give what
/// [Cells] and [Times] make of the same letters; all others are left to these.
public final class PlainCells {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_MISSING = 5;
    /// So that every such whole number, and its decimals, stand exactly in a double.
    private static final int MOST_LETTERS = 15;

    private PlainCells() {}

    /// Behind the blanks at the beginning, as [Cells#trimFrom].
    public static int trimFrom(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int blank = blankAt(bytes, i, to);
            if (blank == 0) {
                return i;
            }
            i += blank;
        }
        return i;
    }

    private static int blankAt(byte[] bytes, int i, int to) {
        if (bytes[i] >= 0) {
            return bytes[i] <= ' ' ? 1 : 0;
        }
        if (i + 2 <= to && isNoBreak(bytes, i)) {
            return 2;
        }
        return i + 3 <= to && isWide(bytes, i) ? 3 : 0;
    }

    /// Before the blanks at the end, as [Cells#trimTo].
    public static int trimTo(byte[] bytes, int from, int to) {
        int i = to;
        while (i > from) {
            if (bytes[i - 1] >= 0 && bytes[i - 1] <= ' ') {
                i--;
            } else if (i - 2 >= from && isNoBreak(bytes, i - 2)) {
                i -= 2;
            } else if (i - 3 >= from && isWide(bytes, i - 3)) {
                i -= 3;
            } else {
                return i;
            }
        }
        return i;
    }

    // U+00A0
    private static boolean isNoBreak(byte[] bytes, int i) {
        return bytes[i] == (byte) 0xC2 && bytes[i + 1] == (byte) 0xA0;
    }

    // U+3000 and U+FEFF
    private static boolean isWide(byte[] bytes, int i) {
        return (bytes[i] == (byte) 0xE3 && bytes[i + 1] == (byte) 0x80 && bytes[i + 2] == (byte) 0x80)
                || (bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBB && bytes[i + 2] == (byte) 0xBF);
    }

    /// As [Cells#isMissing].
    public static boolean isMissing(byte[] bytes, int from, int to) {
        if (from == to) {
            return true;
        }
        return to - from <= LONGEST_MISSING && mayBeMissing(bytes[from]) && isMissingWord(bytes, from, to);
    }

    private static boolean mayBeMissing(byte first) {
        return switch (first) {
            case '?', 'n', 'N', 'e', 'E', '#', '\\', '<' -> true;
            // 空 begins with E7
            default -> first == (byte) 0xE7;
        };
    }

    private static boolean isMissingWord(byte[] bytes, int from, int to) {
        var chars = new String(bytes, from, to - from, StandardCharsets.UTF_8).toCharArray();
        return Cells.isMissing(chars, 0, chars.length);
    }

    /// At most eight letters as one number, so that two short words can be told apart at once.
    public static long letters(byte[] bytes, int from, int to) {
        int count = Math.min(to - from, Long.BYTES);
        if (count <= 0) {
            return 0;
        }
        if (from + Long.BYTES <= bytes.length) {
            return (long) LONGS.get(bytes, from) & -1L >>> (Long.BYTES - count) * 8;
        }
        long word = 0;
        for (int i = count - 1; i >= 0; i--) {
            word = word << 8 | bytes[from + i] & 0xff;
        }
        return word;
    }

    /// A number as most are written: digits, no zero before others, perhaps a point and decimals; at most 15 letters.
    ///
    /// @return NaN for every other form, be it a number or not
    public static double number(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0 || length > MOST_LETTERS || (length > 1 && (bytes[from] < '1' || bytes[from] > '9'))) {
            return Double.NaN;
        }
        long mantissa = 0;
        int point = to;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
            } else if (bytes[i] == '.' && point == to && length > 1) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        return mantissa / Cells.TENS[Math.max(0, to - point - 1)];
    }
}
