package org.intentworkbench.training;

import org.intentworkbench.features.DesignEncoder;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.job.Progress;

/// An encoder and a classifier fitted on the same training rows.
public record FittedModel(Learner learner, DesignEncoder encoder, Classifier classifier) {

    public static FittedModel fit(
            Learner learner, FeatureTable table, int[] trainingRows, long seed, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /// Probabilities of the positive class for some rows of a table.
    /// @throws org.intentworkbench.domain.Problem naming the columns if the table is not of the kind it was fitted on
    public double[] scores(FeatureTable table, int[] rows, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
