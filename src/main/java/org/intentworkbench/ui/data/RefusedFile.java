package org.intentworkbench.ui.data;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.ingest.RefusedRow;

/// Refused rows as a CSV file that Excel opens without garbling Chinese: UTF-8 with a byte order mark.
final class RefusedFile {
    private static final List<String> HEADER =
            List.of("data.refused.line", "data.refused.column", "data.refused.value", "data.refused.reason");

    private RefusedFile() {}

    static void write(Path file, List<RefusedRow> rows, Locale locale) {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write('\uFEFF');
            line(out, HEADER.stream().map(key -> Wording.of(key).in(locale)).toList());
            for (RefusedRow row : rows) {
                line(out, List.of(Long.toString(row.line()), row.column(), row.value(), row.sentence(locale)));
            }
        } catch (IOException e) {
            throw new Problem(e, "problem.data.unwritable", file.toString());
        }
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write('"' + cells.get(i).replace("\"", "\"\"") + '"');
        }
        out.write("\r\n");
    }
}
