package org.intentworkbench.ingest.file;

import java.util.List;
import java.util.stream.Collectors;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Sheets of .xlsx workbooks, streamed. What a cell becomes:
///
/// - a number its shortest plain form (`17850`, `0.1`); whole numbers stay as written. Number formats are not applied:
///   12 % is `0.12`, money has no sign;
/// - a number whose format shows days or times ISO text, see [SerialTime];
/// - a truth `TRUE` or `FALSE`, an error its text (`#N/A`), a formula the result saved with it;
/// - a text itself, to the letter; runs are joined, how it is spoken is left out.
///
/// Hidden rows and columns are read. The line of a row is its number in the sheet.
final class ExcelBlocks {
    private ExcelBlocks() {}

    /// Names of the sheets of cells, hidden ones too, in the order of the workbook.
    static List<String> sheets(SourceFile source, Progress progress) {
        try (var file = Spooled.of(source, Stage.CHECKING, progress);
                var book = new XlsxBook(file.path(), source.name())) {
            return book.sheets().stream().map(XlsxBook.Sheet::name).toList();
        }
    }

    /// Finds sheet and header row: the first visible sheet that holds a row, and see [SheetHeader].
    ///
    /// @throws Problem if there is no sheet of the chosen name, or no row at all
    static FileForm form(SourceFile source, FormChoices choices, Progress progress) {
        try (var file = Spooled.of(source, Stage.CHECKING, progress);
                var book = new XlsxBook(file.path(), source.name())) {
            var chosen = choices.sheet();
            var sheet = chosen == null ? firstWithRows(book, progress) : named(book, chosen);
            var headerRow = choices.headerRow();
            return new FileForm(
                    Format.XLSX,
                    "UTF-8",
                    ',',
                    headerRow != null ? headerRow : headerRow(book, sheet, progress),
                    sheet.name());
        }
    }

    static RowBlocks open(SourceFile source, FileForm form, Stage stage, Progress progress) {
        var file = Spooled.of(source, stage, progress);
        try {
            var book = new XlsxBook(file.path(), source.name());
            try {
                var sheet = form.sheet().isEmpty() ? firstWithRows(book, progress) : named(book, form.sheet());
                AutoCloseable both = () -> {
                    book.close();
                    file.close();
                };
                return new SheetBlocks(source, form, new XlsxSheet(book, sheet, stage, progress), both, progress);
            } catch (RuntimeException e) {
                book.close();
                throw e;
            }
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static XlsxBook.Sheet firstWithRows(XlsxBook book, Progress progress) {
        for (var sheet : book.sheets()) {
            if (sheet.visible()) {
                try (var rows = new XlsxSheet(book, sheet, Stage.CHECKING, progress)) {
                    if (rows.next(new SheetRow())) {
                        return sheet;
                    }
                }
            }
        }
        throw new Problem("problem.ingest.workbook.empty", book.parts().name());
    }

    private static XlsxBook.Sheet named(XlsxBook book, String name) {
        return book.sheets().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "problem.ingest.sheet.absent",
                        book.parts().name(),
                        name,
                        book.sheets().stream().map(XlsxBook.Sheet::name).collect(Collectors.joining(", "))));
    }

    private static int headerRow(XlsxBook book, XlsxBook.Sheet sheet, Progress progress) {
        try (var rows = new XlsxSheet(book, sheet, Stage.READING, progress)) {
            return SheetHeads.headerRow(rows, book.parts().name(), sheet.name());
        }
    }
}
