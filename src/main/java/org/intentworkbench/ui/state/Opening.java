package org.intentworkbench.ui.state;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.kit.Job;
import org.jspecify.annotations.Nullable;

/// Opens workspaces off the FX thread, and closes again what was opened but is wanted no more.
final class Opening {
    private static final String LAST_RUN = "last.run";

    private final Experiment experiment;
    private final Set<Workspace> unclaimed = ConcurrentHashMap.newKeySet();

    Opening(Experiment experiment) {
        this.experiment = experiment;
    }

    /// What the screens list of a workspace.
    record Lists(List<ImportReport> imports, List<RunSummary> runs, List<Segment> segments) {
        static Lists of(Workspace workspace) {
            return new Lists(
                    workspace.imports(),
                    RunSummary.all(workspace),
                    workspace.segments().all());
        }
    }

    /// @param run the one that was shown last; null where there is none whose data is still the same
    record Opened(
            Workspace workspace,
            Lists lists,
            Money money,
            @Nullable Run run) {}

    /// A workspace that stays unclaimed is closed by the next opening, or by [#drop].
    Opened open(Job<Workspace> door, Progress progress) throws Exception {
        drop();
        Workspace workspace = door.work(progress);
        unclaimed.add(workspace);
        try {
            Lists lists = Lists.of(workspace);
            long last = Long.parseLong(workspace.setting(LAST_RUN, "0"));
            Run run = null;
            for (RunSummary kept : lists.runs()) {
                if (kept.id() == last && !kept.dataChanged()) {
                    run = loaded(workspace, kept, progress);
                }
            }
            progress.check();
            return new Opened(workspace, lists, Money.of(workspace), run);
        } catch (RuntimeException failed) {
            drop();
            throw failed;
        }
    }

    /// A run of other features than the program has now can often be rebuilt; where not, the workspace opens all the
    /// same.
    private @Nullable Run loaded(Workspace workspace, RunSummary kept, Progress progress) {
        try {
            return experiment.load(workspace, kept.id(), progress);
        } catch (Problem problem) {
            if (kept.featuresChanged()) {
                return null;
            }
            throw problem;
        }
    }

    /// The workspace is shown: from now on somebody else closes it.
    void claim(Workspace workspace) {
        unclaimed.remove(workspace);
    }

    void drop() {
        for (Workspace workspace : unclaimed) {
            if (unclaimed.remove(workspace)) {
                workspace.close();
            }
        }
    }

    static void remember(Workspace workspace, Run run) {
        workspace.setSetting(LAST_RUN, Long.toString(run.id()));
    }
}
