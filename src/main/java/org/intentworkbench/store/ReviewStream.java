package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.job.Progress;

/// Hands on the words of all reviews without keeping them: of each column one chunk is in memory, about four
/// megabytes.
final class ReviewStream {
    private static final int CHECK = 256;

    private final Connection connection;
    private final Progress progress;

    ReviewStream(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    void run(ReviewTaker taker) throws SQLException {
        for (var report : ImportTable.visible(connection)) {
            if (report.kind() == FileKind.REVIEWS) {
                run(report, taker);
            }
        }
    }

    static long rows(Connection connection) throws SQLException {
        long rows = 0;
        for (var report : ImportTable.visible(connection)) {
            rows += report.kind() == FileKind.REVIEWS ? ImportTable.stored(connection, report.id()) : 0;
        }
        return rows;
    }

    private void run(ImportReport report, ReviewTaker taker) throws SQLException {
        var reader = new TableReader(connection, report, progress);
        var mappings = ImportTable.columns(connection, report.id());
        var title = cells(reader, report, mappings, Role.TITLE);
        var text = cells(reader, report, mappings, Role.TEXT);
        for (int row = 0; row < reader.rows(); row++) {
            if (row % CHECK == 0) {
                progress.check();
            }
            taker.take(report.id(), row, title.next(row), text.next(row));
        }
    }

    private Cells cells(TableReader reader, ImportReport report, List<ColumnMapping> mappings, Role role)
            throws SQLException {
        ColumnMapping mapping =
                mappings.stream().filter(m -> m.role() == role).findFirst().orElse(null);
        if (mapping == null) {
            return row -> "";
        }
        if (mapping.type() == ColumnType.TEXT) {
            return new Texts(report.id(), mapping.index());
        }
        // words of which there are few, or numbers: small in memory
        StoredColumn column = reader.column(mapping);
        return column::text;
    }

    /// The cells of one column, row after row.
    private interface Cells {
        String next(int row) throws SQLException;
    }

    /// Chunks of texts end by their length, so each column has its own borders.
    private final class Texts implements Cells {
        private final long importId;
        private final int column;
        private int nextChunk;
        private List<String> chunk = new ArrayList<>();
        private int at;

        Texts(long importId, int column) {
            this.importId = importId;
            this.column = column;
        }

        @Override
        public String next(int row) throws SQLException {
            if (at == chunk.size()) {
                chunk = new ArrayList<>();
                at = 0;
                ChunkTable.read(connection, importId, column, nextChunk, nextChunk, (in, from, size) -> {
                    for (int i = 0; i < size; i++) {
                        chunk.add(in.readText());
                    }
                });
                nextChunk++;
                if (chunk.isEmpty()) {
                    throw new IllegalStateException("column " + column + " of import " + importId + " ends at " + row);
                }
            }
            return chunk.get(at++);
        }
    }
}
