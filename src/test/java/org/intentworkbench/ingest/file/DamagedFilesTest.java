package org.intentworkbench.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files of all formats with bytes changed at random: rows, or a sentence, never anything else. And the same files
/// packed.
@Timeout(240)
class DamagedFilesTest {
    private static final int TRIES = 120;
    /// Of one file, until it is cancelled.
    private static final long MOST_MILLIS = 1500;

    @TempDir
    Path folder;

    private static void fill(Workbook book) {
        var sheet = book.createSheet("A");
        for (int i = 0; i < 40; i++) {
            var row = sheet.createRow(i);
            row.createCell(0).setCellValue(i == 0 ? "name" : "text " + i);
            if (i == 0) {
                row.createCell(1).setCellValue("value");
            } else {
                row.createCell(1).setCellValue(i * 1.5);
            }
        }
    }

    private static Progress cancelledAfter(long since, long millis) {
        return new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return System.nanoTime() - since > millis * 1_000_000;
            }
        };
    }

    private Path xlsx() {
        return Sheets.xlsx(folder.resolve("a.xlsx"), DamagedFilesTest::fill);
    }

    private Path xls() {
        return Sheets.xls(folder.resolve("a.xls"), DamagedFilesTest::fill);
    }

    private Path json() throws IOException {
        var text = IntStream.range(0, 39)
                .mapToObj(i -> "{\"name\":\"text " + i + "\",\"value\":{\"x\":" + i + ",\"y\":[1,{\"z\":null}]}}")
                .collect(Collectors.joining(",\n", "[", "]"));
        return Files.writeString(folder.resolve("a.json"), text);
    }

    private Path parquet() throws SQLException {
        var file = folder.resolve("a.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT 'text ' || i AS name, i * 1.5 AS value, [i, i + 1] AS list, {'a': i} AS s"
                    + " FROM range(0, 39) t(i)) TO '" + file + "' (FORMAT parquet)");
        }
        return file;
    }

    @Test
    void xlsxWithWrongBytes() throws IOException {
        damage(xlsx());
    }

    @Test
    void xlsWithWrongBytes() throws IOException {
        damage(xls());
    }

    @Test
    void jsonWithWrongBytes() throws IOException {
        damage(json());
    }

    /// The library that reads them waits for ever at some; those are given up by a cancel.
    @Test
    void parquetWithWrongBytes() throws IOException, SQLException {
        var file = parquet();
        damage(file);
        // what was given up takes no processor from what follows
        for (int i = 0; i < 20; i++) {
            assertThat(Sheets.read(file).rows()).hasSize(39);
        }
    }

    private void damage(Path file) throws IOException {
        var whole = Files.readAllBytes(file);
        assertThat(Sheets.read(file).rows()).hasSize(39);
        var random = new SplittableRandom(7);
        for (int round = 0; round < TRIES; round++) {
            var bytes = whole.clone();
            int changes = 1 + random.nextInt(4);
            for (int i = 0; i < changes; i++) {
                bytes[random.nextInt(4, bytes.length)] = (byte) random.nextInt(256);
            }
            var damaged = Files.write(folder.resolve("damaged-" + round), bytes);
            long since = System.nanoTime();
            try {
                Sheets.read(damaged, cancelledAfter(since, MOST_MILLIS));
            } catch (Problem e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (Cancelled e) {
                assertThat(System.nanoTime() - since)
                        .as("round %d of %s", round, file.getFileName())
                        .isLessThan((MOST_MILLIS + 1000) * 1_000_000);
            } catch (RuntimeException | Error e) {
                fail("round " + round + " of " + file.getFileName(), e);
            }
            Files.deleteIfExists(damaged);
        }
    }

    @Test
    void packedFilesHaveTheSameRows() throws IOException, SQLException {
        for (var file : List.of(xlsx(), xls(), json(), parquet())) {
            var plain = Sheets.read(file);
            var gzip = folder.resolve("packed.gz");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
                Files.copy(file, out);
            }
            assertThat(Sheets.read(gzip)).as("gzip of %s", file).isEqualTo(plain);
            var zip = folder.resolve("packed.zip");
            try (var out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
                out.putNextEntry(new ZipEntry("in/" + file.getFileName()));
                Files.copy(file, out);
            }
            assertThat(Sheets.read(zip)).as("zip of %s", file).isEqualTo(plain);
        }
    }
}
