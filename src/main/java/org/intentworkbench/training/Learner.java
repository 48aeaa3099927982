package org.intentworkbench.training;

import java.util.SequencedMap;
import org.intentworkbench.job.Progress;

/// A way to learn, with its settings.
public sealed interface Learner
        permits LogisticLearner,
                TreeLearner,
                ForestLearner,
                BoostingLearner,
                LinearSvmLearner,
                KernelSvmLearner,
                BayesLearner,
                NeighbourLearner {
    LearnerKind kind();

    /// The settings by their ids, all of [LearnerKind#settings] in that order; `kind().learner(values())` is equal to
    /// this.
    SequencedMap<String, Double> values();

    /// As on the command line: `logistic`, `tree`.
    default String id() {
        return kind().id();
    }

    /// How much a positive row counts against a negative one.
    double positiveWeight();

    /// @param seed same seed, same model, bit for bit, on however many threads
    /// @throws org.intentworkbench.domain.Problem if there is no row, or only one class
    Classifier fit(TrainingSet rows, long seed, Progress progress);

    /// As [#fit(TrainingSet, long, Progress)], all rows counting alike.
    default Classifier fit(double[][] x, int[] y, long seed, Progress progress) {
        return fit(TrainingSet.of(x, y), seed, progress);
    }
}
