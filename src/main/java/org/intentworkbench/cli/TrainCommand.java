package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.Baseline;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.SettingsFound;
import org.intentworkbench.experiment.SettingsTry;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.training.Learner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "train", description = "Learn, test on held-out rows, repeat, and keep the run in the workspace.")
final class TrainCommand extends WorkspaceCommand {
    private static final int SHOWN = 15;

    @Mixin
    private SubjectOptions subject = new SubjectOptions();

    @Mixin
    private LearnerOptions learner = new LearnerOptions();

    @Mixin
    private SplitOptions split = new SplitOptions();

    @Mixin
    private TreatmentOptions treatment = new TreatmentOptions();

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(
            names = "--threshold",
            defaultValue = "" + ExperimentSpec.THRESHOLD,
            description = "for accuracy, precision, recall, F1; default ${DEFAULT-VALUE}")
    private double threshold = ExperimentSpec.THRESHOLD;

    private final EncoderFactory encoders;

    TrainCommand(PrintStream out, EncoderFactory encoders) {
        super(out);
        this.encoders = encoders;
    }

    @Override
    void work(Workspace open, Progress progress) {
        Run run = new Experiment(encoders).runAndKeep(open, spec(), progress);
        LastRun.remember(open, run.id());
        if (json()) {
            print(Printed.json(Printed.Train.of(run.id(), run.result())));
        } else {
            tell(run);
        }
    }

    private ExperimentSpec spec() {
        Thresholds.check(threshold);
        FeatureSpec features = subject.spec();
        Learner chosen = learner.learner();
        return split.into(ExperimentSpec.of(features.subject()))
                .withFeatures(features)
                .withLearner(chosen)
                .withThreshold(threshold)
                .withTreatment(treatment.treatment())
                .withSearch(search.search(chosen.kind()));
    }

    private void tell(Run run) {
        ExperimentResult result = run.result();
        print(String.format(
                Locale.ROOT,
                "run %d: %s, %s, %s: %,d rows, %,d positive (%.1f %%), features: %d, %s, splits: %d, seed %d, %.1f s",
                run.id(),
                Printed.lower(result.spec().features().subject()),
                result.label().in(Locale.ENGLISH),
                result.spec().learner().id(),
                result.rows(),
                result.positives(),
                100.0 * result.positives() / result.rows(),
                result.features(),
                result.spec().split().text(),
                result.repeats().size(),
                result.spec().seed(),
                result.provenance().seconds()));
        figure("AUC", result.auc());
        figure("average precision", result.averagePrecision());
        figure("accuracy", result.accuracy());
        figure("precision", result.precision());
        figure("recall", result.recall());
        figure("F1 of the positive class", result.f1());
        print(String.format(
                Locale.ROOT,
                "  at the threshold tuned on training folds (%.2f in the first repeat):",
                result.tunedThreshold()));
        figure("F1 of the positive class", result.tunedF1());
        figure("Brier", result.brier());
        figure("log loss", result.logLoss());
        if (!result.searches().isEmpty()) {
            search(result.searches());
        }
        print("without a model, on the same rows:");
        result.baselines().forEach(this::baseline);
        print("weights:");
        result.weights().stream()
                .limit(SHOWN)
                .forEach(w -> print(String.format(Locale.ROOT, "  %+8.3f  %s", w.value(), w.feature())));
        result.alarms().forEach(alarm -> print(PrintedWarning.line(alarm)));
        result.notes().forEach(note -> print("note: " + note.in(Locale.ENGLISH)));
    }

    private void search(List<SettingsFound> searches) {
        print("settings tried on the training rows of the first split:");
        SettingsTry chosen = searches.getFirst().chosen();
        for (SettingsTry one : searches.getFirst().tried()) {
            print(String.format(
                    Locale.ROOT,
                    "  %s %.4f%s  %s%s",
                    one.equals(chosen) ? "*" : " ",
                    one.score().mean(),
                    Double.isNaN(one.score().sd())
                            ? ""
                            : String.format(Locale.ROOT, " ± %.4f", one.score().sd()),
                    one.values(),
                    one.share() < 1
                            ? String.format(Locale.ROOT, " (given up at %.0f %% of the rows)", 100 * one.share())
                            : ""));
        }
    }

    private void baseline(Baseline baseline) {
        print(String.format(
                Locale.ROOT,
                "  %s (%s): AUC %.3f, F1 of the positive class %.3f, accuracy %.3f",
                Wording.of("baseline." + baseline.kind()).in(Locale.ENGLISH),
                baseline.rule().in(Locale.ENGLISH),
                baseline.auc().mean(),
                baseline.f1().mean(),
                baseline.accuracy().mean()));
    }

    private void figure(String name, Spread spread) {
        String mean = Double.isNaN(spread.mean()) ? "not defined" : String.format(Locale.ROOT, "%.3f", spread.mean());
        String sd = Double.isNaN(spread.sd()) ? "" : String.format(Locale.ROOT, " ± %.3f", spread.sd());
        print(String.format(Locale.ROOT, "  %-26s %s%s", name, mean, sd));
    }
}
