package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.RowSource;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// One import: its rows and, of events, the step that sets suspects aside, all or nothing.
final class ImportTransaction {
    private final Database database;
    private final ImportPlan plan;
    private final int threads;
    private final Progress progress;

    ImportTransaction(Database database, ImportPlan plan, int threads, Progress progress) {
        this.database = database;
        this.plan = plan;
        this.threads = threads;
        this.progress = progress;
    }

    ImportReport run() {
        var report = database.transaction(connection -> {
            long id = ImportTable.insert(connection, plan, Instant.now().truncatedTo(ChronoUnit.MILLIS));
            var bounds = importRows(connection, id);
            if (bounds != null) {
                var parts = new SuspectSearch(connection, id, bounds, progress).parts(SuspectRule.usual());
                QuarantineTable.step(connection, parts, Instant.now().truncatedTo(ChronoUnit.MILLIS));
                progress.check();
            }
            return ImportTable.report(connection, id);
        });
        // H2 writes half a second later by itself: what is told as done shall outlive a crash
        database.update("checkpoint sync");
        return report;
    }

    /// In a method of its own, so that the hashes are free before suspects are looked for.
    ///
    /// @return of events
    private @Nullable EventBounds importRows(Connection connection, long id) throws SQLException {
        long begin = System.nanoTime();
        try (var writer = new ImportWriter(connection, id, plan)) {
            var events = plan.kind() == FileKind.EVENTS
                    ? new EventImport(plan, writer, new KnownEvents(connection, id, progress), threads, progress)
                    : null;
            var sha256 = events != null ? events.run() : RowSource.read(plan, writer, progress);
            progress.at(Stage.STORING, 0, 1);
            writer.finish(connection, sha256, (System.nanoTime() - begin) / 1e9);
            progress.check();
            return events == null ? null : events.bounds();
        }
    }
}
