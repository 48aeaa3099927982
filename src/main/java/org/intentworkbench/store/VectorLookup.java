package org.intentworkbench.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// Finds many vectors of one model at once. A few are asked for by name, 1,024 in a query; where more are wanted than
/// a quarter of what there is, the whole table is read as it lies in the file, which takes a tenth of the time of
/// looking each up.
final class VectorLookup {
    private static final int NAMES = 1_024;
    private static final int FEW = 4_096;

    private final Connection connection;
    private final int model;
    private final Progress progress;

    VectorLookup(Connection connection, int model, Progress progress) {
        this.connection = connection;
        this.model = model;
        this.progress = progress;
    }

    @Nullable
    float[][] vectors(List<String> texts, TextHash hash) throws SQLException {
        var found = new float[texts.size()][];
        if (texts.size() > FEW && texts.size() * 4L > stored()) {
            scan(texts, hash, found);
        } else {
            for (int from = 0; from < texts.size(); from += NAMES) {
                progress.check();
                progress.at(Stage.READING, from, texts.size());
                byName(texts, hash, found, from, Math.min(texts.size(), from + NAMES));
            }
        }
        return found;
    }

    private long stored() throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from vector")) {
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void byName(List<String> texts, TextHash hash, float[][] found, int from, int to) throws SQLException {
        var places = new HashMap<ByteBuffer, Integer>();
        var twins = new int[to - from];
        for (int i = from; i < to; i++) {
            Integer first = places.putIfAbsent(ByteBuffer.wrap(hash.of(texts.get(i))), i);
            twins[i - from] = first == null ? i : first;
        }
        var names = places.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new);
        var sql = "select v.hash, v.numbers from unnest(?) t(h) join vector v on v.model_id = ? and v.hash = t.h";
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("BINARY(32)", names));
            select.setInt(2, model);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    Integer at = places.get(ByteBuffer.wrap(rows.getBytes(1)));
                    if (at != null) {
                        found[at] = floats(rows.getBytes(2));
                    }
                }
            }
        }
        for (int i = from; i < to; i++) {
            found[i] = found[twins[i - from]];
        }
    }

    private void scan(List<String> texts, TextHash hash, float[][] found) throws SQLException {
        var wanted = new WantedHashes(texts.size());
        for (int i = 0; i < found.length; i++) {
            if (i % NAMES == 0) {
                progress.check();
            }
            wanted.add(hash.of(texts.get(i)), i);
        }
        // without its index the table is read in the order of the file
        try (var lazy = connection.createStatement()) {
            // else all rows are gathered, on the disk where they are many, before the first is handed out
            lazy.execute("set lazy_query_execution 1");
            try (var rows = lazy.executeQuery("select model_id, hash, numbers from vector use index ()")) {
                for (int row = 0; rows.next(); row++) {
                    if (row % NAMES == 0) {
                        progress.check();
                        progress.at(Stage.READING, Math.min(row, found.length), found.length);
                    }
                    int first = rows.getInt(1) == model ? wanted.first(rows.getBytes(2)) : -1;
                    if (first >= 0) {
                        found[first] = floats(rows.getBytes(3));
                    }
                }
            } finally {
                lazy.execute("set lazy_query_execution 0");
            }
        }
        for (int i = 0; i < found.length; i++) {
            found[i] = found[wanted.twin(i)];
        }
    }

    /// Which of some hashes a table holds.
    static boolean[] among(Connection connection, String table, int model, List<byte[]> hashes) throws SQLException {
        var there = new boolean[hashes.size()];
        if (model == 0) {
            return there;
        }
        for (int from = 0; from < there.length; from += NAMES) {
            int to = Math.min(there.length, from + NAMES);
            try (var select = connection.prepareStatement("select t.n from unnest(?) with ordinality t(h, n) join "
                    + table + " v on v.model_id = ? and v.hash = t.h")) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "BINARY(32)", hashes.subList(from, to).toArray()));
                select.setInt(2, model);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        there[from + rows.getInt(1) - 1] = true;
                    }
                }
            }
        }
        return there;
    }

    private static float[] floats(byte[] bytes) {
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }

    /// The texts looked for, by their hash.
    private static final class WantedHashes {
        private final HashMap<Key, Integer> first;
        private final int[] twins;

        private record Key(long a, long b, long c, long d) {
            Key(byte[] hash) {
                this(ByteBuffer.wrap(hash));
            }

            private Key(ByteBuffer hash) {
                this(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
            }

            @Override
            public int hashCode() {
                return (int) a;
            }
        }

        WantedHashes(int size) {
            first = HashMap.newHashMap(size);
            twins = new int[size];
            Arrays.setAll(twins, i -> i);
        }

        void add(byte[] hash, int text) {
            Integer earlier = first.putIfAbsent(new Key(hash), text);
            twins[text] = earlier == null ? text : earlier;
        }

        /// -1 where nobody asked for it.
        int first(byte[] hash) {
            return first.getOrDefault(new Key(hash), -1);
        }

        int twin(int text) {
            return twins[text];
        }
    }
}
