package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.ingest.RefusedRow;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of refused rows are pieces of the whole list, cells and all, wherever chunks end.
final class RefusedPageTest {
    private static final String HEADER = "event_time,event_type,product_id,price,user_id\n";

    @TempDir
    Path folder;

    private long refuse(Workspace workspace, int rows) throws IOException {
        var text = new StringBuilder(HEADER);
        text.append("2024-01-01 10:00:00,view,7,1.50,ann\n".repeat(3000));
        for (int i = 0; i < rows; i++) {
            text.append("2024-01-01 10:00:00,view,").append(i).append(",1.50\n");
        }
        var file = Files.writeString(folder.resolve("events" + rows + ".csv"), text);
        var plan = FileProbe.probe(file, null, null, Progress.silent()).plan();
        return workspace.importFile(plan, Progress.silent()).id();
    }

    @Test
    void pagesAreTheWholeListInPieces() throws IOException {
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            long id = refuse(workspace, 2503);
            var all = workspace.refused().all(id);
            assertThat(all).hasSize(2503);
            assertThat(workspace.refused().count(id)).isEqualTo(2503);
            for (int size : new int[] {7, 999, 1000, 1001, 5000}) {
                List<RefusedRow> joined = new ArrayList<>();
                for (long from = 0; from < all.size(); from += size) {
                    var page = workspace.refused().page(id, from, size);
                    assertThat(page).hasSizeLessThanOrEqualTo(size);
                    joined.addAll(page);
                }
                assertThat(joined).isEqualTo(all);
            }
            assertThat(workspace.refused().page(id, 2503, 10)).isEmpty();
            assertThat(workspace.refused().page(id, 0, 0)).isEmpty();
            assertThat(workspace.refused().page(id, 2502, 10)).containsExactly(all.getLast());
        }
    }

    @Test
    void anImportThatRefusedNothingHasNoPages() throws IOException {
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            long id = refuse(workspace, 0);
            assertThat(workspace.refused().count(id)).isZero();
            assertThat(workspace.refused().page(id, 0, 10)).isEmpty();
        }
    }
}
