package org.intentworkbench.experiment;

import java.util.Arrays;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.ThresholdCounts;
import org.intentworkbench.evaluation.ThresholdTable;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.Split;
import org.intentworkbench.job.PartProgress;
import org.intentworkbench.job.Progress;
import org.intentworkbench.training.FittedModel;
import org.intentworkbench.training.OutOfFold;

/// One repeat of a run: everything that is fitted (encoder, learner, threshold) is fitted on the training rows of its
/// split, then judged once on the rows held out.
///
/// @param figures on the held-out rows at the spec's threshold
record TrialRun(FittedModel model, Figures figures, Trial trial) {
    /// Out-of-fold models, and the one that is judged.
    private static final int FITS = OutOfFold.FOLDS + 1;

    /// @param seed of this repeat
    static TrialRun of(ExperimentSpec spec, FeatureTable table, Split split, long seed, Progress progress) {
        long start = System.nanoTime();
        FittedModel model =
                FittedModel.fit(spec.learner(), table, split.train(), seed, new PartProgress(progress, 0, FITS));
        long fitted = System.nanoTime();
        double[] scores = model.scores(table, split.test(), progress);
        long scored = System.nanoTime();
        double[] trained = model.scores(table, split.train(), progress);
        double tuned = threshold(spec, table, split.train(), seed, progress);
        int[] labels = labels(table, split.test());
        int[] trainLabels = labels(table, split.train());
        Trial trial = new Trial(
                split.train().length,
                Arrays.stream(trainLabels).sum(),
                split.test().length,
                Arrays.stream(labels).sum(),
                Figures.of(trained, trainLabels, spec.threshold()),
                tuned,
                Figures.of(scores, labels, tuned),
                ThresholdCounts.of(scores, labels),
                (fitted - start) / 1e9,
                (scored - fitted) / 1e9);
        return new TrialRun(model, Figures.of(scores, labels, spec.threshold()), trial);
    }

    /// Where F1 is highest over out-of-fold scores of the training rows; .5 where too few rows can be judged.
    private static double threshold(
            ExperimentSpec spec, FeatureTable table, int[] train, long seed, Progress progress) {
        OutOfFold judged = OutOfFold.of(spec.learner(), table, train, seed, new PartProgress(progress, 1, FITS, FITS));
        return ThresholdTable.of(judged.scores(), judged.labels()).bestF1().threshold();
    }

    private static int[] labels(FeatureTable table, int[] rows) {
        return Arrays.stream(rows).map(row -> table.labels()[row]).toArray();
    }
}
