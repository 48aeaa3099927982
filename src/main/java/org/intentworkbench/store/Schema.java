package org.intentworkbench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.intentworkbench.domain.Problem;

/// Brings a workspace to the newest schema: runs `V1.sql`, `V2.sql`, … that it has not seen yet, each in the
/// order of its number. H2 commits after every statement that changes a table, so the version is written last: after
/// a crash in between, a script runs again and must stand that (`if not exists`) from V2 on; a half-made V1 holds
/// no data and is dropped.
final class Schema {
    static final int NEWEST = 5;

    private Schema() {}

    /// @throws Problem if the file holds something else or comes from a newer version
    static void migrate(Connection connection, Path file) throws SQLException {
        int version = version(connection, file);
        if (version > NEWEST) {
            throw new Problem("problem.store.newer", file, Integer.toString(version), Integer.toString(NEWEST));
        }
        for (int next = version + 1; next <= NEWEST; next++) {
            try (var statement = connection.createStatement()) {
                statement.execute(script(next));
            }
            try (var insert = connection.prepareStatement("insert into schema_version values (?, current_timestamp)")) {
                insert.setInt(1, next);
                insert.executeUpdate();
            }
        }
    }

    private static int version(Connection connection, Path file) throws SQLException {
        try (var statement = connection.createStatement()) {
            boolean ours = count(statement, " and table_name = 'SCHEMA_VERSION'") > 0;
            if (!ours && count(statement, "") > 0) {
                throw new Problem("problem.store.notWorkspace", file);
            }
            if (ours) {
                try (var rows = statement.executeQuery("select coalesce(max(version), 0) from schema_version")) {
                    rows.next();
                    int version = rows.getInt(1);
                    if (version > 0) {
                        return version;
                    }
                }
                statement.execute("drop all objects");
            }
            statement.execute("create table schema_version (version integer primary key, "
                    + "applied timestamp(3) with time zone not null)");
            return 0;
        }
    }

    private static int count(java.sql.Statement statement, String condition) throws SQLException {
        var query = "select count(*) from information_schema.tables where table_schema = 'PUBLIC'" + condition;
        try (var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String script(int version) {
        var name = "/org/intentworkbench/schema/V" + version + ".sql";
        try (var in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
