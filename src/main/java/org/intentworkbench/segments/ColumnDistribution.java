package org.intentworkbench.segments;

import java.util.BitSet;
import java.util.List;
import org.intentworkbench.features.FeatureColumn;

/// How one feature is spread in a segment and in the rest.
///
/// @param bins names of the bins: levels, most frequent first, at most 12 and then the others together; or ranges of
///     numbers (20 equal steps between the 1st and 99th percentile of all rows, the ends open; fewer where there are
///     fewer distinct values); a last bin for missing where some are
/// @param segment counts in the segment; @param rest counts in the rest
/// @param low lower bounds of numeric bins, −infinity for an open one; empty for levels
public record ColumnDistribution(List<String> bins, int[] segment, int[] rest, double[] low) {
    public static ColumnDistribution of(FeatureColumn column, BitSet segment) {
        throw new UnsupportedOperationException();
    }
}
