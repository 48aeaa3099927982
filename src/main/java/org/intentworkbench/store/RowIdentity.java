package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.RowHash;
import org.intentworkbench.job.Progress;

/// Hashes some rows of an import of events as [EventHash] hashes all, without putting all columns together.
final class RowIdentity {
    private RowIdentity() {}

    /// @return for each of the rows, in their order
    static RowHash[] of(Connection connection, ImportReport report, BitSet rows, Progress progress)
            throws SQLException {
        var hashes = new RowHash[rows.cardinality()];
        Arrays.setAll(hashes, i -> new RowHash());
        if (hashes.length == 0) {
            return hashes;
        }
        for (var hash : hashes) {
            hash.reset();
        }
        var reader = new TableReader(connection, report, progress);
        for (var role : EventHash.ROLES) {
            var mapping = ImportTable.columns(connection, report.id()).stream()
                    .filter(column -> column.role() == role)
                    .findFirst();
            if (mapping.isEmpty()) {
                for (var hash : hashes) {
                    hash.add(0, 0);
                }
            } else {
                add(hashes, rows, reader.column(mapping.get()));
            }
        }
        return hashes;
    }

    private static void add(RowHash[] hashes, BitSet rows, StoredColumn column) {
        int at = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            var hash = hashes[at++];
            switch (column) {
                case StoredColumn.Times times -> hash.addBits(times.values()[row]);
                case StoredColumn.Numbers numbers -> addNumber(hash, numbers, row);
                case StoredColumn.Categories words -> addWord(hash, words, row);
                case StoredColumn.Texts texts -> throw new IllegalStateException("events have no " + texts.role());
            }
        }
    }

    private static void addNumber(RowHash hash, StoredColumn.Numbers numbers, int row) {
        if (numbers.role() == Role.QUANTITY) {
            EventHash.addQuantity(hash, (int) numbers.values()[row]);
        } else {
            EventHash.addNumber(hash, numbers.values()[row]);
        }
    }

    private static void addWord(RowHash hash, StoredColumn.Categories words, int row) {
        int code = words.codes()[row];
        if (code < 0) {
            hash.add(0, 0);
        } else if (words.role() == Role.KIND) {
            hash.addBits(EventHash.kind(words.levels()[code]).code());
        } else {
            var word = new RowHash();
            word.ofUtf8(words.levels()[code]);
            hash.add(word.high(), word.low());
        }
    }
}
