package org.intentworkbench.experiment;

import java.util.Arrays;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.ThresholdCounts;
import org.intentworkbench.evaluation.ThresholdTable;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.Split;
import org.intentworkbench.job.PartProgress;
import org.intentworkbench.job.Progress;
import org.intentworkbench.training.Calibration;
import org.intentworkbench.training.FittedModel;
import org.intentworkbench.training.OutOfFold;
import org.intentworkbench.training.Treatment;
import org.jspecify.annotations.Nullable;

/// One repeat of a run: everything that is fitted (encoder, balanced classes, learner, calibration,
/// threshold) is fitted on the training rows of its
/// split, then judged once on the rows held out.
///
/// @param figures on the held-out rows at the spec's threshold
/// @param search for settings on the training rows; null where none is asked for
record TrialRun(
        FittedModel model,
        Figures figures,
        Trial trial,
        @Nullable SettingsFound search) {
    /// Out-of-fold models, and the one that is judged.
    private static final int FITS = OutOfFold.FOLDS + 1;

    /// A search takes about so many times as long as what follows.
    private static final int SEARCH_SHARE = 8;

    /// @param seed of this repeat
    static TrialRun of(ExperimentSpec spec, FeatureTable table, Split split, long seed, Progress progress) {
        SettingsSearch search = spec.search();
        if (search == null) {
            return of(spec, table, split, seed, null, progress);
        }
        // most of the work
        int parts = FITS * SEARCH_SHARE;
        SettingsFinder.Found found = SettingsFinder.find(
                spec, search, table, split.train(), seed, new PartProgress(progress, 0, parts - FITS, parts));
        return of(
                spec.withLearner(found.learner()),
                table,
                split,
                seed,
                found.settings(),
                new PartProgress(progress, parts - FITS, parts, parts));
    }

    private static TrialRun of(
            ExperimentSpec spec,
            FeatureTable table,
            Split split,
            long seed,
            @Nullable SettingsFound found,
            Progress progress) {
        Treatment treatment = spec.treatment();
        long start = System.nanoTime();
        FittedModel raw = FittedModel.fit(
                spec.learner(), treatment, table, split.train(), seed, new PartProgress(progress, 0, FITS));
        long fitted = System.nanoTime();
        OutOfFold judged = OutOfFold.of(
                spec.learner(), treatment, table, split.train(), seed, new PartProgress(progress, 1, FITS, FITS));
        Calibration calibration = Calibration.fit(treatment.scale(), judged.scores(), judged.labels());
        OutOfFold settled = judged.calibrated(calibration);
        double tuned =
                ThresholdTable.of(settled.scores(), settled.labels()).bestF1().threshold();
        FittedModel model = raw.withCalibration(calibration);
        long scoring = System.nanoTime();
        double[] scores = model.scores(table, split.test(), progress);
        long scored = System.nanoTime();
        double[] trained = model.scores(table, split.train(), progress);
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
                (scored - scoring) / 1e9);
        return new TrialRun(model, Figures.of(scores, labels, spec.threshold()), trial, found);
    }

    private static int[] labels(FeatureTable table, int[] rows) {
        return Arrays.stream(rows).map(row -> table.labels()[row]).toArray();
    }
}
