package org.intentworkbench.training;

import java.util.Arrays;
import org.intentworkbench.features.DesignEncoder;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.job.Progress;

/// An encoder and a classifier fitted on the same training rows.
public record FittedModel(Learner learner, DesignEncoder encoder, Classifier classifier) {
    private static final int BLOCK = 2048;

    public static FittedModel fit(
            Learner learner, FeatureTable table, int[] trainingRows, long seed, Progress progress) {
        DesignEncoder encoder = DesignEncoder.fit(table, trainingRows);
        progress.check();
        double[][] x = encoder.encode(table, trainingRows);
        int[] y = Arrays.stream(trainingRows).map(row -> table.labels()[row]).toArray();
        progress.check();
        return new FittedModel(learner, encoder, learner.fit(x, y, seed, progress));
    }

    /// Probability of the positive class, 0..1, for one row of encoded inputs.
    public double probability(double[] inputs) {
        return classifier.probability(inputs);
    }

    /// Probabilities of the positive class for some rows of a table.
    /// @throws org.intentworkbench.domain.Problem naming the columns if the table is not of the kind it was fitted on
    public double[] scores(FeatureTable table, int[] rows, Progress progress) {
        double[] scores = new double[rows.length];
        encoder.encode(table, new int[0]);
        for (int from = 0; from < rows.length; from += BLOCK) {
            progress.check();
            int to = Math.min(rows.length, from + BLOCK);
            double[][] block = encoder.encode(table, Arrays.copyOfRange(rows, from, to));
            for (int i = from; i < to; i++) {
                scores[i] = probability(block[i - from]);
            }
        }
        return scores;
    }
}
