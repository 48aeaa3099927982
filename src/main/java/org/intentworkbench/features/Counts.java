package org.intentworkbench.features;

import java.util.Arrays;

/// How often each code came.
final class Counts {
    private final Numbering numbering = new Numbering();
    private int[] counts = new int[32];
    private int all;

    void add(int code) {
        int number = numbering.of(code);
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, 2 * number);
        }
        counts[number]++;
        all++;
    }

    int max() {
        int max = 0;
        for (int number = 0; number < numbering.size(); number++) {
            max = Math.max(max, counts[number]);
        }
        return max;
    }

    /// In bits; 0 of one code or none.
    double entropy() {
        double bits = 0;
        for (int number = 0; number < numbering.size(); number++) {
            double share = (double) counts[number] / all;
            bits -= share * StrictMath.log(share) / StrictMath.log(2);
        }
        return bits + 0.0; // never -0
    }

    void clear() {
        Arrays.fill(counts, 0, numbering.size(), 0);
        numbering.clear();
        all = 0;
    }
}
