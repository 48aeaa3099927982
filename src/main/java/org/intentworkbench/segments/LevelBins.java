package org.intentworkbench.segments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.features.FeatureValues;

/// Levels counted, the most frequent first; equal ones in the order of the levels; levels no row has are left out.
final class LevelBins {
    private static final int MOST = 12;

    private LevelBins() {}

    static ColumnDistribution of(FeatureValues.Levels column, BitSet segment) {
        int[] codes = column.codes();
        int levels = column.levels().length;
        int[] inside = new int[levels];
        int[] outside = new int[levels];
        int insideMissing = 0;
        int outsideMissing = 0;
        for (int row = 0; row < codes.length; row++) {
            boolean in = segment.get(row);
            if (codes[row] < 0) {
                insideMissing += in ? 1 : 0;
                outsideMissing += in ? 0 : 1;
            } else {
                (in ? inside : outside)[codes[row]]++;
            }
        }
        List<Integer> order = IntStream.range(0, levels)
                .filter(level -> inside[level] + outside[level] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(level -> -inside[level] - outside[level]))
                .toList();
        List<String> bins = new ArrayList<>();
        List<Integer> in = new ArrayList<>();
        List<Integer> out = new ArrayList<>();
        for (int level : order.subList(0, Math.min(MOST, order.size()))) {
            bins.add(column.levels()[level]);
            in.add(inside[level]);
            out.add(outside[level]);
        }
        if (order.size() > MOST) {
            List<Integer> others = order.subList(MOST, order.size());
            bins.add(ColumnDistribution.OTHERS);
            in.add(others.stream().mapToInt(level -> inside[level]).sum());
            out.add(others.stream().mapToInt(level -> outside[level]).sum());
        }
        if (insideMissing + outsideMissing > 0) {
            bins.add(ColumnDistribution.MISSING);
            in.add(insideMissing);
            out.add(outsideMissing);
        }
        return new ColumnDistribution(bins, array(in), array(out), new double[0]);
    }

    private static int[] array(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }
}
