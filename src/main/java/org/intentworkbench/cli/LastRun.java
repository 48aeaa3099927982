package org.intentworkbench.cli;

import java.util.Comparator;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.store.StoredRun;
import org.intentworkbench.store.Workspace;

/// The run a command takes when none is named: the one trained or shown last.
final class LastRun {
    private static final String SETTING = "last.run";

    private LastRun() {}

    static long of(Workspace workspace) {
        long remembered = Long.parseLong(workspace.setting(SETTING, "0"));
        return workspace.runs().all().stream()
                .map(StoredRun::id)
                .max(Comparator.comparing((Long id) -> id == remembered).thenComparing(id -> id))
                .orElseThrow(
                        () -> new Problem("problem.cli.noRun", workspace.file().toString()));
    }

    static void remember(Workspace workspace, long run) {
        workspace.setSetting(SETTING, Long.toString(run));
    }
}
