package org.intentworkbench.training;

/// What was learnt from numbers alone. Immutable.
public sealed interface Classifier permits LogisticModel, TreeModel {
    /// Probability of the positive class, 0..1, for one row of inputs.
    double probability(double[] inputs);

    /// How many inputs a row must have.
    int inputs();
}
