package org.intentworkbench.store;

import java.util.Arrays;
import org.intentworkbench.ingest.RowHash;

/// The words of one column within one block, in UTF-8: each gets a code, from 0, in the order of its first appearance.
/// Words are told apart by their 128-bit hashes. Looking a word up makes no object.
final class BlockWords {
    private static final int AT_ONCE = 256;

    /// High and low of each word.
    private long[] hashes = new long[2 << 10];
    private int[] ends = new int[1 << 10];
    private int[] slots = new int[1 << 12];
    private byte[] letters = new byte[1 << 13];
    private final RowHash text = new RowHash();
    private final long[] highs = new long[AT_ONCE];
    private final long[] lows = new long[AT_ONCE];
    private int size;

    int size() {
        return size;
    }

    long high(int code) {
        return hashes[2 * code];
    }

    long low(int code) {
        return hashes[2 * code + 1];
    }

    byte[] letters() {
        return letters;
    }

    int from(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    int to(int code) {
        return ends[code];
    }

    void clear() {
        if (size > 0) {
            Arrays.fill(slots, 0);
            size = 0;
        }
    }

    /// The codes of many words.
    ///
    /// @param from where each begins; -1 = missing, which gets the code -1
    /// @param into takes them, the first at `at`
    void codes(byte[] bytes, int[] from, int[] to, int count, int[] into, int at) {
        for (int first = 0; first < count; first += AT_ONCE) {
            int last = Math.min(count, first + AT_ONCE);
            // apart from looking them up, so that the processor need not start again where it guessed wrongly there
            for (int i = first; i < last; i++) {
                if (from[i] >= 0) {
                    text.ofUtf8(bytes, from[i], to[i]);
                    highs[i - first] = text.high();
                    lows[i - first] = text.low();
                }
            }
            for (int i = first; i < last; i++) {
                into[at + i] = from[i] < 0 ? -1 : code(highs[i - first], lows[i - first], bytes, from[i], to[i]);
            }
        }
    }

    int code(byte[] bytes, int from, int to) {
        text.ofUtf8(bytes, from, to);
        return code(text.high(), text.low(), bytes, from, to);
    }

    private int code(long hash, long other, byte[] bytes, int from, int to) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (hashes[2 * code] == hash && hashes[2 * code + 1] == other) {
                return code;
            }
            slot = (slot + 1) & mask;
        }
        return add(slot, hash, other, bytes, from, to);
    }

    private int add(int slot, long hash, long other, byte[] bytes, int from, int to) {
        if (size == ends.length) {
            hashes = Arrays.copyOf(hashes, size * 4);
            ends = Arrays.copyOf(ends, size * 2);
        }
        int begin = size == 0 ? 0 : ends[size - 1];
        int end = begin + to - from;
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(end, letters.length * 2));
        }
        System.arraycopy(bytes, from, letters, begin, to - from);
        hashes[2 * size] = hash;
        hashes[2 * size + 1] = other;
        ends[size] = end;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = (int) hashes[2 * code] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = code + 1;
        }
    }
}
