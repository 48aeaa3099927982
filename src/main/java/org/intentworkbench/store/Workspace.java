package org.intentworkbench.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.LineKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.job.Progress;

/// An open workspace: one H2 file that holds everything about one shop. Thread-safe; several readers at once,
/// one import at a time.
public final class Workspace implements AutoCloseable {

    private final Database database;
    private final VectorStore vectors;
    private final TextStore texts;
    private final RunStore runs;
    private final SegmentStore segments;
    private final Imports imports;
    private final RefusedRows refused;
    private final Quality quality;
    private final Object writing = new Object();
    private final LoadedEvents events;
    private boolean closed;

    Workspace(Database database) {
        this(database, FreeSpace.of(database.file()));
    }

    /// @param free what room there is
    Workspace(Database database, FreeSpace free) {
        this.database = database;
        events = new LoadedEvents(database);
        imports = new Imports(database, free, writing, events::forget);
        refused = new RefusedRows(database);
        vectors = new VectorStore(database);
        texts = new TextStore(database);
        runs = new RunStore(database);
        segments = new SegmentStore(database);
        quality = new Quality(database, writing, events::forget);
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
        return imports.take(plan, threads, progress);
    }

    /// What an import would take, and what there is.
    ///
    /// @param rows of the file, as a look at it counted them
    public ImportEstimate estimate(ImportPlan plan, long rows) {
        return imports.estimate(plan, rows);
    }

    /// The same for a workspace that is not there yet.
    public static ImportEstimate estimate(Path file, ImportPlan plan, long rows) {
        return ImportCost.of(0, plan, rows, FreeSpace.of(Database.withEnding(file)));
    }

    /// Imports in the order they were made, without undone ones.
    public List<ImportReport> imports() {
        return imports.visible();
    }

    /// The zone of the shop's clock, as `Asia/Shanghai`: that which the newest import of events gave to times without
    /// one;
    /// `UTC` where there is none.
    public String zone() {
        return imports.zone();
    }

    public RefusedRows refused() {
        return refused;
    }

    /// Hides an import and all its rows; [#redoImport] brings it back until the workspace is closed. Events that
    /// a later import held too stay, as that import's. Those among them that this import had set aside are judged anew.
    ///
    /// @return the step that set some of them aside again; without events, and not kept, where there are none
    /// @throws org.intentworkbench.domain.Problem if there is no such import
    public Quarantine undoImport(long importId) {
        return imports.undo(importId);
    }

    public void redoImport(long importId) {
        imports.redo(importId);
    }

    /// All events but those set aside; empty arrays where there are none. Kept in memory until an import changes them.
    public EventColumns events(Progress progress) {
        return events.events(progress);
    }

    /// How many events there are per kind, category and day, for any filter. Reads a few columns only, and is ready
    /// long before [#events]; where those are in memory already, it is made from them. Kept in memory until an import
    /// changes the events.
    public EventCounts eventCounts(Progress progress) {
        return events.counts(progress);
    }

    /// The tables of a kind, oldest first, with their rows.
    public List<StoredTable> tables(FileKind kind, Progress progress) {
        return database.with(connection -> TableReader.all(connection, kind, progress));
    }

    /// Hands on title and text of every review, oldest import first, without keeping them: for work that must not
    /// grow with their number.
    public void reviewTexts(ReviewTaker taker, Progress progress) {
        database.with(connection -> {
            new ReviewStream(connection, progress).run(taker);
            return true;
        });
    }

    /// How many reviews there are.
    public long reviews() {
        return database.with(ReviewStream::rows);
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

    /// Purges what is undone, and runs deleted long ago, and frees the file. A second call does nothing.
    @Override
    public void close() {
        synchronized (writing) {
            if (!closed) {
                closed = true;
                boolean wasteful = imports.purge();
                runs.purge();
                database.close(wasteful);
            }
        }
    }
}
