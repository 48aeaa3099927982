package org.intentworkbench.features;

import java.util.Arrays;

/// Numbers different codes from 0 in the order they are met. Primitive and emptied in the time of what it holds, since
/// one is used for a million shoppers in turn.
final class Numbering {
    static final int NONE = -1;

    /// Number + 1; 0 = free.
    private int[] slots = new int[64];
    private int[] codes = new int[32];
    private int[] places = new int[32];
    private int size;

    /// The number of a code, a new one where it is met first.
    int of(int code) {
        int place = place(code);
        if (slots[place] != 0) {
            return slots[place] - 1;
        }
        if (size == codes.length) {
            grow();
            place = place(code);
        }
        codes[size] = code;
        places[size] = place;
        slots[place] = ++size;
        return size - 1;
    }

    /// @return [#NONE] where the code was not met
    int find(int code) {
        return slots[place(code)] - 1;
    }

    int code(int number) {
        return codes[number];
    }

    int size() {
        return size;
    }

    void clear() {
        for (int number = 0; number < size; number++) {
            slots[places[number]] = 0;
        }
        size = 0;
    }

    private int place(int code) {
        int mask = slots.length - 1;
        int place = spread(code) & mask;
        while (slots[place] != 0 && codes[slots[place] - 1] != code) {
            place = place + 1 & mask;
        }
        return place;
    }

    /// Each bit of the code moves each bit of the place (the last step of MurmurHash3), so that codes with the same low
    /// bits do not queue up.
    private static int spread(int code) {
        int bits = (code ^ code >>> 16) * 0x85EBCA6B;
        bits = (bits ^ bits >>> 13) * 0xC2B2AE35;
        return bits ^ bits >>> 16;
    }

    private void grow() {
        codes = Arrays.copyOf(codes, 2 * size);
        places = Arrays.copyOf(places, 2 * size);
        slots = new int[4 * size];
        for (int number = 0; number < size; number++) {
            int place = place(codes[number]);
            places[number] = place;
            slots[place] = number + 1;
        }
    }
}
