package org.intentworkbench.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// How far a figure moves from repeat to repeat at each threshold: mean and mean ± one standard deviation (n - 1), cut
/// to
/// 0..1. Repeats where the figure is not defined are left out; NaN where fewer than two are.
///
/// @param threshold rising
public record MetricBands(double[] threshold, double[] mean, double[] low, double[] high) {

    /// @param repeats counts at the same thresholds; without any there are no thresholds either
    public static MetricBands of(List<ThresholdCounts> repeats, ToDoubleFunction<ConfusionMatrix> figure) {
        int steps = repeats.isEmpty() ? 0 : repeats.getFirst().size();
        double[] threshold = new double[steps];
        double[] mean = new double[steps];
        double[] low = new double[steps];
        double[] high = new double[steps];
        for (int i = 0; i < steps; i++) {
            int at = i;
            threshold[i] = repeats.getFirst().matrix(i).threshold();
            Spread spread = Spread.of(repeats, counts -> figure.applyAsDouble(counts.matrix(at)));
            mean[i] = spread.mean();
            low[i] = Math.max(0, spread.mean() - spread.sd());
            high[i] = Math.min(1, spread.mean() + spread.sd());
        }
        return new MetricBands(threshold, mean, low, high);
    }
}
