package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// The imports of a workspace: makes them one at a time, takes them back.
final class Imports {
    private final Database database;
    private final FreeSpace free;
    private final Object writing;
    private final Runnable eventsChanged;
    /// Whether the file holds much that is no longer needed.
    private boolean wasteful;

    /// @param free what room there is
    /// @param writing held while something is written
    /// @param eventsChanged called when other events are seen than before
    Imports(Database database, FreeSpace free, Object writing, Runnable eventsChanged) {
        this.database = database;
        this.free = free;
        this.writing = writing;
        this.eventsChanged = eventsChanged;
    }

    List<ImportReport> visible() {
        return database.with(ImportTable::visible);
    }

    String zone() {
        return database.with(ImportTable::zone);
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
                seen(plan.kind());
            }
            wasteful = before;
            progress.at(Stage.STORING, 1, 1);
            return report;
        }
    }

    ImportEstimate estimate(ImportPlan plan, long rows) {
        return database.with(connection -> ImportCost.of(connection, plan, rows, free));
    }

    /// @param suspects the step that set some of its events aside again where another import holds them
    private record Undone(FileKind kind, Quarantine suspects) {}

    Quarantine undo(long importId) {
        synchronized (writing) {
            var undone = database.transaction(connection -> {
                var suspects = new ReturnedSuspects(connection, importId, Progress.silent());
                var kind = setUndone(connection, importId, true);
                return new Undone(kind, suspects.setAside(importId));
            });
            seen(undone.kind());
            return undone.suspects();
        }
    }

    void redo(long importId) {
        synchronized (writing) {
            seen(database.transaction(connection -> {
                ReturnedSuspects.redone(connection, importId);
                return setUndone(connection, importId, false);
            }));
        }
    }

    private void seen(FileKind changed) {
        if (changed == FileKind.EVENTS) {
            eventsChanged.run();
        }
    }

    private static FileKind setUndone(Connection connection, long importId, boolean undone) throws SQLException {
        var kind = ImportTable.setUndone(connection, importId, undone);
        if (kind == FileKind.EVENTS) {
            Settings.set(connection, RepeatedRows.REHASH, "true");
        }
        return kind;
    }

    /// Deletes imports and quarantine steps that are undone; no import is made or taken back any more.
    ///
    /// @return whether the file holds much that is no longer needed
    boolean purge() {
        synchronized (writing) {
            wasteful |= database.update("delete from import where undone") > 0;
            ReturnedSuspects.forgetUndone(database);
            database.update("delete from quarantine where undone or number not in"
                    + " (select quarantine_number from quarantine_rows)");
            return wasteful;
        }
    }
}
