package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.WrongClaim;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "leaky",
        description = "Show what wrong protocols would have claimed of the same data and learner, beside the honest "
                + "figures. All but the first line are WRONG; nothing is kept.")
final class LeakyCommand extends WorkspaceCommand {
    private static final int REPEATS = 3;

    @Mixin
    private SubjectOptions subject = new SubjectOptions();

    @Mixin
    private LearnerOptions learner = new LearnerOptions();

    @Option(names = "--test-share", defaultValue = "0.3", description = "held out; default ${DEFAULT-VALUE}")
    private double share = ExperimentSpec.TEST_SHARE;

    @Option(names = "--repeats", defaultValue = "" + REPEATS, description = "random splits; default ${DEFAULT-VALUE}")
    private int repeats = REPEATS;

    @Option(names = "--seed", defaultValue = "" + ExperimentSpec.SEED, description = "default ${DEFAULT-VALUE}")
    private long seed = ExperimentSpec.SEED;

    private final EncoderFactory encoders;

    LeakyCommand(PrintStream out, EncoderFactory encoders) {
        super(out);
        this.encoders = encoders;
    }

    /// @param mistake null = none, the honest figures
    record Claim(
            @Nullable String mistake,
            boolean wrong,
            String name,
            String why,
            Spread auc,
            Spread averagePrecision,
            Spread f1,
            Spread brier) {}

    record Claims(String learner, int repeats, long seed, List<Claim> claims) {}

    @Override
    void work(Workspace open, Progress progress) {
        if (repeats < 1) {
            throw new Problem("problem.experiment.repeats", Integer.toString(repeats));
        }
        FeatureSpec features = subject.spec();
        ExperimentSpec spec = ExperimentSpec.of(features.subject())
                .withFeatures(features)
                .withLearner(learner.learner())
                .withSplit(SplitSpec.parse("random:" + share))
                .withRepeats(repeats)
                .withSeed(seed);
        List<Claim> claims = new Experiment(encoders)
                .wrongClaims(open, spec, progress).stream()
                        .map(LeakyCommand::claim)
                        .toList();
        if (json()) {
            print(Printed.json(new Claims(spec.learner().id(), repeats, seed, claims)));
        } else {
            claims.forEach(this::tell);
        }
    }

    private static Claim claim(WrongClaim claim) {
        WrongClaim.Mistake mistake = claim.mistake();
        return new Claim(
                mistake == null ? null : Printed.lower(mistake),
                mistake != null,
                mistake == null ? "Honest" : mistake.label().in(Locale.ENGLISH),
                mistake == null ? "" : mistake.why().in(Locale.ENGLISH),
                claim.auc(),
                claim.averagePrecision(),
                claim.f1(),
                claim.brier());
    }

    private void tell(Claim claim) {
        print(String.format(
                Locale.ROOT,
                "%-6s %-42s AUC %.3f, average precision %.3f, F1 of the positive class %.3f, Brier %.3f",
                claim.wrong() ? "WRONG" : "",
                claim.name(),
                claim.auc().mean(),
                claim.averagePrecision().mean(),
                claim.f1().mean(),
                claim.brier().mean()));
        if (claim.wrong()) {
            print("       " + claim.why());
        }
    }
}
