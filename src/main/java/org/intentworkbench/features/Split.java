package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Problem;

/// Row numbers of training and test; ascending, disjoint, together all rows.
///
/// @param byShopper whether shoppers were kept together because some have several rows
public record Split(int[] train, int[] test, boolean byShopper) {
    /// Spreads the numbers of repeats over all seeds (the fractional part of the golden ratio, as SplitMix64 has it).
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// Shoppers with as many rows, and as many positive ones among them, are interchangeable: of each such kind
    /// a random share goes to the test part. Where every shopper has one row, or is unknown, both classes are
    /// held out in the share asked for to within one row; otherwise as near as whole shoppers allow.
    ///
    /// @param repeat 0, 1, …: each gives another split of the same seed
    /// @throws Problem if a class would be absent from either part
    public static Split of(FeatureTable table, SplitSpec spec, long seed, int repeat) {
        int[] labels = table.labels();
        SplittableRandom random = random(seed, repeat);
        ShopperGroups groups = ShopperGroups.of(table);
        TreeMap<Kind, List<int[]>> kinds = new TreeMap<>();
        for (int[] group : groups.groups()) {
            int positives = positives(labels, group);
            kinds.computeIfAbsent(new Kind(positives, group.length - positives), k -> new ArrayList<>())
                    .add(group);
        }
        BitSet held = switch (spec) {
            case SplitSpec.Random share -> hold(kinds, share.testShare(), random);
        };
        int[] test = held.stream().toArray();
        BitSet rest = (BitSet) held.clone();
        rest.flip(0, labels.length);
        int[] train = rest.stream().toArray();
        refuseOneClass(labels, train, test);
        return new Split(train, test, groups.isNeeded());
    }

    /// The random numbers of one repeat; each repeat of a seed has others.
    ///
    /// @param repeat 0, 1, …
    public static SplittableRandom random(long seed, int repeat) {
        return new SplittableRandom(seed ^ (GOLDEN * (repeat + 1L)));
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

    private static void refuseOneClass(int[] labels, int[] train, int[] test) {
        int trainPositives = positives(labels, train);
        int testPositives = positives(labels, test);
        if (trainPositives == 0
                || testPositives == 0
                || trainPositives == train.length
                || testPositives == test.length) {
            int all = trainPositives + testPositives;
            throw new Problem(
                    "problem.features.split.class", Integer.toString(all), Integer.toString(labels.length - all));
        }
    }

    private static int positives(int[] labels, int[] rows) {
        int sum = 0;
        for (int row : rows) {
            sum += labels[row];
        }
        return sum;
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
