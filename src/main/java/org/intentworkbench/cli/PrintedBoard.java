package org.intentworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.Baseline;
import org.intentworkbench.experiment.RunGroup;
import org.intentworkbench.experiment.RunSummary;
import org.jspecify.annotations.Nullable;

/// What `models --json` prints: kept runs, and the plain baselines they have to beat.
///
/// @param models comparable ones share a `group`; pinned ones first within it
/// @param baselines of each kind one a group
record PrintedBoard(List<Model> models, List<Plain> baselines) {
    /// @param f1 of the positive class at `threshold`; @param f1Tuned at `thresholdTuned`
    /// @param fitSeconds a repeat; @param scoreSeconds a repeat
    /// @param stale `dataChanged` or `featuresChanged`
    /// @param warnings how many; null = nobody looked
    record Model(
            long run,
            int group,
            String name,
            String note,
            boolean pinned,
            String finished,
            String subject,
            String label,
            String learner,
            SequencedMap<String, Double> settings,
            int rows,
            int positives,
            int features,
            String split,
            int repeats,
            long seed,
            double threshold,
            Spread auc,
            Spread averagePrecision,
            Spread f1,
            Spread f1Tuned,
            @Nullable Double thresholdTuned,
            Spread brier,
            Spread logLoss,
            double seconds,
            Spread fitSeconds,
            Spread scoreSeconds,
            boolean stale,
            boolean dataChanged,
            boolean featuresChanged,
            @Nullable Integer warnings) {
        static Model of(RunSummary run, int group) {
            return new Model(
                    run.id(),
                    group,
                    run.name(),
                    run.note(),
                    run.pinned(),
                    run.finished().toString(),
                    Printed.lower(run.subject()),
                    run.label().in(Locale.ENGLISH),
                    run.spec().learner().id(),
                    run.spec().learner().values(),
                    run.rows(),
                    run.positives(),
                    run.features(),
                    run.spec().split().text(),
                    run.spec().repeats(),
                    run.spec().seed(),
                    run.spec().threshold(),
                    run.auc(),
                    run.averagePrecision(),
                    run.f1(),
                    run.tunedF1(),
                    run.tunedThreshold(),
                    run.brier(),
                    run.logLoss(),
                    run.seconds(),
                    run.fitSeconds(),
                    run.scoreSeconds(),
                    run.stale(),
                    run.dataChanged(),
                    run.featuresChanged(),
                    run.alarms());
        }
    }

    /// @param rule as the best rule was found: `PageValues > 0`
    record Plain(int group, String kind, String rule, Spread auc, Spread averagePrecision, Spread f1, Spread brier) {
        static Plain of(Baseline baseline, int group) {
            return new Plain(
                    group,
                    Printed.lower(baseline.kind()),
                    baseline.rule().in(Locale.ENGLISH),
                    baseline.auc(),
                    baseline.averagePrecision(),
                    baseline.f1(),
                    baseline.brier());
        }
    }

    static PrintedBoard of(List<RunGroup> groups) {
        List<Model> models = new ArrayList<>();
        List<Plain> baselines = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            int number = i + 1;
            groups.get(i).runs().forEach(run -> models.add(Model.of(run, number)));
            groups.get(i).baselines().forEach(plain -> baselines.add(Plain.of(plain, number)));
        }
        return new PrintedBoard(models, baselines);
    }
}
