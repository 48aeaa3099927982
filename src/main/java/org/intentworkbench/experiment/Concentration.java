package org.intentworkbench.experiment;

import java.util.BitSet;
import java.util.List;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.segments.SegmentDifference;

/// In what the subjects on whom two runs disagree are unlike those on whom they agree.
public final class Concentration {
    /// A standardised difference below it is small by Cohen's measure.
    private static final double SMALL = 0.2;

    private Concentration() {}

    /// @param table of one of the two runs
    /// @param ofSecond whether it is the second run's
    /// @param most how many features at most
    /// @return largest difference first, only those worth telling; none where they agree on all or on nobody
    public static List<SegmentDifference> of(RunComparison comparison, FeatureTable table, boolean ofSecond, int most) {
        int[] rows = ofSecond ? comparison.secondRows() : comparison.firstRows();
        BitSet differ = comparison.rows(RunComparison.Call.ONLY_FIRST, ofSecond);
        differ.or(comparison.rows(RunComparison.Call.ONLY_SECOND, ofSecond));
        BitSet disagreed = new BitSet(rows.length);
        for (int i = 0; i < rows.length; i++) {
            disagreed.set(i, differ.get(rows[i]));
        }
        if (disagreed.isEmpty() || disagreed.cardinality() == rows.length) {
            return List.of();
        }
        return SegmentDifference.of(table.at(rows), disagreed).stream()
                .filter(difference -> Math.abs(difference.effect()) >= SMALL)
                .limit(most)
                .toList();
    }
}
