package org.intentworkbench.ui.segments;

import java.util.List;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// A measure, or why the conditions do not fit the run: that is told on this screen, not as a failure of the program.
record MeasureOutcome(
        @Nullable SegmentMeasure made, @Nullable Problem refused) {
    static MeasureOutcome of(
            Run run, List<Condition> asked, double threshold, @Nullable String wanted, Progress progress) {
        try {
            return new MeasureOutcome(SegmentMeasure.of(run, asked, threshold, wanted, progress), null);
        } catch (Problem e) {
            return new MeasureOutcome(null, e);
        }
    }
}
