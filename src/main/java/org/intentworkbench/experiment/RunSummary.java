package org.intentworkbench.experiment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.features.KnownFeatures;
import org.intentworkbench.store.StoredRun;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;

/// One line of the list of runs. What a run kept by an older program does not say is NaN, null or empty.
///
/// @param features how many went in, before one-hot
/// @param f1 of the positive class at the spec's threshold
/// @param tunedF1 of the positive class at the threshold tuned on folds of the training rows
/// @param tunedThreshold of the first repeat
/// @param seconds for all of the run
/// @param fitSeconds to encode and fit, a repeat; @param scoreSeconds to score the held-out rows of a repeat
/// @param fingerprint of the data it ran on
/// @param subjects hash over ids and outcomes of all rows: runs that share it stand on the same rows
/// @param columns names of the features that went in
/// @param known tells which features the program knew to build by the spec ([KnownFeatures#digest])
/// @param alarms how many reasons there are to doubt its figures; null = nobody looked
/// @param pinned kept on top of the board; @param note the analyst's remark, or empty
/// @param dataChanged the workspace's data has changed since
/// @param featuresChanged the program would build other features by the same spec now
public record RunSummary(
        long id,
        String name,
        Instant finished,
        SubjectKind subject,
        Wording label,
        ExperimentSpec spec,
        int rows,
        int positives,
        int features,
        Spread auc,
        Spread averagePrecision,
        Spread f1,
        Spread tunedF1,
        @Nullable Double tunedThreshold,
        Spread brier,
        Spread logLoss,
        double seconds,
        Spread fitSeconds,
        Spread scoreSeconds,
        String fingerprint,
        String subjects,
        List<String> columns,
        String known,
        List<Baseline> baselines,
        @Nullable Integer alarms,
        boolean pinned,
        String note,
        boolean dataChanged,
        boolean featuresChanged) {
    private static final Spread UNKNOWN = new Spread(Double.NaN, Double.NaN);

    public RunSummary {
        tunedF1 = Objects.requireNonNullElse(tunedF1, UNKNOWN);
        logLoss = Objects.requireNonNullElse(logLoss, UNKNOWN);
        fitSeconds = Objects.requireNonNullElse(fitSeconds, UNKNOWN);
        scoreSeconds = Objects.requireNonNullElse(scoreSeconds, UNKNOWN);
        subjects = Objects.requireNonNullElse(subjects, "");
        columns = List.copyOf(Objects.requireNonNullElse(columns, List.of()));
        known = Objects.requireNonNullElse(known, "");
        baselines = List.copyOf(Objects.requireNonNullElse(baselines, List.of()));
        note = Objects.requireNonNullElse(note, "");
    }

    static RunSummary of(ExperimentResult result) {
        boolean old = result.trials().isEmpty();
        return new RunSummary(
                0,
                "",
                result.provenance().finished(),
                result.spec().features().subject(),
                result.label(),
                result.spec(),
                result.rows(),
                result.positives(),
                result.features(),
                result.auc(),
                result.averagePrecision(),
                result.f1(),
                result.tunedF1(),
                old ? null : result.tunedThreshold(),
                result.brier(),
                result.logLoss(),
                result.provenance().seconds(),
                result.fitSeconds(),
                result.scoreSeconds(),
                result.provenance().fingerprint(),
                TableDigest.subjects(result.ids(), result.labels()),
                result.model().encoder().features(),
                KnownFeatures.digest(result.spec().features()),
                result.baselines(),
                old ? null : result.alarms().size(),
                false,
                "",
                false,
                false);
    }

    /// All kept runs of a workspace, newest first.
    public static List<RunSummary> all(Workspace workspace) {
        return read(workspace, workspace.runs().all());
    }

    /// Deleted runs that can still be brought back, newest first.
    public static List<RunSummary> deleted(Workspace workspace) {
        return read(workspace, workspace.runs().deleted());
    }

    private static List<RunSummary> read(Workspace workspace, List<StoredRun> runs) {
        String now = workspace.fingerprint();
        return runs.stream()
                .map(run -> Json.read(run.summary(), RunSummary.class).kept(run, now))
                .sorted(Comparator.comparingLong(RunSummary::id).reversed())
                .toList();
    }

    /// Whether data or features have changed since.
    public boolean stale() {
        return dataChanged || featuresChanged;
    }

    private RunSummary kept(StoredRun run, String now) {
        return new RunSummary(
                run.id(),
                run.name(),
                run.finished(),
                subject,
                label,
                spec,
                rows,
                positives,
                features,
                auc,
                averagePrecision,
                f1,
                tunedF1,
                tunedThreshold,
                brier,
                logLoss,
                seconds,
                fitSeconds,
                scoreSeconds,
                fingerprint,
                subjects,
                columns,
                known,
                baselines,
                alarms,
                run.pinned(),
                run.note(),
                !fingerprint.equals(now),
                featuresHaveChanged());
    }

    private boolean featuresHaveChanged() {
        return known.isEmpty()
                ? !columns.isEmpty() && KnownFeatures.differ(spec.features(), columns)
                : !known.equals(KnownFeatures.digest(spec.features()));
    }
}
