package org.intentworkbench.training;

/// `log-odds = offset + sum_k pull_k * exp(-gamma * |inputs - landmark_k|^2)`.
///
/// @param pull log-odds each landmark adds at its own place
/// @param mean of the training inputs, against which reasons are told
public record KernelModel(double offset, double[] pull, FloatRows landmarks, double gamma, double[] mean)
        implements Classifier {
    /// Log-odds.
    public double margin(double[] inputs) {
        double sum = offset;
        for (int k = 0; k < pull.length; k++) {
            sum += pull[k] * Math.exp(-gamma * landmarks.distance(k, inputs));
        }
        return sum;
    }

    @Override
    public double probability(double[] inputs) {
        return 1 / (1 + Math.exp(-margin(inputs)));
    }

    @Override
    public int inputs() {
        return mean.length;
    }

    @Override
    public Scale scale() {
        return Scale.LOG_ODDS;
    }
}
