package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.intentworkbench.job.Progress;

/// Every reason to doubt a run, worst first. No alarm changes a figure, a model or a score.
final class Alarms {
    private static final List<AlarmCheck> CHECKS = List.of(
            new AfterOutcomeCheck(),
            new SingleFeatureCheck(),
            new DriftCheck(),
            new FewPositivesCheck(),
            new DuplicatesCheck(),
            new BaselineCheck(),
            new CalibrationCheck(),
            new OverfittingCheck());

    private Alarms() {}

    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    static List<Alarm> of(Evidence evidence, Progress progress) {
        List<Alarm> all = new ArrayList<>();
        for (AlarmCheck check : CHECKS) {
            progress.check();
            all.addAll(check.look(evidence, List.copyOf(all), progress));
        }
        all.sort(Comparator.comparingDouble(Alarm::severity).reversed().thenComparing(Alarm::kind));
        return all;
    }
}
