package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.intentworkbench.ingest.RefusedRow;

/// SQL on refused rows. Their cells lie in chunks of a column of their own, so that a row of any length fits and a
/// file of nothing but refused rows stays small.
final class RefusedTable {
    /// Pseudo column of [ChunkTable].
    static final int CELLS = -3;

    private static final int BATCH = 1000;
    private static final int FULL_BYTES = 4 << 20;

    private RefusedTable() {}

    /// Takes refused rows within the transaction of an import.
    static final class Writer implements AutoCloseable {
        private final long importId;
        private final ChunkTable.Writer chunks;
        private final PreparedStatement insert;
        private final Bytes cells = new Bytes(1 << 12);
        private long count;
        private int gathered;
        private int chunk;

        Writer(Connection connection, long importId, ChunkTable.Writer chunks) throws SQLException {
            this.importId = importId;
            this.chunks = chunks;
            insert = connection.prepareStatement("insert into refused values (?, ?, ?, ?, ?, ?, ?)");
        }

        /// Rows so far.
        long count() {
            return count;
        }

        void add(RefusedRow row) throws SQLException {
            count++;
            insert.setLong(1, importId);
            insert.setLong(2, count);
            insert.setLong(3, row.line());
            insert.setString(4, row.column());
            insert.setString(5, row.value());
            insert.setString(6, row.reason());
            insert.setString(7, row.detail());
            insert.addBatch();
            cells.writeVarLong(row.cells().size());
            row.cells().forEach(cells::writeText);
            gathered++;
            if (gathered == BATCH || cells.size() > FULL_BYTES) {
                flush();
            }
        }

        void flush() throws SQLException {
            if (gathered > 0) {
                insert.executeBatch();
                chunks.write(CELLS, chunk++, gathered, cells);
                cells.clear();
                gathered = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }

    // imports under schema 1 may give "refused.price.negative" and "refused.quantity.negative" as reasons too
    /// In the order of the file. Rows of an import made under schema 1 have no cells.
    static List<RefusedRow> all(Connection connection, long importId) throws SQLException {
        var rows = new ArrayList<RefusedRow>();
        each(connection, importId, rows::add);
        return rows;
    }

    /// Some of them, in the order of the file.
    ///
    /// @param from 0 = the first
    /// @param count at most
    static List<RefusedRow> page(Connection connection, long importId, long from, int count) throws SQLException {
        var place = place(connection, importId, from, count);
        var cells = new ArrayList<List<String>>();
        ChunkTable.read(connection, importId, CELLS, place.firstChunk(), place.lastChunk(), (in, row, size) -> {
            for (int i = 0; i < size; i++) {
                cells.add(cells(in));
            }
        });
        var page = new ArrayList<RefusedRow>();
        try (var select = connection.prepareStatement("select line, column_name, cell, reason, detail from refused"
                + " where import_id = ? and number > ? and number <= ? order by import_id, number")) {
            select.setLong(1, importId);
            select.setLong(2, from);
            select.setLong(3, from + count);
            try (var rows = select.executeQuery()) {
                for (int at = (int) (from - place.firstRow()); rows.next(); at++) {
                    page.add(row(rows, at < cells.size() ? cells.get(at) : List.of()));
                }
            }
        }
        return page;
    }

    /// Where the cells of a page lie.
    ///
    /// @param firstRow of the first chunk
    private record Place(int firstChunk, long firstRow, int lastChunk) {}

    private static Place place(Connection connection, long importId, long from, int count) throws SQLException {
        try (var select = connection.prepareStatement("select chunk_index, row_count from chunk"
                + " where import_id = ? and column_index = ? and piece = 0"
                + " order by import_id, column_index, chunk_index")) {
            select.setLong(1, importId);
            select.setInt(2, CELLS);
            int firstChunk = 0;
            long firstRow = 0;
            int lastChunk = -1;
            long row = 0;
            try (var chunks = select.executeQuery()) {
                while (row < from + count && chunks.next()) {
                    long next = row + chunks.getInt(2);
                    if (next <= from) {
                        firstChunk = chunks.getInt(1) + 1;
                        firstRow = next;
                    } else {
                        lastChunk = chunks.getInt(1);
                    }
                    row = next;
                }
            }
            return new Place(firstChunk, firstRow, lastChunk);
        }
    }

    /// Hands on one row after the other; the chunks of their cells alone are in memory.
    static void each(Connection connection, long importId, Consumer<RefusedRow> taker) throws SQLException {
        try (var select = connection.prepareStatement("select line, column_name, cell, reason, detail from refused"
                + " where import_id = ? order by import_id, number")) {
            select.setLong(1, importId);
            try (var rows = select.executeQuery()) {
                ChunkTable.read(connection, importId, CELLS, (in, from, size) -> {
                    try {
                        for (int i = 0; i < size && rows.next(); i++) {
                            taker.accept(row(rows, cells(in)));
                        }
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
                while (rows.next()) {
                    taker.accept(row(rows, List.of()));
                }
            }
        }
    }

    private static List<String> cells(Bytes.In in) {
        int size = (int) in.readVarLong();
        var cells = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            cells.add(in.readText());
        }
        return cells;
    }

    private static RefusedRow row(ResultSet row, List<String> cells) throws SQLException {
        return new RefusedRow(
                row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), cells);
    }
}
