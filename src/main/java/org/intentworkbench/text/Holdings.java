package org.intentworkbench.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.VectorStore;
import org.intentworkbench.store.Workspace;

/// Where the text of a workspace lies, what was made of it, and by which models.
///
/// @param file that holds texts and vectors, and all else of the workspace
/// @param bytes of the file
/// @param kept vectors of each model that ever read here
/// @param models one for each language
/// @param cut the first reviews whose end was not read, a hundred at most
public record Holdings(
        Path file,
        long bytes,
        List<VectorStore.Kept> kept,
        List<ModelFacts> models,
        TextCount count,
        List<CutReview> cut) {
    private static final int MOST_CUT = 100;

    public Holdings {
        kept = List.copyOf(kept);
        models = List.copyOf(models);
        cut = List.copyOf(cut);
    }

    public static Holdings of(Workspace workspace, EncoderFactory encoders, Progress progress) {
        var here = encoders.in(workspace);
        var count = new Embedding(encoders).count(workspace, progress);
        return new Holdings(
                workspace.file(),
                size(workspace.file()),
                workspace.vectors().kept(),
                Arrays.stream(Language.values()).map(here::facts).toList(),
                count,
                count.cut() == 0 ? List.of() : CutReview.of(workspace, encoders, MOST_CUT, progress));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // renamed by hand while it is open
        }
    }
}
