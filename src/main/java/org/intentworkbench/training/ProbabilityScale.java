package org.intentworkbench.training;

/// How scores are turned into probabilities, by what folds of the training rows say.
public enum ProbabilityScale {
    /// As the model has them.
    NONE,
    /// A logistic curve of the score (Platt 1999).
    PLATT,
    /// A rising step function of the score.
    ISOTONIC
}
