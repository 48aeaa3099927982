package org.intentworkbench.cli;

import java.util.List;
import java.util.Locale;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.AccuracyCard;
import org.intentworkbench.experiment.Baseline;

/// The accuracy card as `--json` prints it; members as in [Printed].
///
/// @param f1 of the positive class over the repeats at `trainedThreshold`; the other F1s, precision and recall are of
/// the
///     held-out rows of the first repeat at `threshold`
record PrintedCard(
        long run,
        String name,
        String subject,
        String positiveClass,
        String fingerprint,
        List<String> files,
        String learner,
        int features,
        String split,
        boolean byShopper,
        long seed,
        int repeats,
        Side training,
        Side heldOut,
        Spread auc,
        Spread averagePrecision,
        Spread brier,
        Spread logLoss,
        Spread f1,
        double trainedThreshold,
        double threshold,
        double f1Positive,
        double f1Macro,
        double f1Weighted,
        double precision,
        double recall,
        double liftTop10,
        double liftTop20,
        double calibrationError,
        double calibrationSlope,
        double calibrationIntercept,
        double tunedThreshold,
        Spread f1Tuned,
        List<Plain> baselines,
        String program,
        String finished) {

    record Side(int rows, int positives, double prevalence) {
        static Side of(AccuracyCard.Part part) {
            return new Side(part.rows(), part.positives(), part.prevalence());
        }
    }

    /// A plain way to foresee, judged on the same rows.
    record Plain(String kind, String rule, Spread f1, Spread auc, Spread averagePrecision) {
        static Plain of(Baseline baseline) {
            return new Plain(
                    Printed.lower(baseline.kind()),
                    baseline.rule().in(Locale.ENGLISH),
                    baseline.f1(),
                    baseline.auc(),
                    baseline.averagePrecision());
        }
    }

    static PrintedCard of(AccuracyCard card) {
        ConfusionMatrix at = card.matrix();
        return new PrintedCard(
                card.run(),
                card.name(),
                Printed.lower(card.subject()),
                card.positiveClass().in(Locale.ENGLISH),
                card.fingerprint(),
                card.files(),
                card.learner().id(),
                card.features(),
                card.split().text(),
                card.byShopper(),
                card.seed(),
                card.repeats(),
                Side.of(card.training()),
                Side.of(card.heldOut()),
                card.auc(),
                card.averagePrecision(),
                card.brier(),
                card.logLoss(),
                card.f1(),
                card.trainedThreshold(),
                card.threshold(),
                at.f1(),
                at.f1Macro(),
                at.f1Weighted(),
                at.precision(),
                at.recall(),
                card.liftTenth(),
                card.liftFifth(),
                card.calibration().expectedError(),
                card.calibration().slope(),
                card.calibration().intercept(),
                card.tunedThreshold(),
                card.tunedF1(),
                card.baselines().stream().map(Plain::of).toList(),
                card.program(),
                card.finished().toString());
    }
}
