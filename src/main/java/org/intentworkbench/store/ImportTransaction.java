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
            long id = importRows(connection);
            if (plan.kind() == FileKind.EVENTS) {
                var parts = new SuspectSearch(connection, id, progress).parts(SuspectRule.usual());
                QuarantineTable.step(connection, parts, Instant.now().truncatedTo(ChronoUnit.MILLIS));
                progress.check();
            }
            return ImportTable.report(connection, id);
        });
        // H2 writes half a second later by itself: what is told as done shall outlive a crash
        database.update("checkpoint sync");
        return report;
    }

    // a method of its own, so that the hashes are free before suspects are looked for
    private long importRows(Connection connection) throws SQLException {
        long begin = System.nanoTime();
        boolean events = plan.kind() == FileKind.EVENTS;
        long id = ImportTable.insert(connection, plan, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        try (var writer = new ImportWriter(connection, id, plan)) {
            String sha256;
            if (events) {
                var known = new KnownEvents(connection, id, progress);
                sha256 = new EventImport(plan, writer, known, threads, progress).run();
            } else {
                sha256 = RowSource.read(plan, writer, progress);
            }
            progress.at(Stage.STORING, 0, 1);
            writer.finish(connection, sha256, (System.nanoTime() - begin) / 1e9);
            progress.check();
        }
        return id;
    }
}
