package org.intentworkbench.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.RefusedColumns;
import org.intentworkbench.ingest.RefusedRow;
import org.intentworkbench.ingest.file.CsvFile;
import org.intentworkbench.ingest.file.CsvLine;
import org.intentworkbench.ingest.file.FormChoices;
import org.intentworkbench.ingest.file.MendedRow;
import org.intentworkbench.ingest.file.RowFiles;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Refused rows as a CSV file that can be mended and imported again: the original columns with their cells to the
/// letter, then [RefusedColumns]. How a row that was at fault as a whole stands there, see [MendedRow].
final class RefusedFile {
    /// Reasons of rows that could not be taken apart into cells.
    private static final Set<String> BROKEN = Set.of("refused.quote", "refused.record");

    private RefusedFile() {}

    /// @param locale of the sentences that say why
    static void write(Connection connection, long importId, Path file, Locale locale, Progress progress)
            throws SQLException {
        var report = ImportTable.report(connection, importId);
        var names = names(PlanTable.columns(connection, importId));
        boolean again = RefusedColumns.end(names);
        var original = again ? RefusedColumns.without(names) : names;
        char delimiter = report.delimiter().isEmpty() ? ',' : report.delimiter().charAt(0);
        try (var out = new CsvFile(file)) {
            out.row(with(original, RefusedColumns.NAMES));
            var count = new long[1];
            RefusedTable.each(connection, importId, row -> {
                if ((count[0]++ & 0xfff) == 0) {
                    progress.at(Stage.WRITING, count[0], report.refused());
                    progress.check();
                }
                out.row(cells(row, original.size(), again, delimiter, locale));
            });
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(e, "problem.store.refusedFile", file);
        }
    }

    private static List<String> cells(RefusedRow row, int columns, boolean again, char delimiter, Locale locale) {
        boolean broken = BROKEN.contains(row.reason());
        var cells = again && !broken && row.cells().size() > MendedRow.OURS
                ? RefusedColumns.without(row.cells())
                : row.cells();
        var line = Long.toString(row.line());
        if (!row.column().isEmpty() && cells.size() == columns) {
            return with(cells, List.of(line, row.column(), row.value(), row.sentence(locale)));
        }
        char between = broken && !row.detail().isEmpty() ? row.detail().charAt(0) : delimiter;
        // of a row that schema 1 refused nothing is known but the value
        var text = cells.isEmpty() ? row.value() : broken ? cells.getFirst() : CsvLine.of(cells, between);
        var laid = new ArrayList<>(Collections.nCopies(columns, ""));
        laid.set(0, text);
        return with(laid, List.of(line, MendedRow.whole(between), row.value(), row.sentence(locale)));
    }

    private static List<String> with(List<String> first, List<String> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static List<String> names(List<ColumnMapping> columns) {
        return columns.stream().map(ColumnMapping::name).toList();
    }

    /// The recipe of the newest import that had these original columns; empty where the file is none of ours, or where
    /// there is no such import.
    static Optional<ImportPlan> recipe(Connection connection, SourceFile source, Progress progress)
            throws SQLException {
        var form = RowFiles.form(source, FormChoices.NONE, progress);
        List<String> header;
        try (var blocks = RowFiles.open(source, form, Stage.CHECKING, progress)) {
            header = blocks.header().stream().map(String::strip).toList();
        }
        if (!RefusedColumns.end(header)) {
            return Optional.empty();
        }
        var wanted = RefusedColumns.without(header);
        for (var report : ImportTable.visible(connection).reversed()) {
            var plan = PlanTable.plan(connection, report.id());
            var columns =
                    RefusedColumns.end(names(plan.columns())) ? RefusedColumns.without(plan.columns()) : plan.columns();
            if (names(columns).equals(wanted)) {
                return Optional.of(new ImportPlan(
                        source,
                        form,
                        plan.kind(),
                        RefusedColumns.with(columns),
                        plan.kinds(),
                        plan.zone(),
                        plan.sessions(),
                        plan.preset()));
            }
        }
        return Optional.empty();
    }
}
