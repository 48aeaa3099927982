package org.intentworkbench.report;

import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.experiment.AccuracyCard;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.experiment.Run;

/// What all sheets read: the run, its held-out rows, and the threshold they are looked at with.
///
/// @param scores of the held-out rows; @param labels of the same
/// @param money what contacts cost and bring; @param card what must stand beside every figure
/// @param matrix of the same at the threshold
record Findings(
        Run run,
        double threshold,
        Money money,
        AccuracyCard card,
        Words words,
        double[] scores,
        int[] labels,
        ConfusionMatrix matrix) {
    static Findings of(Run run, double threshold, Money money, Words words) {
        AccuracyCard card = AccuracyCard.of(run, threshold);
        return new Findings(
                run,
                threshold,
                money,
                card,
                words,
                run.result().heldOutScores(),
                run.result().heldOutLabels(),
                card.matrix());
    }

    ExperimentResult result() {
        return run.result();
    }

    /// What the outcome is called.
    String outcome() {
        return result().label().in(words.locale());
    }

    /// Whether the held-out rows hold both outcomes, without which there is no curve.
    boolean bothClasses() {
        return matrix.truePositives() + matrix.falseNegatives() > 0
                && matrix.trueNegatives() + matrix.falsePositives() > 0;
    }

    String atThreshold() {
        return words.of("atThreshold", words.threshold(threshold));
    }
}
