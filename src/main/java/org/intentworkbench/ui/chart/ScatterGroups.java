package org.intentworkbench.ui.chart;

import java.util.List;

/// To which group each point of a [ScatterMap] belongs.
///
/// @param names of the groups, in the order of the key
/// @param of for each point its group; -1 for none, which is drawn in grey below the others. Not to be changed
public record ScatterGroups(List<String> names, int[] of, ScatterPalette palette) {
    public ScatterGroups {
        names = List.copyOf(names);
        for (int group : of) {
            if (group < -1 || group >= names.size()) {
                throw new IllegalArgumentException("group " + group + " of " + names.size());
            }
        }
    }

    /// All points in one grey.
    static ScatterGroups none(int points) {
        int[] of = new int[points];
        java.util.Arrays.fill(of, -1);
        return new ScatterGroups(List.of(), of, ScatterPalette.NAMED);
    }

    /// How many points each group has.
    int[] counts() {
        int[] counts = new int[names.size()];
        for (int group : of) {
            if (group >= 0) {
                counts[group]++;
            }
        }
        return counts;
    }
}
