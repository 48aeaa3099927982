package org.intentworkbench.ingest.file;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// A delimited file as one block.
final class CsvBlocks implements RowBlocks {
    private final CsvRows rows;
    private final List<String> header = new ArrayList<>();
    private boolean taken;

    CsvBlocks(SourceFile source, FileForm form, Stage stage, Progress progress) {
        rows = new CsvRows(source.path(), form.delimiter(), stage, progress);
        for (int i = 1; i <= form.headerRow(); i++) {
            var row = rows.next();
            if (row == null) {
                throw new Problem("problem.ingest.empty", source.name());
            }
            if (rows.broken()) {
                throw new Problem("problem.ingest.headerQuote", source.name(), Long.toString(row.line()));
            }
            if (i == form.headerRow()) {
                if (!row.decodable()) {
                    throw TextCheck.notUtf8(source.path());
                }
                for (int field = 0; field < row.fields(); field++) {
                    header.add(row.cell(field));
                }
            }
        }
    }

    @Override
    public List<String> header() {
        return List.copyOf(header);
    }

    @Override
    public @Nullable RowBlock next() {
        if (taken) {
            return null;
        }
        taken = true;
        return new RowBlock() {
            @Override
            public int index() {
                return 0;
            }

            @Override
            public void read(RowReader reader) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    reader.row(row);
                }
            }
        };
    }

    @Override
    public String sha256() {
        return rows.sha256();
    }

    @Override
    public void close() {
        rows.close();
    }
}
