package org.intentworkbench.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.intentworkbench.domain.Problem;

/// The H2 file behind a workspace. Each piece of work takes a connection of its own from a pool: readers see the
/// last commit and never wait for an import.
final class Database implements DatabaseAccess {
    static final String ENDING = ".mv.db";

    /// Work with a connection that may fail.
    interface Work<T> {
        T apply(Connection connection) throws SQLException;
    }

    private final Path file;
    private final String url;
    private volatile JdbcConnectionPool pool;

    private Database(Path file, String url, JdbcConnectionPool pool) {
        this.file = file;
        this.url = url;
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
        return open(file, "file");
    }

    /// @param scheme of H2's file system, which may behave in other ways than the disk
    static Database open(Path file, String scheme) {
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
        var url = url(file, scheme);
        var pool = pool(url);
        try (var connection = pool.getConnection()) {
            if (connection.isReadOnly()) {
                throw new Problem("problem.store.readOnly", file);
            }
            requireAlone(connection, file);
            Schema.migrate(connection, file);
            EventTable.create(connection);
            return new Database(file, url, pool);
        } catch (SQLException e) {
            pool.dispose();
            throw StoreFailure.ofOpening(e, file);
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

    private static String url(Path file, String scheme) {
        var path = file.toString();
        var name = path.substring(0, path.length() - ENDING.length()).replace('\\', '/');
        // one file and no other: no trace file; the end of the JVM is as safe as a crash. Nothing here is written into
        // the file, which may be somebody else's; it stays open as long as the pool holds a connection
        return "jdbc:h2:" + scheme + ":" + name + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=10000";
    }

    Path file() {
        return file;
    }

    private static JdbcConnectionPool pool(String url) {
        var pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(16);
        return pool;
    }

    /// Work that is committed statement by statement, or only reads.
    ///
    /// @throws Problem if the disk is full, the file is gone or cannot be read or written, or memory does not suffice
    @Override
    public <T> T with(Work<T> work) {
        var used = pool;
        try (var connection = used.getConnection()) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw failure(e, used);
        } catch (IllegalStateException e) {
            var cause = StoreFailure.sql(e);
            throw cause == null ? e : failure(cause, used);
        }
    }

    /// Work that is done wholly or, whatever it throws, not at all.
    ///
    /// @throws Problem as [#with]
    <T> T transaction(Work<T> work) {
        return with(connection -> {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.apply(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                end(connection, done);
            }
        });
    }

    // where the file has failed the transaction went with it, and its own failure is what counts
    private static void end(Connection connection, boolean done) throws SQLException {
        try {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            if (done) {
                throw e;
            }
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

    private RuntimeException failure(SQLException cause, JdbcConnectionPool used) {
        var failure = StoreFailure.ofWork(cause, file);
        if (StoreFailure.isFatal(cause)) {
            revive(used);
        }
        return failure;
    }

    /// A file that failed once is dead to H2, but still shows from memory what never came to the disk: it is given up
    /// without another write, and read anew, as after a crash.
    private synchronized void revive(JdbcConnectionPool dead) {
        if (pool != dead) {
            return; // somebody else was faster
        }
        try (var connection = dead.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            // then it is closed already
        }
        dead.dispose();
        pool = pool(url);
    }

    /// @param compact whether to take the time to give back the room of what was deleted or never came to be
    void close(boolean compact) {
        with(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(compact ? "shutdown compact" : "shutdown");
            }
        });
        pool.dispose();
    }
}
