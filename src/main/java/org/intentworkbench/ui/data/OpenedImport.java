package org.intentworkbench.ui.data;

import java.util.List;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.RefusedRow;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.store.Workspace;

/// An import with its rows and what it refused.
///
/// @param lines line of the file of each row; empty for events, which stand in one table with those of other imports
/// @param refused the first of them, 10,000 at most
record OpenedImport(ImportReport report, List<ShownColumn> columns, int rows, long[] lines, List<RefusedRow> refused) {
    /// Refused rows in memory; the file that can be saved holds all.
    static final int MOST_REFUSED = 10_000;

    static OpenedImport of(Workspace workspace, ImportReport report, Progress progress) {
        List<ShownColumn> columns;
        int rows;
        long[] lines;
        if (report.kind() == FileKind.EVENTS) {
            var events = workspace.events(progress);
            columns = ShownColumn.of(events);
            rows = events.size();
            lines = new long[0];
        } else {
            StoredTable table = workspace.table(report.id(), progress);
            columns = ShownColumn.of(table);
            rows = table.size();
            lines = table.lines();
        }
        return new OpenedImport(
                report, columns, rows, lines, workspace.refused().page(report.id(), 0, MOST_REFUSED));
    }
}
