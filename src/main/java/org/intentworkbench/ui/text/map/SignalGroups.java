package org.intentworkbench.ui.text.map;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.intentworkbench.ui.chart.ScatterGroups;
import org.intentworkbench.ui.chart.ScatterPalette;

/// Groups of the points of a map by an intent signal: three bands below the cut from which a text is said to have it,
/// and three above, each but the outer ones half a standard deviation wide. Bands of equal size would show a signal
/// that
/// hardly anybody gives as if half of the reviews gave it.
final class SignalGroups {
    /// From the lowest.
    enum Band {
        FAR_BELOW,
        BELOW,
        JUST_BELOW,
        BARELY,
        CLEARLY,
        STRONGLY
    }

    private static final int BANDS = Band.values().length;

    private SignalGroups() {}

    /// @param scores of each text
    /// @param cut a text with as much or more is said to have the signal
    static ScatterGroups of(ShownMap map, double[] scores, double cut, MapWords words) {
        double width = deviation(scores) / 2;
        List<String> names = Arrays.stream(Band.values()).map(words::band).toList();
        int[] groups = IntStream.of(map.texts())
                .map(text -> band(scores[text], cut, width))
                .toArray();
        return new ScatterGroups(names, groups, ScatterPalette.DIVERGING);
    }

    static int band(double score, double cut, double width) {
        double steps = width > 0 ? Math.floor((score - cut) / width) : score < cut ? -1 : 0;
        return (int) Math.max(0, Math.min(BANDS - 1, BANDS / 2 + steps));
    }

    private static double deviation(double[] scores) {
        double mean = DoubleStream.of(scores).average().orElse(0);
        return Math.sqrt(DoubleStream.of(scores)
                .map(s -> (s - mean) * (s - mean))
                .average()
                .orElse(0));
    }
}
