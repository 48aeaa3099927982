package org.intentworkbench.report;

import java.nio.file.Path;
import org.intentworkbench.experiment.Scored;
import org.intentworkbench.job.Progress;

/// Rows scored by a kept model as a CSV file, likeliest first; there wholly or not at all.
public final class ScoredList {
    private ScoredList() {}

    /// Writes columns `id, score, rank, called`: rank from 1, equal scores by id; called 1 or 0 at the threshold.
    /// @return how many subjects were written
    /// @throws Problem if the file cannot be written
    public static int write(Scored scored, Path file, Progress progress) {
        ListFile.requireNoFolder(file);
        int[] order = scored.order();
        return ListFile.write(file, "id,score,rank,called", order.length, i -> line(scored, order[i], i + 1), progress);
    }

    private static String line(Scored scored, int row, int rank) {
        double score = scored.scores()[row];
        return ListFile.quoted(scored.ids()[row]) + "," + score + "," + rank + ","
                + (score >= scored.threshold() ? 1 : 0);
    }
}
