package org.intentworkbench.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;

/// How good the data of a workspace is: profiles of columns, suspect events, changes from month to month.
///
/// Events are set aside row by row, on the import that brings them; so a mark goes with its import when that is undone
/// and comes back with it. What a later import held too is then judged anew, see [Workspace#undoImport].
public final class Quality {
    private final Database database;
    private final Object writing;
    private final Runnable eventsChanged;

    /// @param writing held while something is written
    /// @param eventsChanged called when other events are seen than before
    Quality(Database database, Object writing, Runnable eventsChanged) {
        this.database = database;
        this.writing = writing;
        this.eventsChanged = eventsChanged;
    }

    /// The profile of each stored column, in the order of the file; kept once it was computed. All stored rows count,
    /// those set aside too; events that were dropped as duplicates do not.
    ///
    /// @throws org.intentworkbench.domain.Problem if there is no such import
    public List<ColumnFigures> profile(long importId, Progress progress) {
        return database.with(connection -> ProfileTable.profile(connection, importId, progress));
    }

    /// How many events each rule would catch that are not set aside already. An event may be caught by several.
    public Map<SuspectRule, Long> suspects(Progress progress) {
        return database.with(connection -> new SuspectSearch(connection, progress).counts());
    }

    /// Sets all events aside that one of the rules catches, as one step.
    ///
    /// @return a step without events, which is not kept, where the rules catch none
    public Quarantine quarantine(Set<SuspectRule> rules, Progress progress) {
        synchronized (writing) {
            var made = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            var step = database.transaction(connection -> {
                var parts = new SuspectSearch(connection, progress).parts(rules);
                return QuarantineTable.step(connection, parts, made);
            });
            eventsChanged.run();
            return step;
        }
    }

    /// Steps that stand, oldest first, each with the events of imports that are there.
    public List<Quarantine> quarantines() {
        return database.with(QuarantineTable::standing);
    }

    /// Brings the events of a step back; [#redoQuarantine] sets them aside again until the workspace is closed.
    ///
    /// @throws org.intentworkbench.domain.Problem if there is no such step
    public void undoQuarantine(long number) {
        setUndone(number, true);
    }

    /// Sets exactly those events aside again that the step held; none that came since.
    public void redoQuarantine(long number) {
        setUndone(number, false);
    }

    private void setUndone(long number, boolean undone) {
        synchronized (writing) {
            database.transaction(connection -> QuarantineTable.setUndone(connection, number, undone));
            eventsChanged.run();
        }
    }

    /// The import before with the same recipe, which [#changes] compares with; asks for no profile.
    ///
    /// @throws org.intentworkbench.domain.Problem if there is no such import
    public Optional<ImportReport> before(long importId) {
        return database.with(connection -> new ChangeSearch(connection, Progress.silent()).before(importId));
    }

    /// What changed against the import before with the same recipe; empty where there is none. Takes the profiles of
    /// both, which are kept once they were computed.
    ///
    /// @throws org.intentworkbench.domain.Problem if there is no such import
    public Optional<ImportChanges> changes(long importId, Progress progress) {
        return database.with(connection -> new ChangeSearch(connection, progress).changes(importId));
    }

    /// Writes the refused rows of an import as a CSV file that can be mended and imported again, see [#recipe].
    ///
    /// @param locale of the sentences that say why
    /// @throws org.intentworkbench.domain.Problem if there is no such import or the file cannot be written
    public void writeRefused(long importId, Path file, Locale locale, Progress progress) {
        database.with(connection -> {
            RefusedFile.write(connection, importId, file, locale, progress);
            return file;
        });
    }

    /// The plan to import a mended file of refused rows with: the recipe of the newest import that had its columns.
    /// Ask this before looking at a file that is to be imported; no question is open then.
    ///
    /// @return empty where the file is none that [#writeRefused] wrote, or its import is gone
    /// @throws org.intentworkbench.domain.Problem if the file is missing, empty, or of no known format
    public Optional<ImportPlan> recipe(SourceFile source, Progress progress) {
        return database.with(connection -> RefusedFile.recipe(connection, source, progress));
    }
}
