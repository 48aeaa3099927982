package org.intentworkbench.ui.models.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.RunGroup;
import org.intentworkbench.experiment.RunSummary;
import org.jspecify.annotations.Nullable;

/// Puts runs into the order of the board: group by group, in each what is pinned first, then the others by the chosen
/// order, the baselines last.
final class Board {
    private Board() {}

    /// @param subject only runs about such subjects; null = all
    /// @param order of runs within a group; null = as they come
    static List<BoardRow> rows(
            List<RunSummary> runs, @Nullable SubjectKind subject, @Nullable Comparator<BoardRow> order) {
        List<BoardRow> rows = new ArrayList<>();
        List<RunSummary> shown = runs.stream()
                .filter(run -> subject == null || run.subject() == subject)
                .toList();
        for (RunGroup group : RunGroup.of(shown)) {
            AucScale scale = AucScale.of(group.runs());
            rows.add(new BoardRow.Heading(group, scale));
            List<BoardRow> kept = new ArrayList<>();
            group.runs().forEach(run -> kept.add(new BoardRow.Kept(group, scale, run)));
            Comparator<BoardRow> pinnedFirst = Comparator.comparing(row -> !isPinned(row));
            kept.sort(order == null ? pinnedFirst : pinnedFirst.thenComparing(order));
            rows.addAll(kept);
            group.baselines().forEach(baseline -> rows.add(new BoardRow.Plain(group, scale, baseline)));
        }
        return rows;
    }

    private static boolean isPinned(BoardRow row) {
        RunSummary run = row.kept();
        return run != null && run.pinned();
    }
}
