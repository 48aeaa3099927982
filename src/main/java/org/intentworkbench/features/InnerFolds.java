package org.intentworkbench.features;

import java.util.Arrays;
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
