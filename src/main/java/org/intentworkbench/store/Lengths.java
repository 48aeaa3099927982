package org.intentworkbench.store;

import java.util.TreeMap;

/// How many cells have how many characters (code points).
final class Lengths {
    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private long cells;

    void add(String cell, long times) {
        counts.merge(cell.codePointCount(0, cell.length()), times, Long::sum);
        cells += times;
    }

    double minimum() {
        return cells == 0 ? Double.NaN : counts.firstKey();
    }

    double maximum() {
        return cells == 0 ? Double.NaN : counts.lastKey();
    }

    double median() {
        return cells == 0 ? Double.NaN : (at((cells - 1) / 2) + at(cells / 2)) / 2.0;
    }

    private int at(long place) {
        long passed = 0;
        for (var entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed > place) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("no cell " + place);
    }

    int[] histogram() {
        if (cells == 0) {
            return new int[0];
        }
        var bins = new int[ColumnMeasure.BINS];
        counts.forEach(
                (length, times) -> bins[OrderedMeasure.bin(length, minimum(), maximum())] += Math.toIntExact(times));
        return bins;
    }
}
