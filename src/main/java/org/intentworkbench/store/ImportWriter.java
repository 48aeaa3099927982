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

/// Writes the rows of one import as chunks, within the transaction of that import.
final class ImportWriter implements RowSink, AutoCloseable {
    private final ChunkTable.Writer chunks;
    private final RefusedTable.Writer refusals;
    private final long importId;
    private final List<ColumnWriter> columns = new ArrayList<>();
    private final int label;
    private final HashSet128 rows = new HashSet128();
    private final RowHash hash = new RowHash();
    private final StrayCounts strays;

    private long accepted;
    private long duplicates;
    private long leftOut;
    private long positives;
    private long stored;
    private int blocks;

    ImportWriter(Connection connection, long importId, ImportPlan plan) throws SQLException {
        this.importId = importId;
        label = plan.column(Role.LABEL).map(plan.columns()::indexOf).orElse(-1);
        strays = new StrayCounts(plan.columns().size());
        chunks = new ChunkTable.Writer(connection, importId);
        refusals = new RefusedTable.Writer(connection, importId, chunks);
        if (plan.kind() != FileKind.EVENTS) {
            for (var column : plan.stored()) {
                columns.add(ColumnWriter.of(column, column.index(), plan.kind(), chunks));
            }
            columns.add(new ColumnWriter.Lines(chunks));
        }
    }

    /// A row of a table; all are kept, and those that are there already are counted within their file.
    @Override
    public void accept(CheckedRow row) {
        accepted++;
        stored++;
        strays.add(row);
        if (label >= 0 && row.number(label) == 1) {
            positives++;
        }
        row.hashCells(hash);
        if (!rows.add(hash.high(), hash.low())) {
            duplicates++;
        }
        try {
            for (var column : columns) {
                column.add(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A block of events; only the first of equal ones is kept.
    void write(EventBlock.Packed block) throws SQLException {
        accepted += block.accepted();
        leftOut += block.leftOut();
        duplicates += block.duplicates();
        positives += block.positives();
        stored += block.rows();
        strays.add(block.strays());
        for (int i = 0; i < block.columns().length; i++) {
            chunks.write(block.columns()[i], blocks, block.rows(), block.chunks()[i]);
        }
        blocks++;
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
        strays.write(connection, importId);
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
