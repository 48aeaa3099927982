package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Sheets of .xls workbooks. Cells become the same text as in [ExcelBlocks]. Such a workbook, at most 65,536 rows a
/// sheet, is held in memory as a whole; files above [#LARGEST] bytes are refused.
final class XlsBlocks {
    static final long LARGEST = 64L << 20;

    private XlsBlocks() {}

    /// Names of the sheets, hidden ones too, in the order of the workbook.
    static List<String> sheets(SourceFile source, Progress progress) {
        try (var book = workbook(source, progress)) {
            return names(book);
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.workbook.broken", source.name());
        }
    }

    /// As [ExcelBlocks#form].
    static FileForm form(SourceFile source, FormChoices choices, Progress progress) {
        try (var book = workbook(source, progress)) {
            var chosen = choices.sheet();
            var sheet = chosen == null ? firstWithRows(book, source) : named(book, chosen, source);
            var said = choices.headerRow();
            int headerRow = said != null
                    ? said
                    : SheetHeads.headerRow(
                            rows(book, sheet, source, Stage.READING, progress), source.name(), sheet.getSheetName());
            return new FileForm(Format.XLS, "UTF-8", ',', headerRow, sheet.getSheetName());
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.workbook.broken", source.name());
        }
    }

    static RowBlocks open(SourceFile source, FileForm form, Stage stage, Progress progress) {
        var book = workbook(source, progress);
        var sheet = form.sheet().isEmpty() ? firstWithRows(book, source) : named(book, form.sheet(), source);
        return new SheetBlocks(source, form, rows(book, sheet, source, stage, progress), book, progress);
    }

    /// Whether a file is a workbook that a password protects; these are packed like .xls files, whatever they are
    /// named.
    static boolean isProtected(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static XlsSheet rows(HSSFWorkbook book, Sheet sheet, SourceFile source, Stage stage, Progress progress) {
        boolean from1904 = book.getInternalWorkbook().isUsing1904DateWindowing();
        return new XlsSheet(sheet, source.name(), from1904, stage, progress);
    }

    private static HSSFWorkbook workbook(SourceFile source, Progress progress) {
        try (var file = Spooled.of(source, Stage.CHECKING, progress)) {
            long size = Files.size(file.path());
            if (size > LARGEST) {
                throw new Problem(
                        "problem.ingest.workbook.large",
                        source.name(),
                        Long.toString(size >> 20),
                        Long.toString(LARGEST >> 20));
            }
            if (isProtected(file.path())) {
                throw new Problem("problem.ingest.password", source.name());
            }
            return open(file.path(), source);
        } catch (EncryptedDocumentException e) {
            throw new Problem(e, "problem.ingest.password", source.name());
        } catch (Problem | Cancelled e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI answers damage with exceptions of many types
            throw new Problem(e, "problem.ingest.workbook.broken", source.name());
        }
    }

    private static HSSFWorkbook open(Path file, SourceFile source) throws IOException {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            var root = container.getRoot();
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
                throw new Problem("problem.ingest.workbook.other", source.name());
            }
            return new HSSFWorkbook(root, false);
        }
    }

    private static Sheet firstWithRows(HSSFWorkbook book, SourceFile source) {
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            if (!book.isSheetHidden(i) && !book.isSheetVeryHidden(i)) {
                var sheet = book.getSheetAt(i);
                if (rows(book, sheet, source, Stage.READING, Progress.silent()).next(new SheetRow())) {
                    return sheet;
                }
            }
        }
        throw new Problem("problem.ingest.workbook.empty", source.name());
    }

    private static Sheet named(HSSFWorkbook book, String name, SourceFile source) {
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            if (book.getSheetName(i).equals(name)) {
                return book.getSheetAt(i);
            }
        }
        throw new Problem("problem.ingest.sheet.absent", source.name(), name, String.join(", ", names(book)));
    }

    private static List<String> names(HSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            names.add(book.getSheetName(i));
        }
        return names;
    }
}
