package org.intentworkbench.segments;

import java.util.BitSet;
import java.util.List;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.features.FeatureTable;

/// Which subjects pass a segment's conditions.
public final class SegmentRows {
    private SegmentRows() {}

    /// @param scores probability of each row of the table; NaN fails a score condition
    /// @throws org.intentworkbench.domain.Problem if a condition names a column the table has not, or a level test
    ///     meets a numeric column and the other way round
    public static BitSet of(List<Condition> conditions, FeatureTable table, double[] scores) {
        throw new UnsupportedOperationException();
    }
}
