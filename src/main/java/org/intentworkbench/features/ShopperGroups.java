package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Rows that must not part: those of one shopper; each row of an unknown shopper by itself.
///
/// @param groups in the order of their first rows
record ShopperGroups(List<int[]> groups) {
    static ShopperGroups of(FeatureTable table) {
        return of(table, IntStream.range(0, table.size()).toArray());
    }

    /// @param rows the rows to be grouped
    static ShopperGroups of(FeatureTable table, int[] rows) {
        List<List<Integer>> groups = new ArrayList<>();
        Map<String, List<Integer>> byShopper = new LinkedHashMap<>();
        for (int row : rows) {
            String shopper = table.shoppers()[row];
            List<Integer> group = shopper == null ? null : byShopper.get(shopper);
            if (group == null) {
                group = new ArrayList<>(1);
                groups.add(group);
                if (shopper != null) {
                    byShopper.put(shopper, group);
                }
            }
            group.add(row);
        }
        return new ShopperGroups(groups.stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toList());
    }

    /// Whether some shopper has several rows.
    boolean isNeeded() {
        return groups.stream().anyMatch(group -> group.length > 1);
    }
}
