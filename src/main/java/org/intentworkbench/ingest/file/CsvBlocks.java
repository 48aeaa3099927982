package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// A delimited file as one block.
final class CsvBlocks implements RowBlocks {
    private final SourceText text;
    private final @Nullable Path copy;
    private final CsvRows rows;
    private final List<String> header = new ArrayList<>();
    private boolean taken;

    CsvBlocks(SourceFile source, FileForm form, Stage stage, Progress progress) {
        text = new SourceText(source, form.encoding(), stage, progress);
        boolean plain = Encodings.isUtf8(form.encoding()) && Unpacking.isPlain(source);
        copy = plain ? null : copy(text);
        rows = new CsvRows(copy == null ? source.path() : copy, form.delimiter(), stage, progress);
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
                    throw TextCheck.undecodable(source, form, progress);
                }
                for (int field = 0; field < row.fields(); field++) {
                    header.add(row.cell(field));
                }
            }
        }
    }

    private static Path copy(SourceText text) {
        try {
            var copy = Files.createTempFile("intent-workbench-", ".csv");
            try (var in = text.utf8();
                    var out = Files.newOutputStream(copy)) {
                in.transferTo(out);
                return copy;
            } catch (IOException | RuntimeException e) {
                Files.delete(copy);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        return copy == null ? rows.sha256() : text.sha256();
    }

    @Override
    public void close() {
        rows.close();
        if (copy != null) {
            try {
                Files.delete(copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
