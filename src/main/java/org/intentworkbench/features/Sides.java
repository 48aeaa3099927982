package org.intentworkbench.features;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Rows to learn from and rows to test, before shoppers are kept apart.
///
/// @param purged rows not learnt from since their outcome was not known yet
/// @param undated rows in neither, since their moment is not known
record Sides(BitSet train, BitSet test, int purged, int undated) {
    static Sides of(BitSet train, BitSet test) {
        return new Sides(train, test, 0, 0);
    }

    /// A shopper with rows on both sides stays on one of them, drawn by lot, and its rows on the other are left out. By
    /// lot
    /// because both other rules bend what is measured: were all of them taken out of training, a model would learn from
    /// those alone who never came back; were they taken out of the test, it would be tested on strangers alone.
    ///
    /// @return how many rows were left out
    int keepShoppersApart(FeatureTable table, SplittableRandom random) {
        List<int[]> groups = ShopperGroups.of(table).groups();
        int left = 0;
        for (int[] group : groups) {
            boolean both = group.length > 1
                    && IntStream.of(group).anyMatch(train::get)
                    && IntStream.of(group).anyMatch(test::get);
            if (both) {
                BitSet from = random.nextBoolean() ? train : test;
                for (int row : group) {
                    left += from.get(row) ? 1 : 0;
                    from.clear(row);
                }
            }
        }
        return left;
    }
}
