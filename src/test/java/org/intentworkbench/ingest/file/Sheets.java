package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Workbooks made for tests, and files of all formats read to lists.
final class Sheets {
    private Sheets() {}

    record Read(FileForm form, List<String> header, List<Long> lines, List<List<String>> rows, List<Long> broken) {}

    static Read read(Path file) {
        return read(file, FormChoices.NONE);
    }

    static Read read(Path file, FormChoices choices) {
        return read(file, RowFiles.form(SourceFile.of(file), choices, Progress.silent()));
    }

    static Read read(Path file, Progress progress) {
        return read(file, RowFiles.form(SourceFile.of(file), FormChoices.NONE, progress), progress);
    }

    static Read read(Path file, FileForm form) {
        return read(file, form, Progress.silent());
    }

    private static Read read(Path file, FileForm form, Progress progress) {
        var source = SourceFile.of(file);
        List<Long> lines = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<Long> broken = new ArrayList<>();
        try (var blocks = RowFiles.open(source, form, Stage.READING, progress)) {
            List<RowBlock> held = new ArrayList<>();
            for (var block = blocks.next(); block != null; block = blocks.next()) {
                held.add(block);
            }
            held.forEach(block -> block.read(row -> {
                lines.add(row.line());
                rows.add(row.cells());
                if (row.broken()) {
                    broken.add(row.line());
                }
            }));
            return new Read(form, blocks.header(), lines, rows, broken);
        }
    }

    static Path xlsx(Path file, Consumer<Workbook> fill) {
        return write(file, new XSSFWorkbook(), fill);
    }

    static Path xls(Path file, Consumer<Workbook> fill) {
        return write(file, new HSSFWorkbook(), fill);
    }

    private static Path write(Path file, Workbook workbook, Consumer<Workbook> fill) {
        try (workbook;
                var out = Files.newOutputStream(file)) {
            fill.accept(workbook);
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A workbook of one sheet whose XML is given.
    static Path raw(Path file, String sheetXml) {
        return raw(file, sheetXml, Map.of());
    }

    static Path raw(Path file, String sheetXml, Map<String, String> others) {
        var types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                rels + "<Relationship Id=\"a\" Type=\"" + types
                        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + types
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                rels + "<Relationship Id=\"s\" Type=\"" + types + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"t\" Type=\"" + types
                        + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                        + "<Relationship Id=\"u\" Type=\"" + types
                        + "styles\" Target=\"../xl/styles.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheetXml);
        parts.putAll(others);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
