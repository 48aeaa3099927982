package org.intentworkbench.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.Preview;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportEstimate;
import org.intentworkbench.store.Workspace;

/// What an import asks of its workspace before it begins.
///
/// @param isThere whether there is one yet
record KnownWorkspace(Path file, boolean isThere) {
    /// Files of refused rows that come back mended: they are read by the recipe of the import that refused them.
    Map<SourceFile, ImportPlan> mended(List<SourceFile> sources, Progress progress) {
        Map<SourceFile, ImportPlan> mended = new HashMap<>();
        if (isThere) {
            try (Workspace open = Workspace.openExisting(file)) {
                for (SourceFile source : sources) {
                    open.quality().recipe(source, progress).ifPresent(plan -> mended.put(source, plan));
                }
            }
        }
        return mended;
    }

    /// What each import would take by itself.
    List<ImportEstimate> estimates(List<Preview> previews, List<ImportPlan> plans) {
        if (!isThere) {
            return IntStream.range(0, plans.size())
                    .mapToObj(i -> Workspace.estimate(
                            file, plans.get(i), previews.get(i).rowCount()))
                    .toList();
        }
        try (Workspace open = Workspace.openExisting(file)) {
            return IntStream.range(0, plans.size())
                    .mapToObj(i -> open.estimate(plans.get(i), previews.get(i).rowCount()))
                    .toList();
        }
    }
}
