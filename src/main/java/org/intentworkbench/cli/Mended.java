package org.intentworkbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;

/// Files of refused rows that come back mended: they are read by the recipe of the import that refused them.
final class Mended {
    private Mended() {}

    /// @param workspace which need not be there
    static Map<SourceFile, ImportPlan> among(List<SourceFile> sources, Path workspace, Progress progress) {
        Map<SourceFile, ImportPlan> mended = new HashMap<>();
        if (!Files.exists(workspace) && !Files.exists(workspace.resolveSibling(workspace.getFileName() + ".mv.db"))) {
            return mended;
        }
        try (Workspace open = Workspace.openExisting(workspace)) {
            for (SourceFile source : sources) {
                open.quality().recipe(source, progress).ifPresent(plan -> mended.put(source, plan));
            }
        }
        return mended;
    }
}
