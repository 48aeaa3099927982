package org.intentworkbench.ui.segments;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.experiment.AccuracyCard;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.job.Progress;
import org.intentworkbench.segments.ColumnDistribution;
import org.intentworkbench.segments.SegmentDifference;
import org.intentworkbench.segments.SegmentFigures;
import org.intentworkbench.segments.SegmentRows;
import org.jspecify.annotations.Nullable;

/// A draft segment measured on a run, made off the FX thread.
///
/// @param rows of the run's table that pass every condition
/// @param differences strongest first
/// @param card of the run at the threshold: goes along with every picture
/// @param compared the column whose spread is shown; null where there is none to show
record SegmentMeasure(
        Run run,
        List<Condition> conditions,
        double threshold,
        BitSet rows,
        SegmentFigures figures,
        List<SegmentDifference> differences,
        AccuracyCard card,
        @Nullable Spread compared) {

    /// One column in the segment and in the rest.
    sealed interface Spread {
        FeatureColumn column();

        record Numbers(FeatureColumn column, double[] segment, double[] rest) implements Spread {}

        /// @param names as [ColumnDistribution] has them
        record Levels(FeatureColumn column, List<String> names, long[] segment, long[] rest) implements Spread {}
    }

    /// @param wanted the column to compare; null = the one that differs most
    static SegmentMeasure of(
            Run run, List<Condition> conditions, double threshold, @Nullable String wanted, Progress progress) {
        var result = run.result();
        BitSet rows = SegmentRows.of(conditions, run.table(), result.scores());
        progress.check();
        var figures = SegmentFigures.of(rows, result.scores(), result.labels(), result.heldOut(), threshold);
        progress.check();
        // with nobody on one side there is nothing to compare
        boolean parted = !rows.isEmpty() && rows.cardinality() < run.table().size();
        var differences = parted ? SegmentDifference.of(run.table(), rows) : List.<SegmentDifference>of();
        progress.check();
        var column = !parted || differences.isEmpty()
                ? null
                : run.table()
                        .column(wanted == null ? differences.getFirst().column() : wanted)
                        .orElse(null);
        return new SegmentMeasure(
                run,
                conditions,
                threshold,
                rows,
                figures,
                differences,
                AccuracyCard.of(run, threshold),
                column == null ? null : spread(column, rows));
    }

    int size() {
        return rows.cardinality();
    }

    private static @Nullable Spread spread(FeatureColumn column, BitSet rows) {
        return switch (column.values()) {
            case FeatureValues.Numbers numbers ->
                column.yesNo() ? levels(column, rows) : numbers(column, numbers.values(), rows);
            case FeatureValues.Levels levels -> levels(column, rows);
            case FeatureValues.Vectors vectors -> null;
        };
    }

    private static Spread levels(FeatureColumn column, BitSet rows) {
        var bins = ColumnDistribution.of(column, rows);
        return new Spread.Levels(
                column,
                bins.bins(),
                Arrays.stream(bins.segment()).asLongStream().toArray(),
                Arrays.stream(bins.rest()).asLongStream().toArray());
    }

    private static Spread numbers(FeatureColumn column, double[] values, BitSet rows) {
        var segment = new double[rows.cardinality()];
        var rest = new double[values.length - segment.length];
        int in = 0;
        int out = 0;
        for (int row = 0; row < values.length; row++) {
            if (rows.get(row)) {
                segment[in++] = values[row];
            } else {
                rest[out++] = values[row];
            }
        }
        return new Spread.Numbers(column, segment, rest);
    }
}
