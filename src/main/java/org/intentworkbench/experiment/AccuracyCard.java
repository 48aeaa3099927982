package org.intentworkbench.experiment;

import java.time.Instant;
import java.util.List;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Calibration;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.CumulativeGains;
import org.intentworkbench.evaluation.Cuts;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.training.Learner;

/// All that must stand beside a figure so that it can be defended: of which data, split how, how common positives are,
/// how far figures move. Travels with every export.
///
/// @param run its number; 0 where it was not kept
/// @param positiveClass what the outcome is called
/// @param fingerprint of the workspace's data
/// @param learner with its settings; @param features how many went in
/// @param split how rows were parted; @param byShopper whether rows of one shopper were kept on one side
/// @param training rows the shown model learned from; @param heldOut rows it did not see, of the first repeat
/// @param auc, averagePrecision, brier, logLoss over the repeats
/// @param f1 of the positive class over the repeats, at `trainedThreshold`
/// @param threshold at which `matrix` is taken
/// @param matrix of the held-out rows of the first repeat
/// @param liftTenth how many times more positives the first 10 % hold than as many at random; first repeat
/// @param liftFifth the same of the first 20 %
/// @param tunedThreshold of the best F1 on folds of the training rows; NaN where it was not tuned
/// @param tunedF1 of the positive class over the repeats, each at its own tuned threshold; NaN where not tuned
/// @param baselines judged on the same rows; empty where there are none
/// @param calibration of the held-out rows of the first repeat
public record AccuracyCard(
        long run,
        String name,
        SubjectKind subject,
        Wording positiveClass,
        String fingerprint,
        List<String> files,
        Learner learner,
        int features,
        SplitSpec split,
        boolean byShopper,
        long seed,
        int repeats,
        Part training,
        Part heldOut,
        Spread auc,
        Spread averagePrecision,
        Spread brier,
        Spread logLoss,
        Spread f1,
        double trainedThreshold,
        double threshold,
        ConfusionMatrix matrix,
        double liftTenth,
        double liftFifth,
        double tunedThreshold,
        Spread tunedF1,
        List<Baseline> baselines,
        Calibration calibration,
        String program,
        Instant finished) {
    private static final double TENTH = 0.1;
    private static final double FIFTH = 0.2;

    /// Rows of one side of the split.
    public record Part(int rows, int positives) {
        /// NaN of no rows.
        public double prevalence() {
            return rows == 0 ? Double.NaN : positives / (double) rows;
        }
    }

    public AccuracyCard {
        files = List.copyOf(files);
        baselines = List.copyOf(baselines);
    }

    /// The same at another threshold.
    ///
    /// @param now of the same rows at that threshold
    public AccuracyCard at(ConfusionMatrix now) {
        return new AccuracyCard(
                run,
                name,
                subject,
                positiveClass,
                fingerprint,
                files,
                learner,
                features,
                split,
                byShopper,
                seed,
                repeats,
                training,
                heldOut,
                auc,
                averagePrecision,
                brier,
                logLoss,
                f1,
                trainedThreshold,
                now.threshold(),
                now,
                liftTenth,
                liftFifth,
                tunedThreshold,
                tunedF1,
                baselines,
                calibration,
                program,
                finished);
    }

    /// @param threshold as it stands
    public static AccuracyCard of(Run run, double threshold) {
        return of(run.id(), run.name(), run.result(), threshold);
    }

    public static AccuracyCard of(long id, String name, ExperimentResult result, double threshold) {
        double[] scores = result.heldOutScores();
        int[] labels = result.heldOutLabels();
        Cuts cuts = Cuts.of(scores, labels);
        CumulativeGains gains = CumulativeGains.of(cuts);
        boolean any = cuts.positives() > 0;
        ExperimentSpec spec = result.spec();
        Provenance from = result.provenance();
        return new AccuracyCard(
                id,
                name,
                spec.features().subject(),
                result.label(),
                from.fingerprint(),
                from.files(),
                spec.learner(),
                result.features(),
                spec.split(),
                result.byShopper(),
                spec.seed(),
                result.repeats().size(),
                new Part(result.trainingRows(), result.trainingPositives()),
                new Part(cuts.rows(), cuts.positives()),
                result.auc(),
                result.averagePrecision(),
                result.brier(),
                result.logLoss(),
                result.f1(),
                spec.threshold(),
                threshold,
                cuts.at(threshold),
                any ? gains.liftAt(TENTH) : Double.NaN,
                any ? gains.liftAt(FIFTH) : Double.NaN,
                result.tunedThreshold(),
                result.tunedF1(),
                result.baselines(),
                Calibration.of(scores, labels),
                from.program(),
                from.finished());
    }
}
