package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.Split;
import org.intentworkbench.job.PartProgress;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.training.FittedModel;

/// All repeats of a run.
///
/// @param model of the first repeat, whose split is `split`
/// @param figures of each repeat at the spec's threshold
/// @param searches for settings, of each repeat; empty where none is asked for
record TrialRuns(
        Split split,
        FittedModel model,
        List<Figures> figures,
        List<Trial> trials,
        List<Baseline> baselines,
        List<SettingsFound> searches) {
    /// @throws Problem if the spec asks for no repeat, or the data cannot be split so
    static TrialRuns of(ExperimentSpec spec, FeatureTable table, Progress progress) {
        int count = spec.split().count(table, spec.repeats());
        if (count < 1) {
            throw new Problem("problem.experiment.repeats", Integer.toString(spec.repeats()));
        }
        List<Figures> figures = new ArrayList<>();
        List<Trial> trials = new ArrayList<>();
        List<SettingsFound> searches = new ArrayList<>();
        Baselines baselines = new Baselines();
        Split first = Split.of(table, spec.split(), spec.seed(), 0);
        FittedModel model = null;
        for (int repeat = 0; repeat < count; repeat++) {
            progress.at(Stage.FITTING, repeat, count);
            Split split = repeat == 0 ? first : Split.of(table, spec.split(), spec.seed(), repeat);
            TrialRun run =
                    TrialRun.of(spec, table, split, spec.seed() + repeat, new PartProgress(progress, repeat, count));
            model = model == null ? run.model() : model;
            figures.add(run.figures());
            trials.add(run.trial());
            SettingsFound found = run.search();
            if (found != null) {
                searches.add(repeat == 0 ? found : found.withoutTries());
            }
            baselines.add(table, split, progress);
            progress.check();
        }
        return new TrialRuns(first, Objects.requireNonNull(model), figures, trials, baselines.all(), searches);
    }
}
