package org.intentworkbench.text.map;

import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// One part of the work, told as its share of the whole, in thousandths.
///
/// @param from where the part begins, 0..1
/// @param to where it ends
record Steps(Progress progress, double from, double to) {
    private static final long WHOLE = 1000;

    static Steps silent() {
        return new Steps(Progress.silent(), 0, 1);
    }

    /// A part of this part.
    Steps part(double start, double end) {
        return new Steps(progress, from + (to - from) * start, from + (to - from) * end);
    }

    void check() {
        progress.check();
    }

    void at(long done, long total) {
        progress.at(Stage.PROJECTING, Math.round(WHOLE * (from + (to - from) * done / Math.max(1, total))), WHOLE);
    }
}
