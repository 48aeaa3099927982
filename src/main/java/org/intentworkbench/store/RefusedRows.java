package org.intentworkbench.store;

import java.util.List;
import org.intentworkbench.ingest.RefusedRow;

/// The rows that imports refused, to be looked at.
public final class RefusedRows {
    private final Database database;

    RefusedRows(Database database) {
        this.database = database;
    }

    /// All of an import, in memory at once: for millions, [#page(long, long, int)] and the file that
    /// [Quality#writeRefused] writes.
    public List<RefusedRow> all(long importId) {
        return database.with(connection -> RefusedTable.all(connection, importId));
    }

    /// Some of the rows an import refused, in the order of the file.
    ///
    /// @param from 0 = the first
    /// @param count at most
    public List<RefusedRow> page(long importId, long from, int count) {
        return database.with(connection -> RefusedTable.page(connection, importId, from, count));
    }

    /// How many rows an import refused.
    ///
    /// @throws org.intentworkbench.domain.Problem if there is no such import
    public long count(long importId) {
        return database.with(
                connection -> ImportTable.report(connection, importId).refused());
    }
}
