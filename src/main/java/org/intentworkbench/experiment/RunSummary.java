package org.intentworkbench.experiment;

import java.time.Instant;
import java.util.List;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.store.Workspace;

/// One line of the list of runs.
///
/// @param stale the workspace's data has changed since
public record RunSummary(
        long id,
        String name,
        Instant finished,
        SubjectKind subject,
        Wording label,
        String learner,
        int rows,
        int positives,
        int features,
        int repeats,
        Spread auc,
        Spread averagePrecision,
        Spread f1,
        Spread brier,
        double seconds,
        boolean stale) {

    /// All kept runs of a workspace, newest first.
    public static List<RunSummary> all(Workspace workspace) {
        throw new UnsupportedOperationException();
    }
}
