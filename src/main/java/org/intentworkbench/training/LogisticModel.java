package org.intentworkbench.training;

/// `p = 1 / (1 + exp(-(intercept + weights . inputs)))`.
///
/// @param weights log-odds per unit of each (scaled) input
public record LogisticModel(double intercept, double[] weights) implements Classifier {
    /// Log-odds.
    public double margin(double[] inputs) {
        double sum = intercept;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * inputs[i];
        }
        return sum;
    }

    @Override
    public double probability(double[] inputs) {
        return 1 / (1 + Math.exp(-margin(inputs)));
    }

    @Override
    public int inputs() {
        return weights.length;
    }

    @Override
    public Scale scale() {
        return Scale.LOG_ODDS;
    }
}
