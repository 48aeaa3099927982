package org.intentworkbench.store;

import java.io.ByteArrayInputStream;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Problem;

/// Finished runs, newest last. What the bytes mean is the business of `experiment`.
public final class RunStore {
    private final Database database;

    RunStore(Database database) {
        this.database = database;
    }

    /// @return the new run's number, from 1, never used again
    public long add(String name, String summary, byte[] result) {
        return database.with(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into run (name, finished, summary, result) values (?, ?, ?, ?)",
                    Statement.RETURN_GENERATED_KEYS)) {
                insert.setString(1, name);
                insert.setObject(2, OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC));
                insert.setString(3, summary);
                insert.setBinaryStream(4, new ByteArrayInputStream(result), result.length);
                insert.executeUpdate();
                try (var keys = insert.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    public List<StoredRun> all() {
        return database.with(connection -> {
            try (var select = connection.prepareStatement(
                            "select id, name, finished, summary from run where not deleted order by id");
                    var rows = select.executeQuery()) {
                var runs = new ArrayList<StoredRun>();
                while (rows.next()) {
                    runs.add(new StoredRun(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getObject(3, OffsetDateTime.class).toInstant(),
                            rows.getString(4)));
                }
                return runs;
            }
        });
    }

    /// @throws org.intentworkbench.domain.Problem if there is no such run
    public byte[] result(long id) {
        return database.with(connection -> {
            try (var select = connection.prepareStatement("select result from run where id = ? and not deleted")) {
                select.setLong(1, id);
                try (var rows = select.executeQuery()) {
                    if (!rows.next()) {
                        throw absent(id);
                    }
                    return rows.getBytes(1);
                }
            }
        });
    }

    /// @throws org.intentworkbench.domain.Problem if there is no such run
    public void rename(long id, String name) {
        require(id, database.update("update run set name = ? where id = ? and not deleted", name, id));
    }

    /// Hides the run; [#restore] brings it back (so that deleting can be undone) until the workspace is closed.
    /// @throws org.intentworkbench.domain.Problem if there is no such run
    public void delete(long id) {
        require(id, database.update("update run set deleted = true where id = ?", id));
    }

    /// @throws org.intentworkbench.domain.Problem if there is no such run
    public void restore(long id) {
        require(id, database.update("update run set deleted = false where id = ?", id));
    }

    private static void require(long id, int updated) {
        if (updated == 0) {
            throw absent(id);
        }
    }

    private static Problem absent(long id) {
        return new Problem("problem.store.run", Long.toString(id));
    }
}
