package org.intentworkbench.ingest.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks for line ends and single bytes in a text, eight bytes at a time. A line ends after LF, CR LF, or a CR alone.
final class LineEnds {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private static final int AT_ONCE = 64;

    private LineEnds() {}

    private static long broadcast(int value) {
        return ONES * value;
    }

    /// The high bit of each byte that is 0; bits above the first of them may be set wrongly.
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGHS;
    }

    /// The high bit of each byte that is 0, exactly.
    private static long exactZeros(long word) {
        return ~(((word & ~HIGHS) + ~HIGHS) | word | ~HIGHS);
    }

    static boolean contains(byte[] bytes, int from, int to, byte wanted) {
        long pattern = broadcast(wanted);
        int i = from;
        for (; i + AT_ONCE <= to; i += AT_ONCE) {
            long found = 0;
            for (int at = i; at < i + AT_ONCE; at += 8) {
                found |= zeros((long) LONGS.get(bytes, at) ^ pattern);
            }
            if (found != 0) {
                return true;
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    /// Whether all bytes are letters of ASCII, none of them NUL.
    static boolean isPlain(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long word = (long) LONGS.get(bytes, i);
            if ((word & HIGHS) != 0 || zeros(word) != 0) {
                return false;
            }
        }
        for (; i < to; i++) {
            if (bytes[i] <= 0) {
                return false;
            }
        }
        return true;
    }

    /// How many lines end between two places; a CR at the last place counts, whatever follows.
    static long count(byte[] bytes, int from, int to) {
        long lines = 0;
        long returns = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long word = (long) LONGS.get(bytes, i);
            lines += Long.bitCount(exactZeros(word ^ broadcast('\n')));
            returns |= zeros(word ^ broadcast('\r'));
        }
        for (; i < to; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
            returns |= bytes[i] == '\r' ? 1 : 0;
        }
        return returns == 0 ? lines : lines + aloneReturns(bytes, from, to);
    }

    /// How many lines end before a place, as [#count]; -1 where a quote stands before it.
    static long countUnquoted(byte[] bytes, int to) {
        long lines = 0;
        long returns = 0;
        int i = 0;
        for (; i + AT_ONCE <= to; i += AT_ONCE) {
            long quotes = 0;
            for (int at = i; at < i + AT_ONCE; at += 8) {
                long word = (long) LONGS.get(bytes, at);
                quotes |= zeros(word ^ broadcast('"'));
                returns |= zeros(word ^ broadcast('\r'));
                lines += Long.bitCount(exactZeros(word ^ broadcast('\n')));
            }
            if (quotes != 0) {
                return -1;
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == '"') {
                return -1;
            }
            lines += bytes[i] == '\n' ? 1 : 0;
            returns |= bytes[i] == '\r' ? 1 : 0;
        }
        return returns == 0 ? lines : lines + aloneReturns(bytes, 0, to);
    }

    /// CR without LF after it.
    private static long aloneReturns(byte[] bytes, int from, int to) {
        long count = 0;
        for (int i = from; i < to; i++) {
            count += bytes[i] == '\r' && !(i + 1 < to && bytes[i + 1] == '\n') ? 1 : 0;
        }
        return count;
    }

    /// Where the first line end is over, or -1.
    ///
    /// @param last whether nothing follows after `to`; else a CR there may be the first half of CR LF, and does not
    /// count
    static int first(byte[] bytes, int from, int to, boolean last) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
            if (bytes[i] == '\r') {
                return after(bytes, i, to, last);
            }
        }
        return -1;
    }

    /// Where the last line end is over, or -1; `last` as in [#first].
    static int last(byte[] bytes, int from, int to, boolean last) {
        for (int i = to - 1; i >= from; i--) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
            if (bytes[i] == '\r' && after(bytes, i, to, last) >= 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /// Where the line end that begins with a CR is over, or -1 where that cannot be known yet.
    static int after(byte[] bytes, int carriage, int to, boolean last) {
        if (carriage + 1 == to) {
            return last ? to : -1;
        }
        return bytes[carriage + 1] == '\n' ? carriage + 2 : carriage + 1;
    }
}
