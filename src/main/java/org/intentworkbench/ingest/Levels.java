package org.intentworkbench.ingest;

import java.util.Arrays;

/// A dictionary of words: each gets a code, from 0, in the order of its first appearance. Looking a word up
/// makes no object.
public final class Levels {
    private String[] levels = new String[64];
    private long[] high = new long[64];
    private long[] low = new long[64];
    private int[] slots = new int[256];
    private int size;

    public int size() {
        return size;
    }

    public String level(int code) {
        return levels[code];
    }

    /// 128-bit hash of a word, as [RowHash] makes it.
    public long high(int code) {
        return high[code];
    }

    public long low(int code) {
        return low[code];
    }

    public int code(String word) {
        return code(word.toCharArray(), 0, word.length());
    }

    public int code(char[] chars, int from, int to) {
        long hash = RowHash.high(chars, from, to);
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (high[code] == hash && equal(levels[code], chars, from, to)) {
                return code;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        if (size == levels.length) {
            levels = Arrays.copyOf(levels, size * 2);
            high = Arrays.copyOf(high, size * 2);
            low = Arrays.copyOf(low, size * 2);
        }
        levels[size] = new String(chars, from, to - from);
        high[size] = hash;
        low[size] = RowHash.low(chars, from, to);
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private int slot(long hash) {
        return (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
    }

    private static boolean equal(String level, char[] chars, int from, int to) {
        if (level.length() != to - from) {
            return false;
        }
        for (int i = 0; i < level.length(); i++) {
            if (level.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int code = 0; code < size; code++) {
            int slot = slot(high[code]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = code + 1;
        }
    }
}
