package org.intentworkbench.ui.models.board;

import java.util.List;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.RunSummary;

/// The part of the AUC axis on which all runs of a group find room, its ends at multiples of .05.
record AucScale(double low, double high) {
    private static final double STEP = 0.05;

    /// Runs without an AUC are passed over; without any the scale runs from chance to perfect.
    static AucScale of(List<RunSummary> runs) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (RunSummary run : runs) {
            if (Double.isFinite(run.auc().mean())) {
                least = Math.min(least, run.auc().mean() - reach(run.auc()));
                most = Math.max(most, run.auc().mean() + reach(run.auc()));
            }
        }
        if (least > most) {
            return new AucScale(0.5, 1);
        }
        double low = Math.max(0, Math.floor(least / STEP) * STEP);
        double high = Math.min(1, Math.ceil(most / STEP) * STEP);
        return high > low ? new AucScale(low, high) : new AucScale(Math.max(0, low - STEP), high);
    }

    /// Where an AUC stands, 0 at the low end, 1 at the high end.
    double at(double auc) {
        return Math.clamp((auc - low) / (high - low), 0, 1);
    }

    /// How far a bar reaches to each side; a single repeat has no spread.
    static double reach(Spread auc) {
        return Double.isNaN(auc.sd()) ? 0 : auc.sd();
    }
}
