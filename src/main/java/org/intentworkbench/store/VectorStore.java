package org.intentworkbench.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
        var vectors = new float[texts.size()][];
        database.with(connection -> {
            int modelId = model(connection, model);
            if (modelId == 0) {
                return vectors;
            }
            var digest = sha256();
            try (var select =
                    connection.prepareStatement("select numbers from vector where model_id = ? and hash = ?")) {
                select.setInt(1, modelId);
                for (int i = 0; i < vectors.length; i++) {
                    select.setBytes(2, digest.digest(texts.get(i).getBytes(StandardCharsets.UTF_8)));
                    try (var rows = select.executeQuery()) {
                        if (rows.next()) {
                            vectors[i] = floats(rows.getBytes(1));
                        }
                    }
                }
            }
            return vectors;
        });
        return vectors;
    }

    /// Keeps vectors in one transaction; a text that is there already keeps its vector.
    /// @param vectors one for each text, all of one length
    public void put(String model, List<String> texts, float[][] vectors) {
        if (texts.size() != vectors.length) {
            throw new IllegalArgumentException(texts.size() + " texts but " + vectors.length + " vectors");
        }
        synchronized (putting) {
            putAlone(model, texts, vectors);
        }
    }

    /// Two jobs that bring the same text at once would both find it absent.
    private void putAlone(String model, List<String> texts, float[][] vectors) {
        database.transaction(connection -> {
            int modelId = model(connection, model);
            if (modelId == 0) {
                modelId = addModel(connection, model);
            }
            var digest = sha256();
            var sql = "insert into vector select cast(? as integer), cast(? as binary(32)), cast(? as varbinary)"
                    + " where not exists (select 1 from vector where model_id = ? and hash = ?)";
            try (var insert = connection.prepareStatement(sql)) {
                for (int i = 0; i < vectors.length; i++) {
                    var hash = digest.digest(texts.get(i).getBytes(StandardCharsets.UTF_8));
                    insert.setInt(1, modelId);
                    insert.setBytes(2, hash);
                    insert.setBytes(3, bytes(vectors[i]));
                    insert.setInt(4, modelId);
                    insert.setBytes(5, hash);
                    insert.addBatch();
                    if (i % BATCH == BATCH - 1) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
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

    private static float[] floats(byte[] bytes) {
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
