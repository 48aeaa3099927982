package org.intentworkbench.ui.text.map;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.ui.chart.ScatterGroups;
import org.intentworkbench.ui.chart.ScatterPalette;

/// Groups of the points of a map by a number: seven bands of equal width, the outer ones open, so that a few extreme
/// texts do not leave all others in one colour.
final class SignalGroups {
    private static final int BANDS = 7;
    private static final double TAIL = 0.03;

    private SignalGroups() {}

    /// @param scores of each text
    static ScatterGroups of(ShownMap map, double[] scores, MapWords words) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double low = sorted[(int) (TAIL * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
        double width = (high - low) / BANDS;
        if (!(width > 0)) {
            return new ScatterGroups(List.of(words.score(low)), new int[map.size()], ScatterPalette.DIVERGING);
        }
        List<String> names = IntStream.range(0, BANDS)
                .mapToObj(band -> band == 0
                        ? words.below(low + width)
                        : band == BANDS - 1
                                ? words.above(high - width)
                                : words.between(low + band * width, low + (band + 1) * width))
                .toList();
        int[] groups = IntStream.of(map.texts())
                .map(text -> (int) Math.max(0, Math.min(BANDS - 1, Math.floor((scores[text] - low) / width))))
                .toArray();
        return new ScatterGroups(names, groups, ScatterPalette.DIVERGING);
    }
}
