package org.intentworkbench.training;

import org.jspecify.annotations.Nullable;

/// Turns a model's probabilities into ones that are what they say, never changing which of two is higher.
public sealed interface Calibration permits PlattCalibration, IsotonicCalibration {
    /// @param probability as the model has it, 0..1
    double of(double probability);

    /// @param scores of rows by models that did not learn from them, 0..1
    /// @param labels of those rows, 1 or 0
    /// @return null where nothing is asked for, or a class is absent
    static @Nullable Calibration fit(ProbabilityScale scale, double[] scores, int[] labels) {
        int positives = 0;
        for (int label : labels) {
            positives += label;
        }
        if (positives == 0 || positives == labels.length) {
            return null;
        }
        return switch (scale) {
            case NONE -> null;
            case PLATT -> PlattCalibration.fit(scores, labels);
            case ISOTONIC -> IsotonicCalibration.fit(scores, labels);
        };
    }
}
