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
    private static final int KEPT_DAYS = 30;

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
        return listed(false);
    }

    /// Deleted runs that [#restore] can still bring back.
    public List<StoredRun> deleted() {
        return listed(true);
    }

    private List<StoredRun> listed(boolean deleted) {
        return database.with(connection -> {
            try (var select = connection.prepareStatement(
                            "select id, name, finished, summary, pinned, note from run where deleted = " + deleted
                                    + " order by id");
                    var rows = select.executeQuery()) {
                var runs = new ArrayList<StoredRun>();
                while (rows.next()) {
                    runs.add(new StoredRun(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getObject(3, OffsetDateTime.class).toInstant(),
                            rows.getString(4),
                            rows.getBoolean(5),
                            rows.getString(6)));
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

    /// Keeps the run on top of the board, or no more.
    /// @throws org.intentworkbench.domain.Problem if there is no such run
    public void pin(long id, boolean pinned) {
        require(id, database.update("update run set pinned = ? where id = ? and not deleted", pinned, id));
    }

    /// @param note the analyst's remark, or empty
    /// @throws org.intentworkbench.domain.Problem if there is no such run
    public void note(long id, String note) {
        require(id, database.update("update run set note = ? where id = ? and not deleted", note, id));
    }

    /// Hides the run; [#restore] brings it back (so that deleting can be undone) for 30 days.
    /// @throws org.intentworkbench.domain.Problem if there is no such run
    public void delete(long id) {
        require(
                id,
                database.update(
                        "update run set deleted = true, deleted_at = current_timestamp where id = ? and not deleted",
                        id));
    }

    /// @throws org.intentworkbench.domain.Problem if there is no such run
    public void restore(long id) {
        require(id, database.update("update run set deleted = false, deleted_at = null where id = ?", id));
    }

    /// Forgets for good what was deleted long ago.
    void purge() {
        database.update(
                "delete from run where deleted and deleted_at < dateadd(day, ?, current_timestamp)", -KEPT_DAYS);
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
