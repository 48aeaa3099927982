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

    /// @param segment rows of the segment, all others are the rest
    /// @param scores probability of every row; a row that is not held out may have NaN
    /// @param heldOut rows the model did not see in training
    /// @param threshold at which the figures are taken
    public static SegmentFigures of(BitSet segment, double[] scores, int[] labels, BitSet heldOut, double threshold) {
        BitSet rest = new BitSet(labels.length);
        rest.set(0, labels.length);
        rest.andNot(segment);
        return new SegmentFigures(
                side(segment, scores, labels, heldOut, threshold), side(rest, scores, labels, heldOut, threshold));
    }

    private static Side side(BitSet rows, double[] scores, int[] labels, BitSet heldOut, double threshold) {
        BitSet seen = (BitSet) rows.clone();
        seen.and(heldOut);
        int positives = rows.stream().map(row -> labels[row]).sum();
        if (seen.isEmpty()) {
            return new Side(rows.cardinality(), positives, Double.NaN, null);
        }
        double[] seenScores = seen.stream().mapToDouble(row -> scores[row]).toArray();
        int[] seenLabels = seen.stream().map(row -> labels[row]).toArray();
        double sum = 0;
        for (double score : seenScores) {
            sum += score;
        }
        return new Side(
                rows.cardinality(), positives, sum / seenScores.length, Figures.of(seenScores, seenLabels, threshold));
    }
}
