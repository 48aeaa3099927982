package org.intentworkbench.ingest.file;

import dev.hardwood.reader.RowReader;
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
            var file = new ParquetFile(spooled.path(), source.name());
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
                throw file.broken(e);
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

    private static final class Records implements RecordSource {
        private static final int TOLD = 256;

        private final ParquetFile file;
        private final Stage stage;
        private final Progress progress;
        private final RowReader rows;
        private long number;

        Records(ParquetFile file, Stage stage, Progress progress) {
            this.file = file;
            this.stage = stage;
            this.progress = progress;
            try {
                rows = file.reader().rowReader();
            } catch (RuntimeException e) {
                throw file.broken(e);
            }
        }

        @Override
        public @Nullable Entry next() {
            if (number % TOLD == 0) {
                progress.check();
                progress.at(stage, number, file.rows());
            }
            try {
                if (!rows.hasNext()) {
                    return null;
                }
                rows.next();
                number++;
                return new Entry(number, ParquetRecord.of(file.fields(), rows), "");
            } catch (RuntimeException e) {
                throw file.broken(e);
            }
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
