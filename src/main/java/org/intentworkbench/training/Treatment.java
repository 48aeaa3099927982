package org.intentworkbench.training;

import org.jspecify.annotations.Nullable;

/// What is done to training rows before, and to scores after a learner: all of it fitted on training rows alone.
///
/// @param resampling how classes are balanced; probabilities are brought back to the real rate afterwards
/// @param scale how probabilities are calibrated
/// @param reweighBy name of the feature by whose levels rows are weighed so that outcome and level are independent
///     (reweighing, Kamiran and Calders 2012); null = not
public record Treatment(
        Resampling resampling,
        ProbabilityScale scale,
        @Nullable String reweighBy) {
    public static final Treatment NONE = new Treatment(Resampling.NONE, ProbabilityScale.NONE, null);

    public Treatment withResampling(Resampling changed) {
        return new Treatment(changed, scale, reweighBy);
    }

    public Treatment withScale(ProbabilityScale changed) {
        return new Treatment(resampling, changed, reweighBy);
    }

    public Treatment withReweighBy(@Nullable String changed) {
        return new Treatment(resampling, scale, changed);
    }
}
