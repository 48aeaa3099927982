package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// The imports of a workspace: makes them one at a time, takes them back.
final class Imports {
    private final Database database;
    private final FreeSpace free;
    private final Object writing;
    private final Consumer<FileKind> changed;
    /// Whether the file holds much that is no longer needed.
    private boolean wasteful;

    /// @param free what room there is
    /// @param writing held while something is written
    /// @param changed called with the kind of which other rows are seen than before
    Imports(Database database, FreeSpace free, Object writing, Consumer<FileKind> changed) {
        this.database = database;
        this.free = free;
        this.writing = writing;
        this.changed = changed;
    }

    List<ImportReport> visible() {
        return database.with(ImportTable::visible);
    }

    ImportReport take(ImportPlan plan, int threads, Progress progress) {
        synchronized (writing) {
            database.with(connection -> {
                ImportCost.requireRoom(connection, plan, free);
                return free;
            });
            ImportReport report;
            boolean before = wasteful;
            wasteful = true;
            try {
                report = new ImportTransaction(database, plan, threads, progress).run();
            } catch (OutOfMemoryError e) {
                // nothing of it is there; what it took is free again
                throw StoreFailure.outOfMemory(e, plan.source().name());
            } finally {
                changed.accept(plan.kind());
            }
            wasteful = before;
            progress.at(Stage.STORING, 1, 1);
            return report;
        }
    }

    ImportEstimate estimate(ImportPlan plan, long rows) {
        return database.with(connection -> ImportCost.of(connection, plan, rows, free));
    }

    Quarantine undo(long importId) {
        synchronized (writing) {
            var kind = new AtomicReference<FileKind>();
            var step = database.transaction(connection -> {
                var suspects = new ReturnedSuspects(connection, importId, Progress.silent());
                kind.set(setUndone(connection, importId, true));
                return suspects.setAside(importId);
            });
            changed.accept(kind.get());
            return step;
        }
    }

    void redo(long importId) {
        synchronized (writing) {
            changed.accept(database.transaction(connection -> {
                ReturnedSuspects.redone(connection, importId);
                return setUndone(connection, importId, false);
            }));
        }
    }

    private static FileKind setUndone(Connection connection, long importId, boolean undone) throws SQLException {
        var kind = ImportTable.setUndone(connection, importId, undone);
        if (kind == FileKind.EVENTS) {
            Settings.set(connection, RepeatedRows.REHASH, "true");
        }
        return kind;
    }

    /// Deletes what is undone; no import is made or taken back any more.
    ///
    /// @return whether the file holds much that is no longer needed
    boolean purge() {
        synchronized (writing) {
            wasteful |= database.update("delete from import where undone") > 0;
            return wasteful;
        }
    }
}
