package org.intentworkbench.ui.results;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.CumulativeGains;
import org.intentworkbench.evaluation.Cuts;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.MetricBands;
import org.intentworkbench.evaluation.PrecisionRecall;
import org.intentworkbench.evaluation.RocCurve;
import org.intentworkbench.evaluation.ThresholdTable;
import org.intentworkbench.experiment.AccuracyCard;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.Trial;

/// All a run's charts draw, made once a run off the FX thread. Arrays are over the held-out rows of the first split.
///
/// @param rows their numbers in the run's table, ascending
/// @param outcomes `labels` as the charts want them
/// @param fixed figures that do not hang on the threshold (the others in it are at the run's own threshold)
record RunCurves(
        Run run,
        int[] rows,
        double[] scores,
        int[] labels,
        boolean[] outcomes,
        Figures fixed,
        RocCurve roc,
        PrecisionRecall precisionRecall,
        ThresholdTable thresholds,
        Cuts cuts,
        Optional<ConfusionMatrix> bestF1,
        Optional<ConfusionMatrix> youden,
        CumulativeGains gains,
        AccuracyCard card) {

    static RunCurves of(Run run) {
        var result = run.result();
        int[] rows = result.heldOut().stream().toArray();
        double[] scores = result.heldOutScores();
        int[] labels = result.heldOutLabels();
        var outcomes = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            outcomes[i] = labels[i] == 1;
        }
        Cuts cuts = Cuts.of(scores, labels);
        return new RunCurves(
                run,
                rows,
                scores,
                labels,
                outcomes,
                Figures.of(scores, labels, result.spec().threshold()),
                RocCurve.of(scores, labels),
                PrecisionRecall.of(scores, labels),
                ThresholdTable.of(scores, labels),
                cuts,
                cuts.bestF1(),
                cuts.youden(),
                CumulativeGains.of(cuts),
                AccuracyCard.of(run, result.spec().threshold()));
    }

    ConfusionMatrix matrix(double threshold) {
        return cuts.at(threshold);
    }

    /// How far a figure moves over the repeats; without thresholds where the run kept nothing of them.
    MetricBands bands(ToDoubleFunction<ConfusionMatrix> figure) {
        return MetricBands.of(run.result().trials().stream().map(Trial::counts).toList(), figure);
    }

    int positives() {
        return fixed.positives();
    }

    /// Whether both outcomes are among the held-out rows; without that there is no curve.
    boolean hasBothOutcomes() {
        return positives() > 0 && positives() < rows.length;
    }

    /// Rows of the table in one cell of the matrix.
    BitSet rowsOf(Cell cell, double threshold) {
        var picked = new BitSet(run.table().size());
        for (int i = 0; i < rows.length; i++) {
            if (outcomes[i] == cell.positive() && scores[i] >= threshold == cell.called()) {
                picked.set(rows[i]);
            }
        }
        return picked;
    }

    /// Rows of the table whose score lies between the two, low included, high excluded except at 1: as a segment
    /// counts.
    BitSet rowsBetween(double low, double high) {
        var picked = new BitSet(run.table().size());
        for (int i = 0; i < rows.length; i++) {
            if (scores[i] >= low && (scores[i] < high || high >= 1)) {
                picked.set(rows[i]);
            }
        }
        return picked;
    }

    /// Positions in the arrays here of those among `selected` that are held out.
    BitSet positionsOf(BitSet selected) {
        var positions = new BitSet(rows.length);
        for (int i = 0; i < rows.length; i++) {
            positions.set(i, selected.get(rows[i]));
        }
        return positions;
    }
}
