package org.intentworkbench.ui.models.board;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.evaluation.PrecisionRecall;
import org.intentworkbench.evaluation.RocCurve;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.RunComparison;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;

/// All that is shown of two runs against each other, made off the FX thread. The curves are each over the run's own
/// held-out rows of the first split.
///
/// @param listed subjects by who calls them, those first on whom the scores differ most, not more than a list shows
record Compared(
        RunSummary first,
        RunSummary second,
        RunComparison comparison,
        List<RunComparison.Count> counts,
        Map<RunComparison.Call, List<RunComparison.Called>> listed,
        RocCurve firstRoc,
        RocCurve secondRoc,
        PrecisionRecall firstPrecision,
        PrecisionRecall secondPrecision) {
    private static final int LISTED = 500;

    static Compared of(Workspace workspace, RunSummary first, RunSummary second, Progress progress) {
        ExperimentResult one = Experiment.result(workspace, first.id());
        progress.check();
        ExperimentResult other = Experiment.result(workspace, second.id());
        RunComparison comparison = RunComparison.of(one, other, progress);
        Map<RunComparison.Call, List<RunComparison.Called>> listed = new EnumMap<>(RunComparison.Call.class);
        for (RunComparison.Call call : RunComparison.Call.values()) {
            progress.check();
            listed.put(call, comparison.called(call, LISTED));
        }
        progress.check();
        return new Compared(
                first,
                second,
                comparison,
                comparison.counts(),
                listed,
                RocCurve.of(one.heldOutScores(), one.heldOutLabels()),
                RocCurve.of(other.heldOutScores(), other.heldOutLabels()),
                PrecisionRecall.of(one.heldOutScores(), one.heldOutLabels()),
                PrecisionRecall.of(other.heldOutScores(), other.heldOutLabels()));
    }
}
