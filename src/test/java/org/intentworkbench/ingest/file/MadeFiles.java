package org.intentworkbench.ingest.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Bytes of odd files.
final class MadeFiles {
    private MadeFiles() {}

    /// Text in UTF-8, bytes, or numbers for single bytes, one after another.
    static byte[] bytes(Object... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            switch (part) {
                case String text -> all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
                case byte[] bytes -> all.writeBytes(bytes);
                case Character c -> all.write(c);
                case Integer number -> all.write(number);
                default -> throw new IllegalArgumentException(String.valueOf(part));
            }
        }
        return all.toByteArray();
    }

    static byte[] in(String charset, String text) {
        return text.getBytes(Charset.forName(charset));
    }

    static byte[] gzip(byte[] content) {
        var all = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(all)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    /// @param namesAndContents name, content, name, content …; a content is text or bytes
    static byte[] zip(Object... namesAndContents) {
        var all = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(all)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                out.write(bytes(namesAndContents[i + 1]));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    /// A workbook of one sheet with a header and a row.
    static byte[] workbook() {
        var all = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("rows");
            for (int i = 0; i < 2; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "id" : "a");
                row.createCell(1).setCellValue(i == 0 ? "name" : "ann");
            }
            book.write(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    static byte[] cut(byte[] bytes, int length) {
        return java.util.Arrays.copyOf(bytes, length);
    }
}
