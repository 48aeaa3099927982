package org.intentworkbench.training;

import java.util.stream.IntStream;

/// What was learnt from numbers alone. Immutable.
public sealed interface Classifier
        permits LogisticModel, TreeModel, ForestModel, BoostingModel, KernelModel, BayesModel, NeighbourModel {
    /// In what a model adds up its reasons.
    enum Scale {
        PROBABILITY,
        LOG_ODDS
    }

    /// Probability of the positive class, 0..1, for one row of inputs.
    double probability(double[] inputs);

    /// As [#probability] of each row, to the last bit; on several threads.
    default double[] probabilities(double[][] rows) {
        double[] all = new double[rows.length];
        IntStream.range(0, all.length).parallel().forEach(i -> all[i] = probability(rows[i]));
        return all;
    }

    /// How many inputs a row must have.
    int inputs();

    default Scale scale() {
        return Scale.PROBABILITY;
    }
}
