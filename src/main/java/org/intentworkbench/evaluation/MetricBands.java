package org.intentworkbench.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// How far a figure moves from repeat to repeat at each threshold: mean and mean ± one standard deviation (n - 1), cut
/// to
/// 0..1. Repeats where the figure is not defined are left out; NaN where fewer than two are.
///
/// @param threshold rising
public record MetricBands(double[] threshold, double[] mean, double[] low, double[] high) {

    /// @param repeats tables with the same thresholds
    public static MetricBands of(List<ThresholdTable> repeats, ToDoubleFunction<ConfusionMatrix> figure) {
        int steps = repeats.isEmpty() ? 0 : repeats.getFirst().rows().size();
        double[] threshold = new double[steps];
        double[] mean = new double[steps];
        double[] low = new double[steps];
        double[] high = new double[steps];
        for (int i = 0; i < steps; i++) {
            int at = i;
            threshold[i] = repeats.getFirst().rows().get(i).threshold();
            Spread spread = Spread.of(
                    repeats, table -> figure.applyAsDouble(table.rows().get(at)));
            mean[i] = spread.mean();
            low[i] = Math.max(0, spread.mean() - spread.sd());
            high[i] = Math.min(1, spread.mean() + spread.sd());
        }
        return new MetricBands(threshold, mean, low, high);
    }
}
