package org.intentworkbench.training;

import java.util.Arrays;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.InnerFolds;
import org.intentworkbench.job.PartProgress;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// Scores of training rows by models that did not learn from them: what thresholds and calibration are fitted on.
/// Models are fitted on two thirds of the rows in turn, everything of them (encoder, balanced classes, learner) on
/// those alone.
///
/// @param rows of the table
/// @param scores of those rows, as they come from the models; empty where no fold could be judged
/// @param labels of those rows
public record OutOfFold(int[] rows, double[] scores, int[] labels) {
    /// A third fold held out costs another fit and brings what a third more rows bring to the threshold.
    public static final int FOLDS = 3;

    /// Once so many rows of the rarer class are judged no further fold is: a rate among them is then known to a point.
    static final int ENOUGH = 2_000;

    /// @param rows training rows of the table; no others are looked at
    public static OutOfFold of(
            Learner learner, Treatment treatment, FeatureTable table, int[] rows, long seed, Progress progress) {
        InnerFolds folds = InnerFolds.of(table, rows, FOLDS, seed);
        int[] judged = {};
        double[] scores = {};
        for (int fold = 0; fold < FOLDS; fold++) {
            progress.check();
            int[] train = folds.outside(fold);
            int[] test = folds.in(fold);
            if (!hasBoth(table, train) || test.length == 0) {
                continue;
            }
            Progress part = new PartProgress(progress, fold, FOLDS);
            double[] of = FittedModel.fit(learner, treatment, table, train, seed, part)
                    .scores(table, test, part);
            int before = judged.length;
            judged = Arrays.copyOf(judged, before + test.length);
            scores = Arrays.copyOf(scores, before + test.length);
            System.arraycopy(test, 0, judged, before, test.length);
            System.arraycopy(of, 0, scores, before, test.length);
            if (rarer(table, judged) >= ENOUGH) {
                break;
            }
        }
        return new OutOfFold(judged, scores, labels(table, judged));
    }

    /// The same rows, their scores calibrated.
    public OutOfFold calibrated(@Nullable Calibration calibration) {
        return calibration == null
                ? this
                : new OutOfFold(rows, Arrays.stream(scores).map(calibration::of).toArray(), labels);
    }

    private static boolean hasBoth(FeatureTable table, int[] rows) {
        return rarer(table, rows) > 0;
    }

    private static int rarer(FeatureTable table, int[] rows) {
        int positives = Arrays.stream(labels(table, rows)).sum();
        return Math.min(positives, rows.length - positives);
    }

    private static int[] labels(FeatureTable table, int[] rows) {
        return Arrays.stream(rows).map(row -> table.labels()[row]).toArray();
    }
}
