package org.intentworkbench.features;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Problem;

/// Row numbers of training and test; ascending, disjoint. Rows of one shopper are never in both.
///
/// @param byShopper whether shoppers were kept together because some have several rows
/// @param sameShopper rows in neither, since their shopper is on the other side
/// @param purged rows in neither, since their outcome was not known yet when the first test row is looked at
/// @param undated rows in neither, since their moment is not known and the split is by time
public record Split(int[] train, int[] test, boolean byShopper, int sameShopper, int purged, int undated) {
    /// Spreads the numbers of repeats over all seeds (the fractional part of the golden ratio, as SplitMix64 has it).
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// A split that leaves no row out.
    public Split(int[] train, int[] test, boolean byShopper) {
        this(train, test, byShopper, 0, 0, 0);
    }

    /// Random and in folds: where every shopper has one row, or is unknown, both classes are held out in the share
    /// asked
    /// for to within one row; otherwise as near as whole shoppers allow. By time or by a column: rows fall where they
    /// fall, and of a shopper on both sides the rows on one of them, drawn by lot, are left out.
    ///
    /// @param repeat 0, 1, … below [SplitSpec#count]: each gives another split of the same seed
    /// @throws Problem if a class would be absent from either part, or the table lacks what the split goes by
    public static Split of(FeatureTable table, SplitSpec spec, long seed, int repeat) {
        SplittableRandom random = random(seed, repeat);
        Sides sides = switch (spec) {
            case SplitSpec.Random share -> HoldOut.of(table, share.testShare(), random);
            // all folds of one round are of one deal
            case SplitSpec.KFold folds ->
                fold(table, folds.folds(), repeat % folds.folds(), random(seed, repeat / folds.folds()));
            case SplitSpec.Latest latest -> TimeCut.latest(table, latest.testShare());
            case SplitSpec.Since since -> TimeCut.since(table, since.from());
            case SplitSpec.ByColumn column -> ColumnCut.of(table, column);
            case SplitSpec.Rolling rolling -> TimeCut.rolling(table, repeat);
        };
        int left = sides.keepShoppersApart(table, random);
        int[] train = sides.train().stream().toArray();
        int[] test = sides.test().stream().toArray();
        refuseOneClass(table.labels(), train, test);
        return new Split(train, test, ShopperGroups.of(table).isNeeded(), left, sides.purged(), sides.undated());
    }

    /// The random numbers of one repeat; each repeat of a seed has others.
    ///
    /// @param repeat 0, 1, …
    public static SplittableRandom random(long seed, int repeat) {
        return new SplittableRandom(seed ^ (GOLDEN * (repeat + 1L)));
    }

    private static Sides fold(FeatureTable table, int folds, int held, SplittableRandom random) {
        int[] fold = Folds.deal(ShopperGroups.of(table).groups(), table.labels(), folds, random);
        BitSet test = new BitSet();
        IntStream.range(0, fold.length).filter(row -> fold[row] == held).forEach(test::set);
        BitSet train = (BitSet) test.clone();
        train.flip(0, fold.length);
        return Sides.of(train, test);
    }

    private static void refuseOneClass(int[] labels, int[] train, int[] test) {
        int trainPositives = positives(labels, train);
        int testPositives = positives(labels, test);
        if (trainPositives == 0
                || testPositives == 0
                || trainPositives == train.length
                || testPositives == test.length) {
            int positives = positives(labels, IntStream.range(0, labels.length).toArray());
            throw new Problem(
                    "problem.features.split.class",
                    Integer.toString(positives),
                    Integer.toString(labels.length - positives));
        }
    }

    private static int positives(int[] labels, int[] rows) {
        int sum = 0;
        for (int row : rows) {
            sum += labels[row];
        }
        return sum;
    }
}
