package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.EarlyPoint;
import org.intentworkbench.experiment.EarlyPrediction;
import org.intentworkbench.experiment.EarlySpec;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.KeptEarly;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "early",
        description = "How early a purchase can be foreseen: quality after 0, 1, 2, … events of a session.")
final class EarlyCommand extends WorkspaceCommand {
    @Mixin
    private LearnerOptions learner = new LearnerOptions();

    @Option(
            names = "--events",
            defaultValue = "" + EarlySpec.MOST_EVENTS,
            paramLabel = "N",
            description = "after which the curve ends; default ${DEFAULT-VALUE}")
    private int events = EarlySpec.MOST_EVENTS;

    @Option(
            names = "--repeats",
            defaultValue = "" + EarlySpec.REPEATS,
            description = "random splits; default ${DEFAULT-VALUE}")
    private int repeats = EarlySpec.REPEATS;

    @Option(names = "--seed", defaultValue = "" + ExperimentSpec.SEED, description = "default ${DEFAULT-VALUE}")
    private long seed = ExperimentSpec.SEED;

    @Mixin
    private FeatureOptions features = new FeatureOptions();

    EarlyCommand(PrintStream out) {
        super(out);
    }

    @Override
    void work(Workspace open, Progress progress) {
        EarlySpec spec = EarlySpec.standard()
                .withFeatures(features.in(FeatureSpec.of(SubjectKind.SESSION)))
                .withLearner(learner.learner())
                .withRepeats(repeats)
                .withSeed(seed)
                .withMostEvents(events);
        EarlyPrediction curve = KeptEarly.run(open, spec, progress).prediction();
        if (json()) {
            print(Printed.json(PrintedEarly.of(curve)));
            return;
        }
        print(String.format(
                Locale.ROOT,
                "%,d sessions, %,d with a purchase; %s, repeats: %d, seed %d",
                curve.sessions(),
                curve.buyers(),
                curve.spec().learner().id(),
                curve.spec().repeats(),
                curve.spec().seed()));
        print("events   scored  buy later   alive  undecided  AUC              average precision");
        curve.points().forEach(point -> print(line(point)));
        print(curve.sentence().in(Locale.ENGLISH));
    }

    private static String line(EarlyPoint point) {
        return String.format(
                Locale.ROOT,
                "%6d  %,7d    %,7d  %5.1f %%    %5.1f %%  %-15s  %s",
                point.events(),
                point.sessions(),
                point.positives(),
                100 * point.alive(),
                100 * point.undecided(),
                figure(point.auc()),
                figure(point.averagePrecision()));
    }

    private static String figure(Spread spread) {
        if (Double.isNaN(spread.mean())) {
            return "too few";
        }
        return Double.isNaN(spread.sd())
                ? String.format(Locale.ROOT, "%.3f", spread.mean())
                : String.format(Locale.ROOT, "%.3f ± %.3f", spread.mean(), spread.sd());
    }
}
