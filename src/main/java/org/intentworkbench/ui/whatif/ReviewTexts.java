package org.intentworkbench.ui.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.ReviewText;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.state.Workbench;

/// The texts of the reviews a run is about, by the id of the subject.
final class ReviewTexts {
    private static final String SLOT = "whatif.texts";

    private final Workbench workbench;
    private final BackgroundRunner runner;

    ReviewTexts(Workbench workbench, BackgroundRunner runner) {
        this.workbench = workbench;
        this.runner = runner;
    }

    /// Reads the texts off the FX thread; an id that two reviews share has none, since either could be meant.
    void read(Run run, Consumer<Map<String, String>> onRead) {
        Workspace workspace = workbench.workspaceProperty().get();
        if (workspace == null || run.table().subject() != SubjectKind.REVIEW) {
            runner.cancel(SLOT);
            return;
        }
        Long importId = run.result().spec().features().importId();
        runner.run(SLOT, progress -> byId(table(workspace, importId, progress)), texts -> {
            if (workbench.runProperty().get() == run) {
                onRead.accept(texts);
            }
        });
    }

    private static StoredTable table(
            Workspace workspace, @org.jspecify.annotations.Nullable Long importId, Progress progress) {
        return importId == null
                ? workspace.tables(FileKind.REVIEWS, progress).getLast()
                : workspace.table(importId, progress);
    }

    /// Named as the subjects of the table are: by the id column, else by the line of the file.
    static Map<String, String> byId(StoredTable table) {
        List<String> texts = ReviewText.ofTable(table);
        StoredColumn id = table.column(Role.ID).orElse(null);
        Map<String, String> byId = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            String named = id == null ? "" : id.text(row);
            String text = texts.get(row);
            byId.merge(
                    named.isEmpty() ? "line " + table.lines()[row] : named,
                    text,
                    (one, other) -> one.equals(other) ? one : "");
        }
        return byId;
    }
}
