package org.intentworkbench.store;

/// The words of one column of an import, known by their 128-bit hashes alone: each gets a code, from 0, in the order
/// of its first appearance. 27 to 54 bytes a word, however long it is.
final class WordCodes {
    private long[] hashes = new long[2 << 10];
    private int[] codes = new int[1 << 10];
    private int size;

    int size() {
        return size;
    }

    int code(long high, long low) {
        int slot = slot(high, low);
        if (codes[slot] == 0) {
            hashes[2 * slot] = high;
            hashes[2 * slot + 1] = low;
            codes[slot] = ++size;
            if (size * 4L > codes.length * 3L) {
                grow();
            }
            return size - 1;
        }
        return codes[slot] - 1;
    }

    /// Brings the place of a hash into the cache, so that many can be on their way at once before they are looked up.
    ///
    /// @return of no meaning, but must be used
    long touch(long high) {
        int slot = (int) high & (codes.length - 1);
        return hashes[2 * slot] ^ codes[slot];
    }

    private int slot(long high, long low) {
        int mask = codes.length - 1;
        int slot = (int) high & mask;
        while (codes[slot] != 0 && (hashes[2 * slot] != high || hashes[2 * slot + 1] != low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldCodes = codes;
        hashes = new long[oldHashes.length * 2];
        codes = new int[oldCodes.length * 2];
        for (int i = 0; i < oldCodes.length; i++) {
            if (oldCodes[i] != 0) {
                int slot = slot(oldHashes[2 * i], oldHashes[2 * i + 1]);
                hashes[2 * slot] = oldHashes[2 * i];
                hashes[2 * slot + 1] = oldHashes[2 * i + 1];
                codes[slot] = oldCodes[i];
            }
        }
    }
}
