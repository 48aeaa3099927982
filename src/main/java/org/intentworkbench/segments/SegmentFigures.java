package org.intentworkbench.segments;

import java.util.BitSet;
import org.intentworkbench.evaluation.Figures;
import org.jspecify.annotations.Nullable;

/// A segment beside the rest.
public record SegmentFigures(Side segment, Side rest) {

    /// @param rows all subjects of this side, seen in training or not; `positives` of them
    /// @param meanScore over the held-out rows of this side; NaN where none
    /// @param heldOut figures over the held-out rows alone; null where this side has none
    public record Side(
            int rows,
            int positives,
            double meanScore,
            @Nullable Figures heldOut) {
        /// Share of positives among all rows of this side; NaN where empty.
        public double rate() {
            return rows == 0 ? Double.NaN : (double) positives / rows;
        }
    }

    /// @param heldOut rows no model saw in training
    public static SegmentFigures of(BitSet segment, double[] scores, int[] labels, BitSet heldOut, double threshold) {
        throw new UnsupportedOperationException();
    }
}
