package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Deals rows into folds of about the same size and share of positives; rows of one shopper into one fold.
final class Folds {
    private Folds() {}

    /// Shoppers with most positive rows are dealt first, then those with most others, in random order among equals:
    /// each
    /// to the fold that has fewest positive rows (fewest rows, where the shopper has no positive one), the first such.
    /// Where every shopper has one row, or is unknown, folds differ by one row of each class at most.
    ///
    /// @param groups rows that must not part, by their place in the table
    /// @param folds from 2
    /// @return the fold of every row of the table, from 0; -1 of rows in no group
    static int[] deal(List<int[]> groups, int[] labels, int folds, SplittableRandom random) {
        List<Counted> order = new ArrayList<>();
        for (int[] group : groups) {
            int positives = Arrays.stream(group).map(row -> labels[row]).sum();
            order.add(new Counted(group, positives, random.nextLong()));
        }
        order.sort(Comparator.comparingInt((Counted c) -> -c.positives)
                .thenComparingInt(c -> -c.rows.length)
                .thenComparingLong(Counted::draw));
        int[] fold = new int[labels.length];
        Arrays.fill(fold, -1);
        int[] positives = new int[folds];
        int[] rows = new int[folds];
        for (Counted counted : order) {
            int to = counted.positives > 0 ? least(positives, rows) : least(rows, positives);
            positives[to] += counted.positives;
            rows[to] += counted.rows.length;
            for (int row : counted.rows) {
                fold[row] = to;
            }
        }
        return fold;
    }

    /// Among equals in the first, the least in the second.
    private static int least(int[] first, int[] second) {
        int best = 0;
        for (int i = 1; i < first.length; i++) {
            if (first[i] < first[best] || first[i] == first[best] && second[i] < second[best]) {
                best = i;
            }
        }
        return best;
    }

    private record Counted(int[] rows, int positives, long draw) {}
}
