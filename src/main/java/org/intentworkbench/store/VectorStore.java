package org.intentworkbench.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// Text vectors by model and text, so that a text is encoded once in the life of a workspace.
public final class VectorStore {
    private static final int BATCH = 500;

    private final Database database;
    private final Object putting = new Object();

    VectorStore(Database database) {
        this.database = database;
    }

    /// @param texts as they were encoded, to the letter; looked up by their SHA-256
    /// @return a vector for each text, or null where there is none yet
    public @Nullable float[][] get(String model, List<String> texts) {
        return get(model, texts, Progress.silent());
    }

    /// @param progress told of stage READING in texts
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    public @Nullable float[][] get(String model, List<String> texts, Progress progress) {
        var hash = new TextHash();
        return database.with(connection -> {
            int modelId = model(connection, model);
            return modelId == 0
                    ? new float[texts.size()][]
                    : new VectorLookup(connection, modelId, progress).vectors(texts, hash);
        });
    }

    /// Which of some texts have a vector.
    ///
    /// @param hashes of [TextHash]
    public boolean[] has(String model, List<byte[]> hashes) {
        return database.with(connection -> {
            int modelId = model(connection, model);
            return VectorLookup.among(connection, "vector", modelId, hashes);
        });
    }

    /// Which of some texts have a vector that does not know their end, because they are longer than the model reads.
    ///
    /// @param hashes of [TextHash]
    public boolean[] cut(String model, List<byte[]> hashes) {
        return database.with(connection -> {
            int modelId = model(connection, model);
            return VectorLookup.among(connection, "vector_cut", modelId, hashes);
        });
    }

    /// What is kept of one model, those without vectors left out.
    ///
    /// @param cut texts that are longer than the model reads
    /// @param bytes of the numbers alone
    public record Kept(String model, long vectors, long cut, long bytes) {}

    /// What is kept of each model, in the order in which the models came.
    public List<Kept> kept() {
        return database.with(connection -> {
            var kept = new ArrayList<Kept>();
            try (var select = connection.prepareStatement("select name,"
                            + " (select count(*) from vector where model_id = m.id),"
                            + " (select count(*) from vector_cut where model_id = m.id),"
                            + " (select octet_length(numbers) from vector where model_id = m.id limit 1)"
                            + " from vector_model m order by id");
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (rows.getLong(2) > 0) {
                        kept.add(new Kept(
                                rows.getString(1),
                                rows.getLong(2),
                                rows.getLong(3),
                                rows.getLong(2) * rows.getLong(4)));
                    }
                }
            }
            return kept;
        });
    }

    /// Keeps vectors in one transaction; a text that is there already keeps its vector.
    /// @param vectors one for each text, all of one length
    public void put(String model, List<String> texts, float[][] vectors) {
        put(model, texts, vectors, new boolean[texts.size()]);
    }

    /// @param cut for each text whether its end was not read
    public void put(String model, List<String> texts, float[][] vectors, boolean[] cut) {
        if (texts.size() != vectors.length || texts.size() != cut.length) {
            throw new IllegalArgumentException(texts.size() + " texts but " + vectors.length + " vectors");
        }
        synchronized (putting) {
            putAlone(model, texts, vectors, cut);
        }
    }

    /// Two jobs that bring the same text at once would both find it absent.
    private void putAlone(String model, List<String> texts, float[][] vectors, boolean[] cut) {
        database.transaction(connection -> {
            int known = model(connection, model);
            int modelId = known == 0 ? addModel(connection, model) : known;
            var hash = new TextHash();
            var sql = "insert into vector select cast(? as integer), cast(? as binary(32)), cast(? as varbinary)"
                    + " where not exists (select 1 from vector where model_id = ? and hash = ?)";
            try (var insert = connection.prepareStatement(sql);
                    var mark = connection.prepareStatement(
                            "merge into vector_cut (model_id, hash) key (model_id, hash) values (?, ?)")) {
                for (int i = 0; i < vectors.length; i++) {
                    byte[] key = hash.of(texts.get(i));
                    insert.setInt(1, modelId);
                    insert.setBytes(2, key);
                    insert.setBytes(3, bytes(vectors[i]));
                    insert.setInt(4, modelId);
                    insert.setBytes(5, key);
                    insert.addBatch();
                    if (cut[i]) {
                        mark.setInt(1, modelId);
                        mark.setBytes(2, key);
                        mark.addBatch();
                    }
                    if (i % BATCH == BATCH - 1) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
                mark.executeBatch();
            }
            return modelId;
        });
    }

    private static int model(Connection connection, String name) throws SQLException {
        try (var select = connection.prepareStatement("select id from vector_model where name = ?")) {
            select.setString(1, name);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    private static int addModel(Connection connection, String name) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into vector_model (name) values (?)", Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, name);
            insert.executeUpdate();
            try (var keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getInt(1);
            }
        }
    }

    private static byte[] bytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }
}
