package org.intentworkbench.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.HashSet128;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.RefusedRow;
import org.intentworkbench.ingest.RowHash;
import org.intentworkbench.ingest.RowSource;
import org.intentworkbench.ingest.Strays;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// An open workspace: one H2 file that holds everything about one shop. Thread-safe; several readers at once,
/// one import at a time.
public final class Workspace implements AutoCloseable {

    private final Database database;
    private final VectorStore vectors;
    private final RunStore runs;
    private final SegmentStore segments;
    private final Quality quality;
    private final Object importing = new Object();
    private final Object loading = new Object();
    private @Nullable EventColumns events;
    private boolean closed;

    Workspace(Database database) {
        this.database = database;
        vectors = new VectorStore(database);
        runs = new RunStore(database);
        segments = new SegmentStore(database);
        quality = new Quality(database);
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
    public ImportReport importFile(ImportPlan plan, Progress progress) {
        synchronized (importing) {
            long begin = System.nanoTime();
            var earlier = plan.kind() == FileKind.EVENTS ? hashes(progress) : new HashSet128();
            var report = database.transaction(connection -> {
                long id = ImportTable.insert(connection, plan, Instant.now().truncatedTo(ChronoUnit.MILLIS));
                try (var writer = new ImportWriter(connection, id, plan, earlier)) {
                    var sha256 = RowSource.read(plan, writer, progress);
                    progress.at(Stage.STORING, 0, 1);
                    writer.finish(connection, sha256, (System.nanoTime() - begin) / 1e9);
                    progress.check();
                }
                return ImportTable.report(connection, id);
            });
            forget(plan.kind());
            progress.at(Stage.STORING, 1, 1);
            return report;
        }
    }

    private HashSet128 hashes(Progress progress) {
        var known = events(progress);
        var hashes = new EventHash.OfEvents(known);
        var set = new HashSet128();
        var hash = new RowHash();
        for (int i = 0; i < known.size(); i++) {
            hashes.of(i, hash);
            set.add(hash.high(), hash.low());
        }
        return set;
    }

    private void forget(FileKind changed) {
        if (changed == FileKind.EVENTS) {
            synchronized (loading) {
                events = null;
            }
        }
    }

    /// Imports in the order they were made, without undone ones.
    public List<ImportReport> imports() {
        return database.with(ImportTable::visible);
    }

    public List<RefusedRow> refused(long importId) {
        return database.with(connection -> RefusedTable.all(connection, importId));
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

    /// All events; empty arrays where there are none. Kept in memory until an import changes them.
    public EventColumns events(Progress progress) {
        synchronized (loading) {
            var known = events;
            if (known == null) {
                known = database.with(connection -> new EventReader(connection, progress).read());
                events = known;
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

    /// Of an import of events: its own events, also those that an earlier import holds.
    /// @throws org.intentworkbench.domain.Problem if there is no such import
    public StoredTable table(long importId, Progress progress) {
        return database.with(
                connection -> new TableReader(connection, ImportTable.report(connection, importId), progress).read());
    }

    /// SHA-256 over the imports that are there, hex; the same data in the same order gives the same fingerprint.
    public String fingerprint() {
        var text = new StringBuilder();
        database.with(connection -> {
            for (var report : ImportTable.visible(connection)) {
                text.append(report.kind()).append(' ').append(report.sha256());
                text.append(' ').append(report.accepted()).append('\n');
                for (var column : ImportTable.columns(connection, report.id())) {
                    text.append(told(column)).append('\n');
                }
            }
            return text;
        });
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As schema 1 wrote it, so that runs of older workspaces still know their data; what came later is added only
    /// where it says something.
    private static String told(ColumnMapping column) {
        var plain = "ColumnMapping[index=%d, name=%s, role=%s, type=%s]"
                .formatted(column.index(), column.name(), column.role(), column.type());
        boolean asEver =
                column.reading() == Reading.PLAIN && column.unit().isEmpty() && column.strays() == Strays.REFUSE;
        return asEver ? plain : plain + column.reading() + ' ' + column.strays() + ' ' + column.unit();
    }

    public VectorStore vectors() {
        return vectors;
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
                database.update("delete from import where undone");
                database.update("delete from run where deleted");
                database.close();
            }
        }
    }
}
