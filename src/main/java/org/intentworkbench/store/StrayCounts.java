package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.intentworkbench.ingest.CheckedRow;

/// How many cells of each column were taken as missing because they did not fit.
final class StrayCounts {
    private final long[] counts;

    /// @param columns of the file
    StrayCounts(int columns) {
        counts = new long[columns];
    }

    void add(CheckedRow row) {
        for (int i = 0; i < row.straysMissing(); i++) {
            counts[row.strayColumn(i)]++;
        }
    }

    void add(long[] others) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += others[i];
        }
    }

    void clear() {
        Arrays.fill(counts, 0);
    }

    long[] counts() {
        return counts.clone();
    }

    void write(Connection connection, long importId) throws SQLException {
        try (var update = connection.prepareStatement(
                        "update import_column set strays_missing = ? where import_id = ? and column_index = ?");
                var total = connection.prepareStatement("update import set strays_missing = ? where id = ?")) {
            for (int column = 0; column < counts.length; column++) {
                if (counts[column] > 0) {
                    update.setLong(1, counts[column]);
                    update.setLong(2, importId);
                    update.setInt(3, column);
                    update.executeUpdate();
                }
            }
            total.setLong(1, Arrays.stream(counts).sum());
            total.setLong(2, importId);
            total.executeUpdate();
        }
    }
}
