package org.intentworkbench.evaluation;

import java.util.List;
import java.util.Optional;

/// Profit against the threshold.
///
/// @param threshold 0.00, 0.01, … 1.00; @param profit at each
/// @param best the cut of the highest profit among all, not only among those drawn; none where no cut brings more than
///     contacting nobody
public record ProfitCurve(double[] threshold, double[] profit, Optional<ConfusionMatrix> best) {
    /// @param table of the same rows as `cuts`
    public static ProfitCurve of(Cuts cuts, ThresholdTable table, Economics economics) {
        List<ConfusionMatrix> rows = table.rows();
        return new ProfitCurve(
                rows.stream().mapToDouble(ConfusionMatrix::threshold).toArray(),
                rows.stream().mapToDouble(economics::profit).toArray(),
                cuts.bestProfit(economics));
    }
}
