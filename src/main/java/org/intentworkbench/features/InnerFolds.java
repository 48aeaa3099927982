package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Folds of training rows, for what is fitted on predictions of rows a model did not learn from: thresholds,
/// calibration, settings. Stratified by outcome; rows of one shopper are in one fold.
///
/// @param rows of the table, that were dealt out
/// @param fold of each of them, 0 .. folds - 1
public record InnerFolds(int[] rows, int[] fold, int folds) {
    /// @param rows training rows of the table, no others are looked at
    /// @param folds from 2
    public static InnerFolds of(FeatureTable table, int[] rows, int folds, long seed) {
        int[] all = Folds.deal(
                ShopperGroups.of(table, rows).groups(), table.labels(), folds, Split.random(seed, rows.length));
        return new InnerFolds(rows, Arrays.stream(rows).map(row -> all[row]).toArray(), folds);
    }

    /// Numbers of the groups of some rows that must not part, by their place: those of one shopper.
    ///
    /// @return of length 0 where each row stands alone
    public static int[] groups(FeatureTable table, int[] rows) {
        Map<String, Integer> first = new HashMap<>();
        int[] groups = new int[rows.length];
        boolean any = false;
        for (int i = 0; i < rows.length; i++) {
            String shopper = table.shoppers()[rows[i]];
            Integer known = shopper == null ? null : first.putIfAbsent(shopper, i);
            groups[i] = known == null ? i : known;
            any |= known != null;
        }
        return any ? groups : new int[0];
    }

    /// Deals rows into folds, stratified by outcome; rows of one group into one fold.
    ///
    /// @param groups number of the group of each row
    /// @return the fold of each row, 0 .. folds - 1
    public static int[] deal(int[] groups, int[] labels, int folds, SplittableRandom random) {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int row = 0; row < groups.length; row++) {
            members.computeIfAbsent(groups[row], group -> new ArrayList<>(1)).add(row);
        }
        return Folds.deal(
                members.values().stream()
                        .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray())
                        .toList(),
                labels,
                folds,
                random);
    }

    /// Rows of one fold, in order.
    public int[] in(int which) {
        return IntStream.range(0, rows.length)
                .filter(i -> fold[i] == which)
                .map(i -> rows[i])
                .toArray();
    }

    /// Rows of all other folds, in order.
    public int[] outside(int which) {
        return IntStream.range(0, rows.length)
                .filter(i -> fold[i] != which)
                .map(i -> rows[i])
                .toArray();
    }
}
