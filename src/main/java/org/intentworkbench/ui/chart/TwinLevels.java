package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Levels of a column with the counts of two groups, the most frequent of both together first.
record TwinLevels(List<String> names, long[] first, long[] second) {
    private static final int MOST = 12;

    /// Keeps at most twelve; what is rarer is gathered under `other`. Ties keep their order.
    static TwinLevels of(List<String> names, long[] segment, long[] rest, String other) {
        var order = IntStream.range(0, names.size())
                .boxed()
                .sorted((i, k) -> Long.compare(segment[k] + rest[k], segment[i] + rest[i]))
                .toList();
        boolean others = names.size() > MOST;
        int kept = others ? MOST - 1 : names.size();
        var shown = new ArrayList<String>();
        var first = new long[others ? kept + 1 : kept];
        var second = new long[first.length];
        for (int i = 0; i < order.size(); i++) {
            int from = order.get(i);
            int at = Math.min(i, first.length - 1);
            if (i < kept) {
                shown.add(names.get(from));
            }
            first[at] += segment[from];
            second[at] += rest[from];
        }
        if (others) {
            shown.add(other);
        }
        return new TwinLevels(List.copyOf(shown), first, second);
    }
}
