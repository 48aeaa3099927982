package org.intentworkbench.text.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.store.Workspace;

/// The questions asked in a workspace, kept in it: newest first, each once.
public final class SearchHistory {
    private static final String NAME = "search.history";
    private static final int MOST = 30;

    private SearchHistory() {}

    public static List<String> of(Workspace workspace) {
        return workspace
                .texts()
                .get(NAME)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList())
                .orElse(List.of());
    }

    /// Puts a question in front.
    /// @return the questions now
    public static List<String> add(Workspace workspace, String question) {
        // one line each: a question that was pasted with line breaks becomes one line
        String line = question.strip().replaceAll("\\R+", " ");
        var all = new ArrayList<>(of(workspace));
        all.remove(line);
        all.addFirst(line);
        List<String> kept = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
        workspace.texts().put(NAME, String.join("\n", kept).getBytes(StandardCharsets.UTF_8));
        return kept;
    }

    public static void clear(Workspace workspace) {
        workspace.texts().delete(NAME);
    }
}
