package org.intentworkbench.segments;

import java.util.BitSet;
import java.util.List;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureValues;

/// How one feature is spread in a segment and in the rest.
///
/// @param bins names of the bins: levels, most frequent first, at most 12 and then [#OTHERS] together; or ranges of
///     numbers (20 equal steps between the 1st and 99th percentile of all rows, the ends open; one bin a value where
///     there are at most 20 distinct values); a last bin [#MISSING] where some are
/// @param segment counts in the segment; @param rest counts in the rest
/// @param low lower bounds of numeric bins, each bin up to the next one's bound, −infinity for an open one; empty for
///     levels; the bin for missing has none
public record ColumnDistribution(List<String> bins, int[] segment, int[] rest, double[] low) {
    /// Name of the bin of all levels beyond the twelfth.
    public static final String OTHERS = "…";
    /// Name of the bin of missing values.
    public static final String MISSING = "";

    public ColumnDistribution {
        bins = List.copyOf(bins);
    }

    /// @throws IllegalArgumentException for a text vector, which has no distribution of its own
    public static ColumnDistribution of(FeatureColumn column, BitSet segment) {
        return switch (column.values()) {
            case FeatureValues.Levels levels -> LevelBins.of(levels, segment);
            case FeatureValues.Numbers numbers -> NumberBins.of(numbers.values(), segment);
            case FeatureValues.Vectors vectors ->
                throw new IllegalArgumentException(column.name() + " is a text vector of " + vectors.dimension());
        };
    }
}
