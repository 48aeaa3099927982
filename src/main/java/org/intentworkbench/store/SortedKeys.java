package org.intentworkbench.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// The cells of a column as whole numbers that sort as the cells do, sorted: what is counted exactly without an object
/// for each cell.
final class SortedKeys {
    /// Stands for a missing cell.
    static final long MISSING = Long.MIN_VALUE;

    private final long[] rows;
    private final long[] sorted;

    /// @param keys one a row, [#MISSING] where the cell is; below `Long.MAX_VALUE`
    SortedKeys(long[] keys) {
        rows = keys;
        int present = 0;
        for (long key : keys) {
            present += key == MISSING ? 0 : 1;
        }
        sorted = new long[present];
        int at = 0;
        for (long key : keys) {
            if (key != MISSING) {
                sorted[at++] = key;
            }
        }
        Arrays.parallelSort(sorted);
    }

    /// Key of a number; 0 and -0 are the same.
    static long key(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return Double.isNaN(value) ? MISSING : bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    /// The number of a key.
    static double number(long key) {
        return Double.longBitsToDouble(key ^ ((key >> 63) & Long.MAX_VALUE));
    }

    /// Cells that are there.
    int size() {
        return sorted.length;
    }

    long sorted(int at) {
        return sorted[at];
    }

    long distinct() {
        long count = 0;
        for (int i = 0; i < sorted.length; i++) {
            count += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        return count;
    }

    /// Cells that hold the most frequent value.
    long longest() {
        long longest = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = end(from);
            longest = Math.max(longest, to - from);
            from = to;
        }
        return longest;
    }

    /// A value that appears often.
    record Frequent(int firstRow, long count) {}

    /// The most frequent values, ties in order of appearance.
    List<Frequent> frequent(int most) {
        var largest = new PriorityQueue<Integer>();
        for (int from = 0; from < sorted.length; ) {
            int to = end(from);
            if (largest.size() < most) {
                largest.add(to - from);
            } else if (to - from > largest.element()) {
                largest.remove();
                largest.add(to - from);
            }
            from = to;
        }
        if (largest.isEmpty()) {
            return List.of();
        }
        int least = largest.element();
        int ties = (int) largest.stream().filter(count -> count == least).count();
        int wanted = largest.size();
        Map<Long, Frequent> found = new HashMap<>();
        for (int row = 0; row < rows.length && found.size() < wanted; row++) {
            long key = rows[row];
            if (key == MISSING || found.containsKey(key)) {
                continue;
            }
            int from = Arrays.binarySearch(sorted, key);
            int count = end(from) - begin(from);
            if (count > least || (count == least && ties-- > 0)) {
                found.put(key, new Frequent(row, count));
            }
        }
        var frequent = new ArrayList<>(found.values());
        frequent.sort(Comparator.comparingLong((Frequent f) -> -f.count()).thenComparingInt(Frequent::firstRow));
        return frequent;
    }

    // past the last of equal keys; by halves, so that a column of one value costs no more than one of many
    private int end(int from) {
        return bound(from, sorted[from] + 1);
    }

    private int begin(int at) {
        return bound(0, sorted[at]);
    }

    // keys are below the largest, so that there is one more than each
    private int bound(int from, long key) {
        int low = from;
        int high = sorted.length;
        // equal keys mostly are few
        for (int step = 1; low + step < high; step *= 2) {
            if (sorted[low + step] >= key) {
                high = low + step;
                break;
            }
            low += step;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
