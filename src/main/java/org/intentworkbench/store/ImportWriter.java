package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.CheckedRow;
import org.intentworkbench.ingest.HashSet128;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.RefusedRow;
import org.intentworkbench.ingest.RowHash;
import org.intentworkbench.ingest.RowSink;
import org.jspecify.annotations.Nullable;

/// Writes the rows of one import as chunks, within the transaction of that import.
final class ImportWriter implements RowSink, AutoCloseable {
    private final ChunkTable.Writer chunks;
    private final RefusedTable.Writer refusals;
    private final long importId;
    private final List<ColumnWriter> columns = new ArrayList<>();
    private final boolean events;
    private final @Nullable ColumnWriter[] eventColumns;
    private final int label;
    private final HashSet128 earlier;
    private final HashSet128 own = new HashSet128();
    private final ColumnWriter.Repeated repeated;
    private final RowHash hash = new RowHash();

    private long accepted;
    private long duplicates;
    private long leftOut;
    private long positives;
    private long stored;

    /// @param earlier hashes of the events that are in the workspace
    ImportWriter(Connection connection, long importId, ImportPlan plan, HashSet128 earlier) throws SQLException {
        this.importId = importId;
        this.earlier = earlier;
        events = plan.kind() == FileKind.EVENTS;
        label = plan.column(Role.LABEL).map(plan.columns()::indexOf).orElse(-1);
        chunks = new ChunkTable.Writer(connection, importId);
        refusals = new RefusedTable.Writer(connection, importId, chunks);
        var kept = plan.stored();
        for (var column : kept) {
            columns.add(ColumnWriter.of(column, column.index(), plan.kind(), chunks));
        }
        eventColumns = EventHash.columns(kept, columns);
        columns.add(new ColumnWriter.Lines(chunks));
        repeated = new ColumnWriter.Repeated(chunks);
        if (events) {
            columns.add(repeated);
        }
    }

    @Override
    public void accept(CheckedRow row) {
        accepted++;
        if (label >= 0 && row.number(label) == 1) {
            positives++;
        }
        for (var column : columns) {
            column.look(row);
        }
        if (isDuplicate(row)) {
            duplicates++;
            if (events && !repeated.isNext()) {
                return;
            }
        }
        stored++;
        try {
            for (var column : columns) {
                column.add(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An event that an earlier import holds is kept and marked, so that it is there still when that import is
    /// undone; a second one in the same file is dropped. All other rows are kept and counted within their file.
    private boolean isDuplicate(CheckedRow row) {
        if (!events) {
            row.hashCells(hash);
            return !own.add(hash.high(), hash.low());
        }
        EventHash.ofRow(row, eventColumns, hash);
        boolean isNew = own.add(hash.high(), hash.low());
        repeated.next(isNew && earlier.contains(hash.high(), hash.low()));
        return !isNew || repeated.isNext();
    }

    @Override
    public void leaveOut() {
        leftOut++;
    }

    @Override
    public void refuse(RefusedRow row) {
        try {
            refusals.add(row);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Writes what is left and the figures of the import.
    void finish(Connection connection, String sha256, double seconds) throws SQLException {
        refusals.flush();
        long refused = refusals.count();
        for (var column : columns) {
            column.flush();
        }
        try (var update = connection.prepareStatement("update import set row_count = ?, accepted = ?, refused = ?,"
                + " duplicates = ?, positives = ?, stored = ?, sha256 = ?, seconds = ?, left_out = ? where id = ?")) {
            update.setLong(1, accepted + refused + leftOut);
            update.setLong(2, accepted);
            update.setLong(3, refused);
            update.setLong(4, duplicates);
            update.setLong(5, positives);
            update.setLong(6, stored);
            update.setString(7, sha256);
            update.setDouble(8, seconds);
            update.setLong(9, leftOut);
            update.setLong(10, importId);
            update.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        chunks.close();
        refusals.close();
    }
}
