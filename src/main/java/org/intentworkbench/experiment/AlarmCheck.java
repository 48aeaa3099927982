package org.intentworkbench.experiment;

import java.util.List;
import org.intentworkbench.job.Progress;

/// Looks for one kind of reason to doubt a run.
interface AlarmCheck {
    /// @param before what worse checks have found already, so that one fault rings once
    /// @return none or one
    List<Alarm> look(Evidence evidence, List<Alarm> before, Progress progress);
}
