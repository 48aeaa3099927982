package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.RowHash;
import org.intentworkbench.ingest.RowHashes;
import org.intentworkbench.job.Progress;

/// Hashes the events of one import as [EventHash] does, a chunk at a time. The chunks of all columns hold the same
/// rows.
final class ChunkHashes {
    private final Connection connection;
    private final long importId;
    private final Progress progress;
    private final Map<Role, ColumnMapping> columns = new EnumMap<>(Role.class);
    private final Map<Role, Words> words = new EnumMap<>(Role.class);
    private final RowHashes hashes = new RowHashes();
    private long[] times = new long[0];

    ChunkHashes(Connection connection, long importId, Progress progress) throws SQLException {
        this.connection = connection;
        this.importId = importId;
        this.progress = progress;
        for (var column : ImportTable.columns(connection, importId)) {
            columns.putIfAbsent(column.role(), column);
        }
    }

    /// Takes the times of one chunk; no event lacks one.
    interface TimesTaker {
        /// @param begin place of the first row
        void take(int begin, long[] times);
    }

    void eachTimes(TimesTaker taker) throws SQLException {
        var mapping = columns.get(Role.TIME);
        if (mapping != null) {
            ChunkTable.read(connection, importId, mapping.index(), (in, from, rows) -> {
                progress.check();
                var times = new long[rows];
                ChunkCode.readTimes(in, times, 0, rows);
                taker.take(from, times);
            });
        }
    }

    /// @return overwritten by the next call
    RowHashes of(int chunk, int rows) throws SQLException {
        progress.check();
        hashes.begin(rows);
        for (var role : EventHash.ROLES) {
            var mapping = columns.get(role);
            if (mapping == null) {
                hashes.addMissing(0, rows);
            } else {
                add(mapping, chunk);
            }
        }
        return hashes;
    }

    /// Of the events that were hashed last.
    long[] times() {
        return times;
    }

    private void add(ColumnMapping mapping, int chunk) throws SQLException {
        int index = mapping.index();
        switch (mapping.type()) {
            case TIME ->
                ChunkTable.read(connection, importId, index, chunk, chunk, (in, from, rows) -> {
                    times = new long[rows];
                    ChunkCode.readTimes(in, times, 0, rows);
                    for (int row = 0; row < rows; row++) {
                        hashes.addBits(row, times[row]);
                    }
                });
            case NUMBER, BOOLEAN ->
                ChunkTable.read(connection, importId, index, chunk, chunk, (in, from, rows) -> {
                    var numbers = new double[rows];
                    ChunkCode.readNumbers(in, numbers, 0, rows);
                    for (int row = 0; row < rows; row++) {
                        if (mapping.role() == Role.QUANTITY) {
                            EventHash.addQuantity(hashes, row, (int) numbers[row]);
                        } else {
                            EventHash.addNumber(hashes, row, numbers[row]);
                        }
                    }
                });
            case CATEGORY -> addWords(mapping, chunk);
            case TEXT -> throw new IllegalStateException("events have no " + mapping.role());
        }
    }

    private void addWords(ColumnMapping mapping, int chunk) throws SQLException {
        var known = words.computeIfAbsent(mapping.role(), role -> new Words());
        var next = new Counter();
        // each chunk brings the words that are new in it
        next.count = Math.min(chunk, known.chunks);
        ChunkTable.read(connection, importId, mapping.index(), next.count, chunk, (in, from, rows) -> {
            var brought = new ArrayList<String>();
            TableReader.addNewWords(in, brought);
            if (next.count == known.chunks) {
                brought.forEach(word -> known.add(word, mapping.role()));
                known.chunks++;
            }
            if (next.count++ == chunk) {
                var codes = new int[rows];
                ChunkCode.readCodes(in, codes, 0, rows);
                known.addTo(hashes, codes);
            }
        });
    }

    /// Hashes of the words of one column, from its first chunk on.
    private static final class Words {
        private long[] high = new long[1 << 10];
        private long[] low = new long[1 << 10];
        private final RowHash hash = new RowHash();
        private boolean isBits;
        private int size;
        private int chunks;

        void add(String word, Role role) {
            if (size == high.length) {
                high = Arrays.copyOf(high, size * 2);
                low = Arrays.copyOf(low, size * 2);
            }
            isBits = role == Role.KIND;
            if (isBits) {
                high[size++] = EventHash.kind(word).code();
            } else {
                hash.ofUtf8(word);
                high[size] = hash.high();
                low[size++] = hash.low();
            }
        }

        void addTo(RowHashes hashes, int[] codes) {
            for (int row = 0; row < codes.length; row++) {
                int code = codes[row];
                if (code < 0) {
                    hashes.add(row, 0, 0);
                } else if (isBits) {
                    hashes.addBits(row, high[code]);
                } else {
                    hashes.add(row, high[code], low[code]);
                }
            }
        }
    }

    private static final class Counter {
        private int count;
    }
}
