package org.intentworkbench.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.intentworkbench.domain.Problem;

/// The H2 file behind a workspace. Each piece of work takes a connection of its own from a pool: readers see the
/// last commit and never wait for an import.
final class Database implements AutoCloseable, DatabaseAccess {
    static final String ENDING = ".mv.db";

    /// Work with a connection that may fail.
    interface Work<T> {
        T apply(Connection connection) throws SQLException;
    }

    private final Path file;
    private final JdbcConnectionPool pool;

    private Database(Path file, JdbcConnectionPool pool) {
        this.file = file;
        this.pool = pool;
    }

    static Path withEnding(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        return absolute.toString().endsWith(ENDING) ? absolute : Path.of(absolute + ENDING);
    }

    /// H2's files begin with their header in plain letters; of others it only says that reading failed.
    private static void requireStore(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) > 0) {
                try (var in = Files.newInputStream(file)) {
                    if (!new String(in.readNBytes(2), StandardCharsets.ISO_8859_1).equals("H:")) {
                        throw new Problem("problem.store.notWorkspace", file);
                    }
                }
            }
        } catch (IOException e) {
            throw new Problem(e, "problem.store.open", file, String.valueOf(e.getMessage()));
        }
    }

    static Database open(Path file) {
        // H2 takes a semicolon for the end of the name, and knows no way around it
        if (file.toString().indexOf(';') >= 0) {
            throw new Problem("problem.store.semicolon", file);
        }
        var folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Problem("problem.store.folder", String.valueOf(folder));
        }
        if (Files.exists(file) ? !Files.isRegularFile(file) || !Files.isWritable(file) : !Files.isWritable(folder)) {
            throw new Problem("problem.store.readOnly", file);
        }
        requireStore(file);
        var pool = JdbcConnectionPool.create(url(file), "sa", "");
        pool.setMaxConnections(16);
        try (var connection = pool.getConnection()) {
            if (connection.isReadOnly()) {
                throw new Problem("problem.store.readOnly", file);
            }
            requireAlone(connection, file);
            Schema.migrate(connection, file);
            EventTable.create(connection);
            return new Database(file, pool);
        } catch (SQLException e) {
            pool.dispose();
            throw problem(e, file);
        } catch (Problem e) {
            pool.dispose();
            throw e;
        }
    }

    // H2 lets one program open a file twice and the first to close it would end the other
    private static void requireAlone(Connection connection, Path file) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from information_schema.sessions")) {
            rows.next();
            if (rows.getInt(1) > 1) {
                throw new Problem("problem.store.locked", file);
            }
        }
    }

    private static String url(Path file) {
        var path = file.toString();
        var name = path.substring(0, path.length() - ENDING.length()).replace('\\', '/');
        // one file and no other: no trace file; the end of the JVM is as safe as a crash. Nothing here is written into
        // the file, which may be somebody else's; it stays open as long as the pool holds a connection
        return "jdbc:h2:file:" + name + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=10000";
    }

    private static Problem problem(SQLException e, Path file) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> new Problem(e, "problem.store.locked", file);
            case ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.UNSUPPORTED_CIPHER,
                    ErrorCode.WRONG_USER_OR_PASSWORD,
                    ErrorCode.FILE_ENCRYPTION_ERROR_1 -> new Problem(e, "problem.store.notWorkspace", file);
            case ErrorCode.DATABASE_IS_READ_ONLY, ErrorCode.FILE_CREATION_FAILED_1 ->
                new Problem(e, "problem.store.readOnly", file);
            default -> new Problem(e, "problem.store.open", file, String.valueOf(e.getMessage()));
        };
    }

    Path file() {
        return file;
    }

    /// Work that is committed statement by statement, or only reads.
    @Override
    public <T> T with(Work<T> work) {
        try (var connection = pool.getConnection()) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /// Work that is done wholly or, whatever it throws, not at all.
    <T> T transaction(Work<T> work) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.apply(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    int update(String sql, Object... arguments) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) {
                    statement.setObject(i + 1, arguments[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    private RuntimeException failure(SQLException e) {
        return new IllegalStateException("workspace " + file + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        with(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("shutdown");
            }
        });
        pool.dispose();
    }
}
