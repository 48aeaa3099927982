package org.intentworkbench.training;

import org.intentworkbench.job.Progress;

/// A way to learn, with its settings.
public sealed interface Learner permits LogisticLearner, TreeLearner {
    /// As on the command line: `logistic`, `tree`.
    String id();

    /// @param x training inputs, one row a subject, all finite; not changed
    /// @param y 1 or 0 for each row
    /// @param seed same seed, same model, bit for bit
    /// @throws org.intentworkbench.domain.Problem if there is no row, or only one class
    Classifier fit(double[][] x, int[] y, long seed, Progress progress);
}
