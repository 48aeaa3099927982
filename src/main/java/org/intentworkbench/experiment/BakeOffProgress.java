package org.intentworkbench.experiment;

import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Progress of a bake-off as one whole: languages count alike, and within one its three parts by about the time they
/// take.
final class BakeOffProgress {
    private static final long WHOLE = 1_000;
    private static final long ALL = 450;
    private static final long FEW = 100;

    private final Progress progress;
    private final int languages;
    private int done;

    BakeOffProgress(Progress progress, int languages) {
        this.progress = progress;
        this.languages = languages;
    }

    void at(BakeOffLabels labels, int trials, int of) {
        switch (labels) {
            case ALL -> tell(ALL * trials / of);
            case FEW -> tell(ALL + FEW * trials / of);
        }
    }

    void atCategory(int trials, int of) {
        tell(ALL + FEW + (WHOLE - ALL - FEW) * trials / of);
    }

    void languageDone() {
        done++;
        tell(0);
    }

    private void tell(long within) {
        progress.check();
        progress.at(Stage.FITTING, done * WHOLE + within, languages * WHOLE);
    }

    /// For what runs inside one trial: it may be cancelled, but does not say how far it is.
    Progress quiet() {
        return progress.quietly();
    }
}
