package org.intentworkbench.cli;

import org.intentworkbench.domain.Problem;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.features.SplitSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a model is tested.
final class SplitOptions {
    @Option(
            names = "--split",
            defaultValue = "random:0.3",
            description = {
                "what is kept for testing; default ${DEFAULT-VALUE}",
                "random:SHARE     a share at random",
                "folds:K          each of K folds in turn",
                "time:SHARE       the latest share",
                "time:DATE        what is from that day on",
                "column:NAME=A,B  rows with those levels",
                "rolling          each as-of moment in turn, by what was known before",
                "rows of one shopper are never on both sides"
            })
    private String split = "";

    @Option(
            names = "--repeats",
            description = "random splits, or rounds of folds; default " + ExperimentSpec.REPEATS
                    + " at random, else 1. Splits by time or a column are what they are")
    private @Nullable Integer repeats;

    @Option(names = "--seed", defaultValue = "" + ExperimentSpec.SEED, description = "default ${DEFAULT-VALUE}")
    private long seed = ExperimentSpec.SEED;

    /// @throws Problem if it is no way to split, or there is to be no repeat
    ExperimentSpec into(ExperimentSpec spec) {
        SplitSpec read = SplitSpec.parse(split);
        int asked = repeats != null ? repeats : read instanceof SplitSpec.Random ? ExperimentSpec.REPEATS : 1;
        if (asked < 1) {
            throw new Problem("problem.experiment.repeats", Integer.toString(asked));
        }
        return spec.withSplit(read).withRepeats(asked).withSeed(seed);
    }
}
