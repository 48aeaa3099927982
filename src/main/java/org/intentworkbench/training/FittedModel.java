package org.intentworkbench.training;

import java.util.Arrays;
import org.intentworkbench.features.DesignEncoder;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.InnerFolds;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// An encoder and a classifier fitted on the same training rows, and what brings the classifier's scores back to
/// probabilities.
///
/// @param oddsFactor what the classifier's odds are multiplied by: not 1 where it learnt from balanced classes
/// @param calibration of the probabilities after that; null = as they are
public record FittedModel(
        Learner learner,
        DesignEncoder encoder,
        Classifier classifier,
        double oddsFactor,
        @Nullable Calibration calibration) {
    private static final int BLOCK = 4096;

    /// Of a classifier that looks at all it learnt from for every score: a cancel is to be heard within a second.
    private static final int SLOW_BLOCK = 64;

    public FittedModel {
        // of a model kept before there was such a factor nothing is read
        oddsFactor = oddsFactor == 0 ? 1 : oddsFactor;
    }

    /// A classifier whose scores are probabilities as they come.
    public FittedModel(Learner learner, DesignEncoder encoder, Classifier classifier) {
        this(learner, encoder, classifier, 1, null);
    }

    public static FittedModel fit(
            Learner learner, FeatureTable table, int[] trainingRows, long seed, Progress progress) {
        return fit(learner, Treatment.NONE, table, trainingRows, seed, progress);
    }

    /// All that is fitted (encoder, weights of rows, balanced classes, classifier) is fitted on the training rows; no
    /// others are looked at. Not calibrated: that takes predictions of rows not learnt from, see [OutOfFold].
    ///
    /// @throws org.intentworkbench.domain.Problem if there is no row, only one class, or no feature to reweigh by
    public static FittedModel fit(
            Learner learner,
            Treatment treatment,
            FeatureTable table,
            int[] trainingRows,
            long seed,
            Progress progress) {
        DesignEncoder encoder = DesignEncoder.fit(table, trainingRows, progress);
        double[][] x = encoder.encode(table, trainingRows, progress);
        int[] y = Arrays.stream(trainingRows).map(row -> table.labels()[row]).toArray();
        progress.check();
        String reweighBy = treatment.reweighBy();
        TrainingSet rows = (reweighBy == null
                        ? TrainingSet.of(x, y)
                        : new TrainingSet(x, y, Reweighing.weights(table, trainingRows, reweighBy)))
                .withGroups(InnerFolds.groups(table, trainingRows));
        TrainingSet balanced = Resampler.resample(rows, treatment.resampling(), encoder.columns(), seed, progress);
        Classifier classifier = learner.fit(balanced, seed, progress);
        return new FittedModel(learner, encoder, classifier, Resampler.oddsFactor(rows, balanced), null);
    }

    public FittedModel withCalibration(@Nullable Calibration changed) {
        return new FittedModel(learner, encoder, classifier, oddsFactor, changed);
    }

    /// Probability of the positive class, 0..1, for one row of encoded inputs.
    public double probability(double[] inputs) {
        return settled(classifier.probability(inputs));
    }

    /// A classifier's probability as this model says it: at the real rate, and calibrated.
    private double settled(double probability) {
        // p f / (p f + 1 - p) is p itself where f is 1, but not to the last bit
        double real = oddsFactor == 1 ? probability : probability * oddsFactor / (1 + probability * (oddsFactor - 1));
        return calibration == null ? real : calibration.of(real);
    }

    /// Probabilities of the positive class for some rows of a table.
    /// @throws org.intentworkbench.domain.Problem naming the columns if the table is not of the kind it was fitted on
    public double[] scores(FeatureTable table, int[] rows, Progress progress) {
        double[] scores = new double[rows.length];
        encoder.encode(table, new int[0]);
        int piece = classifier instanceof NeighbourModel ? SLOW_BLOCK : BLOCK;
        for (int from = 0; from < rows.length; from += piece) {
            progress.check();
            int to = Math.min(rows.length, from + piece);
            double[][] block = encoder.encode(table, Arrays.copyOfRange(rows, from, to));
            double[] learnt = classifier.probabilities(block);
            for (int i = from; i < to; i++) {
                scores[i] = settled(learnt[i - from]);
            }
        }
        return scores;
    }
}
