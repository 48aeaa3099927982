package org.intentworkbench.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Bytes of files of all sorts, made by code.
final class Made {
    private Made() {}

    static byte[] bytes(String text, int... more) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        for (int b : more) {
            out.write(b);
        }
        return out.toByteArray();
    }

    static byte[] text(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    static byte[] cut(byte[] whole, int length) {
        return Arrays.copyOf(whole, length);
    }

    static byte[] gzip(byte[] content) {
        return written(out -> {
            try (var zipped = new GZIPOutputStream(out)) {
                zipped.write(content);
            }
        });
    }

    /// @param content by turns a name and what lies under it, a String or bytes
    static byte[] zip(Object... content) {
        return written(out -> {
            try (var zipped = new ZipOutputStream(out)) {
                for (int i = 0; i < content.length; i += 2) {
                    zipped.putNextEntry(new ZipEntry((String) content[i]));
                    zipped.write(content[i + 1] instanceof byte[] bytes ? bytes : bytes((String) content[i + 1]));
                    zipped.closeEntry();
                }
            }
        });
    }

    /// A small archive that unpacks to many megabytes of rows.
    static byte[] bomb(String header, String row, int megabytes) {
        var million = row.repeat((1 << 20) / row.length()).getBytes(StandardCharsets.UTF_8);
        return written(out -> {
            try (var zipped = new ZipOutputStream(out)) {
                zipped.setLevel(Deflater.BEST_COMPRESSION);
                zipped.putNextEntry(new ZipEntry("rows.csv"));
                zipped.write(bytes(header));
                for (int i = 0; i < megabytes; i++) {
                    zipped.write(million);
                }
                zipped.closeEntry();
            }
        });
    }

    /// An entry that says it is encrypted (flag bit 0), as `zip -e` writes it.
    static byte[] lockedZip() {
        var content = bytes("a,b\n1,2\n");
        var stored = written(out -> {
            try (var zipped = new ZipOutputStream(out)) {
                var entry = new ZipEntry("a.csv");
                var sum = new CRC32();
                sum.update(content);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zipped.putNextEntry(entry);
                zipped.write(content);
                zipped.closeEntry();
            }
        });
        for (int i = 0; i + 10 < stored.length; i++) {
            boolean signed = stored[i] == 'P' && stored[i + 1] == 'K';
            if (signed && stored[i + 2] == 3 && stored[i + 3] == 4) {
                stored[i + 6] |= 1; // of the local header
            } else if (signed && stored[i + 2] == 1 && stored[i + 3] == 2) {
                stored[i + 8] |= 1; // of the directory
            }
        }
        return stored;
    }

    static byte[] xlsx(Consumer<Workbook> fill) {
        return written(out -> {
            try (var book = new XSSFWorkbook()) {
                fill.accept(book);
                book.write(out);
            }
        });
    }

    static byte[] xls(Consumer<Workbook> fill) {
        return written(out -> {
            try (var book = new HSSFWorkbook()) {
                fill.accept(book);
                book.write(out);
            }
        });
    }

    /// Rows of one sheet; numbers become number cells, null none.
    static void rows(Sheet sheet, int from, List<List<Object>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            var row = sheet.createRow(from + i);
            for (int c = 0; c < rows.get(i).size(); c++) {
                switch (rows.get(i).get(c)) {
                    case Number number -> row.createCell(c).setCellValue(number.doubleValue());
                    case Boolean yes -> row.createCell(c).setCellValue(yes);
                    case Object text -> row.createCell(c).setCellValue(text.toString());
                }
            }
        }
    }

    /// A workbook that opens with a password only.
    static byte[] locked(byte[] workbook) {
        return written(out -> {
            try (var system = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (var inside = encryptor.getDataStream(system)) {
                    inside.write(workbook);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
                system.writeFilesystem(out);
            }
        });
    }

    /// What a query of DuckDB gives, as Parquet.
    static byte[] parquet(String query) {
        try {
            var folder = Files.createTempDirectory("parquet");
            Path file = folder.resolve("made.parquet");
            try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                    var statement = connection.createStatement()) {
                statement.execute("copy (" + query + ") to '" + file + "' (format parquet)");
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        try {
            var out = new ByteArrayOutputStream();
            writing.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
