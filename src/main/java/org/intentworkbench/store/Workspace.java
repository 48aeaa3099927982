package org.intentworkbench.store;

import java.nio.file.Path;
import java.util.List;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.RefusedRow;
import org.intentworkbench.job.Progress;

/// An open workspace: one H2 file that holds everything about one shop. Thread-safe; several readers at once.
public final class Workspace implements AutoCloseable {
    Workspace() {}

    /// Opens the file, migrating an older schema; makes it where there is none.
    /// @param file ends in `.mv.db`; the ending is added where it is missing
    /// @throws org.intentworkbench.domain.Problem if another program has it open, it is no workspace, it was
    ///     written by a newer version, or the folder cannot be written
    public static Workspace open(Path file) {
        throw new UnsupportedOperationException();
    }

    /// As [#open], but a missing file is a [org.intentworkbench.domain.Problem].
    public static Workspace openExisting(Path file) {
        throw new UnsupportedOperationException();
    }

    public Path file() {
        throw new UnsupportedOperationException();
    }

    /// Reads a file as planned, in one transaction: it is there wholly or, after a cancel or a failure, not at all.
    public ImportReport importFile(ImportPlan plan, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /// Imports in the order they were made, without undone ones.
    public List<ImportReport> imports() {
        throw new UnsupportedOperationException();
    }

    public List<RefusedRow> refused(long importId) {
        throw new UnsupportedOperationException();
    }

    /// Hides an import and all its rows; [#redoImport] brings it back until the workspace is closed.
    public void undoImport(long importId) {
        throw new UnsupportedOperationException();
    }

    public void redoImport(long importId) {
        throw new UnsupportedOperationException();
    }

    /// All events; empty arrays where there are none. Kept in memory until an import changes them.
    public EventColumns events(Progress progress) {
        throw new UnsupportedOperationException();
    }

    /// The tables of a kind, oldest first, with their rows.
    public List<StoredTable> tables(FileKind kind, Progress progress) {
        throw new UnsupportedOperationException();
    }

    public StoredTable table(long importId, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /// SHA-256 over the imports that are there, hex; the same data in the same order gives the same fingerprint.
    public String fingerprint() {
        throw new UnsupportedOperationException();
    }

    public VectorStore vectors() {
        throw new UnsupportedOperationException();
    }

    public RunStore runs() {
        throw new UnsupportedOperationException();
    }

    public SegmentStore segments() {
        throw new UnsupportedOperationException();
    }

    /// A remembered choice of this workspace, such as `last.run`.
    public String setting(String name, String otherwise) {
        throw new UnsupportedOperationException();
    }

    public void setSetting(String name, String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
