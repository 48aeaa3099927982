package org.intentworkbench.ingest;

import java.nio.charset.StandardCharsets;
import org.intentworkbench.ingest.cell.PlainCells;

/// Two independent 64-bit hashes of a row, 128 bits together: two of ten million different rows agree with
/// a chance of about 1 in 10^24. A cell is hashed by what it says, a row by its cells in order.
public final class RowHash {
    static final long HIGH = 0x9E3779B97F4A7C15L;
    static final long LOW = 0xC2B2AE3D27D4EB4FL;

    private static final long HIGH_FACTOR = 0xFF51AFD7ED558CCDL;
    private static final long LOW_FACTOR = 0xC4CEB9FE1A85EC53L;

    private long high = HIGH;
    private long low = LOW;

    public void reset() {
        high = HIGH;
        low = LOW;
    }

    /// The next cell of the row; every row of a set must give its cells in the same order.
    public void add(long cellHigh, long cellLow) {
        high = mix(high * 31 + cellHigh);
        low = mix(low * 37 + cellLow);
    }

    public void addBits(long bits) {
        add(mix(bits ^ HIGH), mix(bits ^ LOW));
    }

    public void addText(char[] chars, int from, int to) {
        add(high(chars, from, to), low(chars, from, to));
    }

    /// Makes this the hash of one word in UTF-8: another one than of its letters, in one pass, eight bytes at a time.
    public void ofUtf8(byte[] bytes, int from, int to) {
        long h = HIGH ^ ((to - from) * HIGH_FACTOR);
        long l = LOW ^ ((to - from) * LOW_FACTOR);
        for (int i = from; i < to; i += Long.BYTES) {
            long word = PlainCells.letters(bytes, i, to);
            h = (h ^ word) * HIGH_FACTOR;
            l = (l ^ word) * LOW_FACTOR;
            h ^= h >>> 32;
            l ^= l >>> 32;
        }
        high = mix(h);
        low = mix(l);
    }

    /// Makes this the hash of one word, as [#ofUtf8(byte[], int, int)].
    public void ofUtf8(String word) {
        var bytes = word.getBytes(StandardCharsets.UTF_8);
        ofUtf8(bytes, 0, bytes.length);
    }

    private static long four(char[] chars, int i) {
        return chars[i] | (long) chars[i + 1] << 16 | (long) chars[i + 2] << 32 | (long) chars[i + 3] << 48;
    }

    public long high() {
        return high;
    }

    public long low() {
        return low;
    }

    public static long high(char[] chars, int from, int to) {
        return text(chars, from, to, HIGH, HIGH_FACTOR);
    }

    public static long low(char[] chars, int from, int to) {
        return text(chars, from, to, LOW, LOW_FACTOR);
    }

    /// Four letters at a time: each step is one-to-one in what was hashed before, and in the four letters.
    private static long text(char[] chars, int from, int to, long seed, long factor) {
        long h = seed ^ ((to - from) * factor);
        int i = from;
        for (; i + 4 <= to; i += 4) {
            long word = four(chars, i);
            h = (h ^ word) * factor;
            h ^= h >>> 32;
        }
        for (; i < to; i++) {
            h = (h ^ chars[i]) * factor;
            h ^= h >>> 32;
        }
        return mix(h);
    }

    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
