package org.intentworkbench.experiment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.store.StoredRun;
import org.intentworkbench.store.Workspace;

/// One line of the list of runs.
///
/// @param features how many went in, before one-hot
/// @param fingerprint of the data it ran on
/// @param stale the workspace's data has changed since
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
        Spread brier,
        double seconds,
        String fingerprint,
        boolean stale) {

    static RunSummary of(ExperimentResult result) {
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
                result.brier(),
                result.provenance().seconds(),
                result.provenance().fingerprint(),
                false);
    }

    /// All kept runs of a workspace, newest first.
    public static List<RunSummary> all(Workspace workspace) {
        String now = workspace.fingerprint();
        return workspace.runs().all().stream()
                .map(run -> Json.read(run.summary(), RunSummary.class).kept(run, now))
                .sorted(Comparator.comparingLong(RunSummary::id).reversed())
                .toList();
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
                brier,
                seconds,
                fingerprint,
                !fingerprint.equals(now));
    }
}
