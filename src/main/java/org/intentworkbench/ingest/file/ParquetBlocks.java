package org.intentworkbench.ingest.file;

import dev.hardwood.reader.RowReader;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// Parquet files. Cells as in [ParquetText], columns and rows of nested ones as in [NestedColumns]; the line of a row
/// is
/// the number of its record in the file, from 1. Where records hold maps or lists of objects, the file is read twice:
/// first for its columns.
final class ParquetBlocks {
    private ParquetBlocks() {}

    static RowBlocks open(SourceFile source, FileForm form, Stage stage, Progress progress) {
        var spooled = Spooled.of(source, stage, progress);
        try {
            var file = new ParquetFile(spooled.path(), source.name(), progress);
            try {
                return new RecordBlocks(
                        columns(file, source, progress),
                        new Records(file, stage, progress),
                        () -> FileDigest.sha256(source.path(), progress),
                        () -> {
                            file.close();
                            spooled.close();
                        },
                        progress);
            } catch (RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (RuntimeException e) {
            spooled.close();
            throw e;
        }
    }

    private static NestedColumns columns(ParquetFile file, SourceFile source, Progress progress) {
        var columns = new NestedColumns(source.name());
        if (ParquetRecord.columns("", file.fields(), columns)) {
            try (var records = new Records(file, Stage.CHECKING, progress)) {
                for (var entry = records.next(); entry != null; entry = records.next()) {
                    var members = entry.members();
                    if (members != null) {
                        columns.learn(members);
                    }
                }
            }
        }
        if (columns.names().isEmpty()) {
            throw new Problem("problem.ingest.empty", source.name());
        }
        return columns;
    }

    /// Records in pieces, read on the thread of the file.
    private static final class Records implements RecordSource {
        private static final int PIECE = 256;

        private final ParquetFile file;
        private final Stage stage;
        private final Progress progress;
        private final RowReader rows;
        private List<Entry> piece = List.of();
        private int next;
        private long number;

        Records(ParquetFile file, Stage stage, Progress progress) {
            this.file = file;
            this.stage = stage;
            this.progress = progress;
            rows = file.call(() -> file.reader().rowReader(), progress);
        }

        @Override
        public @Nullable Entry next() {
            if (next == piece.size()) {
                progress.check();
                progress.at(stage, number, file.rows());
                piece = file.call(this::piece, progress);
                number += piece.size();
                next = 0;
            }
            return piece.isEmpty() ? null : piece.get(next++);
        }

        private List<Entry> piece() {
            var read = new ArrayList<Entry>(PIECE);
            while (read.size() < PIECE && rows.hasNext()) {
                rows.next();
                read.add(new Entry(number + read.size() + 1, ParquetRecord.of(file.fields(), rows), ""));
                file.step();
            }
            return read;
        }

        @Override
        public void close() {
            file.close(rows);
        }
    }
}
