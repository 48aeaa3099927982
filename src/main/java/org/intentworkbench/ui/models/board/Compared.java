package org.intentworkbench.ui.models.board;

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
record Compared(
        RunSummary first,
        RunSummary second,
        RunComparison comparison,
        RocCurve firstRoc,
        RocCurve secondRoc,
        PrecisionRecall firstPrecision,
        PrecisionRecall secondPrecision) {
    static Compared of(Workspace workspace, RunSummary first, RunSummary second, Progress progress) {
        ExperimentResult one = Experiment.result(workspace, first.id());
        progress.check();
        ExperimentResult other = Experiment.result(workspace, second.id());
        RunComparison comparison = RunComparison.of(one, other, progress);
        progress.check();
        return new Compared(
                first,
                second,
                comparison,
                RocCurve.of(one.heldOutScores(), one.heldOutLabels()),
                RocCurve.of(other.heldOutScores(), other.heldOutLabels()),
                PrecisionRecall.of(one.heldOutScores(), one.heldOutLabels()),
                PrecisionRecall.of(other.heldOutScores(), other.heldOutLabels()));
    }
}
