package org.intentworkbench.text.queries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What goes with what, and how often: pairs of two numbers, each of 0 or more, gathered in one array and counted by
/// sorting it.
final class Pairs {
    private long[] pairs = new long[1024];
    private int size;

    /// @param other what went with it, and how often
    record Count(int other, int count) {}

    void add(int one, int other) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
        }
        pairs[size++] = (long) one << 32 | other;
    }

    /// No more are added afterwards.
    Pairs sorted() {
        pairs = Arrays.copyOf(pairs, size);
        Arrays.parallelSort(pairs);
        return this;
    }

    /// The others of one number, most frequent first, then in order of their number.
    List<Count> of(int one) {
        List<Count> counts = new ArrayList<>();
        int at = Arrays.binarySearch(pairs, (long) one << 32);
        at = at < 0 ? -at - 1 : first(at);
        while (at < size && (int) (pairs[at] >> 32) == one) {
            long pair = pairs[at];
            int from = at;
            while (at < size && pairs[at] == pair) {
                at++;
            }
            counts.add(new Count((int) pair, at - from));
        }
        counts.sort(Comparator.comparingInt(Count::count).reversed()); // stable: ties stay in order of number
        return counts;
    }

    private int first(int found) {
        int at = found;
        while (at > 0 && pairs[at - 1] == pairs[found]) {
            at--;
        }
        return at;
    }
}
