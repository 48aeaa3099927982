package org.intentworkbench.experiment;

import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;

/// What reweighing does to a run and what it costs: the same rows, splits and settings, but training rows weighed so
/// that
/// outcome and group are independent among them (Kamiran and Calders 2012). Both at the same threshold.
///
/// @param run the reweighed one, not kept
/// @param difference second less first, and who enters and leaves the list
public record FairnessRemedy(Fairness before, Fairness after, Run run, RunDifference difference) {
    /// @throws Problem if the groups are no feature of the run, so that no row can be weighed by them, or they are cut
    ///     from a number of too many values
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    public static FairnessRemedy of(
            Experiment experiment, Workspace workspace, Run run, GroupColumn by, double threshold, Progress progress) {
        return of(run, experiment.run(workspace, spec(run, by), progress), by, threshold);
    }

    /// Of a run that was reweighed already.
    public static FairnessRemedy of(Run run, Run reweighed, GroupColumn by, double threshold) {
        return new FairnessRemedy(
                Fairness.of(run.result(), by, threshold),
                Fairness.of(reweighed.result(), by, threshold),
                reweighed,
                RunDifference.of(run.result(), reweighed.result(), threshold));
    }

    /// What a run is trained with when the remedy is kept.
    public static ExperimentSpec spec(Run run, GroupColumn by) {
        if (!by.isFeature()) {
            throw new Problem("problem.experiment.reweigh", by.name());
        }
        ExperimentSpec spec = run.result().spec();
        return spec.withTreatment(spec.treatment().withReweighBy(by.name()));
    }
}
