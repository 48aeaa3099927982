package org.intentworkbench.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.LineKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.RefusedRow;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// An open workspace: one H2 file that holds everything about one shop. Thread-safe; several readers at once,
/// one import at a time.
public final class Workspace implements AutoCloseable {

    private final Database database;
    private final FreeSpace free;
    private final VectorStore vectors;
    private final TextStore texts;
    private final RunStore runs;
    private final SegmentStore segments;
    private final Quality quality;
    private final Object importing = new Object();
    private final Object loading = new Object();
    private @Nullable EventColumns events;
    private @Nullable EventCounts counts;
    /// Whether the file holds much that is no longer needed.
    private boolean wasteful;
    private boolean closed;

    Workspace(Database database) {
        this(database, FreeSpace.of(database.file()));
    }

    /// @param free what room there is
    Workspace(Database database, FreeSpace free) {
        this.database = database;
        this.free = free;
        vectors = new VectorStore(database);
        texts = new TextStore(database);
        runs = new RunStore(database);
        segments = new SegmentStore(database);
        quality = new Quality(database, importing, () -> forget(FileKind.EVENTS));
    }

    /// Opens the file, migrating an older schema; makes it where there is none.
    /// @param file ends in `.mv.db`; the ending is added where it is missing
    /// @throws org.intentworkbench.domain.Problem if another program has it open, it is no workspace, it was
    ///     written by a newer version, or the folder cannot be written
    public static Workspace open(Path file) {
        return new Workspace(Database.open(Database.withEnding(file)));
    }

    /// As [#open], but a missing file is a [org.intentworkbench.domain.Problem].
    public static Workspace openExisting(Path file) {
        var full = Database.withEnding(file);
        if (!Files.exists(full)) {
            throw new Problem("problem.store.absent", full);
        }
        return open(full);
    }

    Database database() {
        return database;
    }

    public Path file() {
        return database.file();
    }

    /// Reads a file as planned, in one transaction: it is there wholly or, after a cancel or a failure, not at all.
    /// Events of it that a usual [SuspectRule] catches are set aside in the same transaction, as a step of their own.
    ///
    /// @throws org.intentworkbench.domain.Problem before anything is written, with the numbers, if disk or memory do
    ///     not suffice; later if they run out, or the file or the plan is wrong
    public ImportReport importFile(ImportPlan plan, Progress progress) {
        return importFile(plan, Runtime.getRuntime().availableProcessors(), progress);
    }

    /// @param threads that read events; what comes of it is the same with any number of them
    ImportReport importFile(ImportPlan plan, int threads, Progress progress) {
        synchronized (importing) {
            database.with(connection -> {
                ImportCost.requireRoom(connection, plan, free);
                return free;
            });
            ImportReport report;
            boolean before = wasteful;
            wasteful = true;
            try {
                report = new ImportTransaction(this, plan, threads, progress).run();
            } catch (OutOfMemoryError e) {
                // nothing of it is there; what it took is free again
                throw StoreFailure.outOfMemory(e, plan.source().name());
            } finally {
                forget(plan.kind());
            }
            wasteful = before;
            progress.at(Stage.STORING, 1, 1);
            return report;
        }
    }

    /// What an import would take, and what there is.
    ///
    /// @param rows of the file, as a look at it counted them
    public ImportEstimate estimate(ImportPlan plan, long rows) {
        return database.with(connection -> ImportCost.of(connection, plan, rows, free));
    }

    /// The same for a workspace that is not there yet.
    public static ImportEstimate estimate(Path file, ImportPlan plan, long rows) {
        return ImportCost.of(0, plan, rows, FreeSpace.of(Database.withEnding(file)));
    }

    private void forget(FileKind changed) {
        if (changed == FileKind.EVENTS) {
            synchronized (loading) {
                events = null;
                counts = null;
            }
        }
    }

    /// Imports in the order they were made, without undone ones.
    public List<ImportReport> imports() {
        return database.with(ImportTable::visible);
    }

    /// All of them, in memory at once: for millions, [#refused(long, long, int)] and the file that
    /// [Quality#writeRefused] writes.
    public List<RefusedRow> refused(long importId) {
        return database.with(connection -> RefusedTable.all(connection, importId));
    }

    /// Some of the rows an import refused, in the order of the file.
    ///
    /// @param from 0 = the first
    /// @param count at most
    public List<RefusedRow> refused(long importId, long from, int count) {
        return database.with(connection -> RefusedTable.page(connection, importId, from, count));
    }

    /// How many rows an import refused.
    ///
    /// @throws org.intentworkbench.domain.Problem if there is no such import
    public long refusedCount(long importId) {
        return database.with(
                connection -> ImportTable.report(connection, importId).refused());
    }

    /// Hides an import and all its rows; [#redoImport] brings it back until the workspace is closed. Events that
    /// a later import held too stay, as that import's.
    public void undoImport(long importId) {
        setUndone(importId, true);
    }

    public void redoImport(long importId) {
        setUndone(importId, false);
    }

    private void setUndone(long importId, boolean undone) {
        synchronized (importing) {
            forget(database.transaction(connection -> {
                var kind = ImportTable.setUndone(connection, importId, undone);
                if (kind == FileKind.EVENTS) {
                    Settings.set(connection, EventReader.REHASH, "true");
                }
                return kind;
            }));
        }
    }

    /// All events but those set aside; empty arrays where there are none. Kept in memory until an import changes them.
    public EventColumns events(Progress progress) {
        synchronized (loading) {
            var known = events;
            if (known == null) {
                known = new EventReader(database, progress, false).read();
                events = known;
            }
            return known;
        }
    }

    /// How many events there are per kind, category and day, for any filter. Reads a few columns only, and is ready
    /// long
    /// before [#events]; where those are in memory already, it is made from them. Kept in memory until an import
    /// changes
    /// the events.
    public EventCounts eventCounts(Progress progress) {
        synchronized (loading) {
            var known = counts;
            if (known == null) {
                known = new EventCountsReader(database, progress).read(events);
                counts = known;
            }
            return known;
        }
    }

    /// The tables of a kind, oldest first, with their rows.
    public List<StoredTable> tables(FileKind kind, Progress progress) {
        return database.with(connection -> {
            var tables = new ArrayList<StoredTable>();
            for (var report : ImportTable.visible(connection)) {
                if (report.kind() == kind) {
                    tables.add(new TableReader(connection, report, progress).read());
                }
            }
            return tables;
        });
    }

    /// Of an import of events: its own events, also those that an earlier import holds and those set aside.
    /// @throws org.intentworkbench.domain.Problem if there is no such import
    public StoredTable table(long importId, Progress progress) {
        return database.with(
                connection -> new TableReader(connection, ImportTable.report(connection, importId), progress).read());
    }

    /// How many lines of an import of orders are sales, returns, cancellations and adjustments; kinds that do not
    /// appear are absent. Empty for all other imports.
    ///
    /// @throws org.intentworkbench.domain.Problem if there is no such import
    public Map<LineKind, Long> lineKinds(long importId, Progress progress) {
        return database.with(connection -> LineCounts.of(connection, importId, progress));
    }

    /// SHA-256 over the imports that are there and what is set aside of them, hex; the same data in the same order
    /// gives the same fingerprint.
    public String fingerprint() {
        return database.with(Fingerprint::of);
    }

    public VectorStore vectors() {
        return vectors;
    }

    public TextStore texts() {
        return texts;
    }

    public RunStore runs() {
        return runs;
    }

    public SegmentStore segments() {
        return segments;
    }

    /// Profiles of columns, suspect events, changes from month to month.
    public Quality quality() {
        return quality;
    }

    /// A remembered choice of this workspace, such as `last.run`.
    public String setting(String name, String otherwise) {
        return database.with(connection -> Settings.get(connection, name, otherwise));
    }

    public void setSetting(String name, String value) {
        database.with(connection -> Settings.set(connection, name, value));
    }

    /// Purges what is undone or deleted and frees the file. A second call does nothing.
    @Override
    public void close() {
        synchronized (importing) {
            if (!closed) {
                closed = true;
                wasteful |= database.update("delete from import where undone") > 0;
                database.update("delete from quarantine where undone or number not in"
                        + " (select quarantine_number from quarantine_rows)");
                database.update("delete from run where deleted");
                database.close(wasteful);
            }
        }
    }
}
