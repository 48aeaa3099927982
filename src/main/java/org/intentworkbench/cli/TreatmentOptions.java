package org.intentworkbench.cli;

import org.intentworkbench.training.ProbabilityScale;
import org.intentworkbench.training.Resampling;
import org.intentworkbench.training.Treatment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is done to training rows before, and to scores after the learner; never to rows that are tested.
final class TreatmentOptions {
    @Option(
            names = "--resample",
            paramLabel = "HOW",
            defaultValue = "NONE",
            description =
                    "balance the classes of the training rows: ${COMPLETION-CANDIDATES}; probabilities are brought "
                            + "back to the real rate. Default none")
    private Resampling resampling = Resampling.NONE;

    @Option(
            names = "--calibrate",
            paramLabel = "HOW",
            defaultValue = "NONE",
            description =
                    "calibrate probabilities on folds of the training rows: ${COMPLETION-CANDIDATES}; default none")
    private ProbabilityScale scale = ProbabilityScale.NONE;

    @Option(
            names = "--reweigh",
            paramLabel = "FEATURE",
            description = "weigh training rows so that the outcome does not depend on the levels of this feature")
    private @Nullable String reweighBy;

    Treatment treatment() {
        return new Treatment(resampling, scale, reweighBy);
    }
}
