package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Random hold-out. Shoppers with as many rows, and as many positive ones among them, are interchangeable: of each such
/// kind a random share goes to the test part.
final class HoldOut {
    private HoldOut() {}

    static Sides of(FeatureTable table, double testShare, SplittableRandom random) {
        int[] labels = table.labels();
        TreeMap<Kind, List<int[]>> kinds = new TreeMap<>();
        for (int[] group : ShopperGroups.of(table).groups()) {
            int positives = IntStream.of(group).map(row -> labels[row]).sum();
            kinds.computeIfAbsent(new Kind(positives, group.length - positives), k -> new ArrayList<>())
                    .add(group);
        }
        BitSet test = hold(kinds, testShare, random);
        BitSet train = (BitSet) test.clone();
        train.flip(0, labels.length);
        return Sides.of(train, test);
    }

    /// Kinds with positive rows come first and fill the share of the positives; those without then fill what is
    /// left of the negatives. What rounding leaves open in one kind is made good in the next.
    private static BitSet hold(TreeMap<Kind, List<int[]>> kinds, double share, SplittableRandom random) {
        BitSet held = new BitSet();
        double positivesOpen = 0;
        double negativesOpen = 0;
        for (Map.Entry<Kind, List<int[]>> entry : kinds.entrySet()) {
            Kind kind = entry.getKey();
            List<int[]> groups = entry.getValue();
            shuffle(groups, random);
            positivesOpen += share * kind.positives * groups.size();
            negativesOpen += share * kind.negatives * groups.size();
            double wanted = kind.positives > 0 ? positivesOpen / kind.positives : negativesOpen / kind.negatives;
            int taken = (int) Math.clamp(Math.round(wanted), 0, groups.size());
            positivesOpen -= (double) taken * kind.positives;
            negativesOpen -= (double) taken * kind.negatives;
            groups.subList(0, taken).forEach(group -> IntStream.of(group).forEach(held::set));
        }
        return held;
    }

    private static void shuffle(List<int[]> groups, SplittableRandom random) {
        for (int i = groups.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int[] moved = groups.get(i);
            groups.set(i, groups.get(other));
            groups.set(other, moved);
        }
    }

    /// How many rows of each class a shopper has; most positives first.
    private record Kind(int positives, int negatives) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int first = Integer.compare(other.positives, positives);
            return first != 0 ? first : Integer.compare(other.negatives, negatives);
        }
    }
}
