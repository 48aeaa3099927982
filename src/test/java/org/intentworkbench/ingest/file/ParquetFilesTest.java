package org.intentworkbench.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files written by DuckDB.
class ParquetFilesTest {
    @TempDir
    Path folder;

    private Path write(String select, String options) {
        var file = folder.resolve("a.bin");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET TimeZone='UTC'");
            statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet" + options + ")");
            return file;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path write(String select) {
        return write(select, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uncompressed", "snappy", "zstd", "gzip", "lz4", "lz4_raw"})
    void codecs(String codec) {
        var file = write(
                "SELECT i AS id, 'text ' || (i % 100) AS name, i / 8 AS share FROM range(0, 20000) t(i)",
                ", CODEC " + codec + ", ROW_GROUP_SIZE 5000");
        var read = Sheets.read(file);
        assertThat(read.form().format()).isEqualTo(Format.PARQUET);
        assertThat(read.header()).containsExactly("id", "name", "share");
        assertThat(read.rows()).hasSize(20_000);
        assertThat(read.rows().get(12_345)).containsExactly("12345", "text 45", "1543.125");
        assertThat(read.lines().getLast()).isEqualTo(20_000);
    }

    @Test
    void whatCannotBeUnpackedIsNamed() {
        var file = write("SELECT 1 AS a", ", CODEC brotli");
        assertThatThrownBy(() -> Sheets.read(file)).isInstanceOf(Problem.class).hasMessageContaining("brotli");
    }

    @Test
    void valuesOfAllTypes() {
        var file = write("""
                SELECT * FROM (VALUES
                  ('李雷 "x"', -7::TINYINT, 250::UTINYINT, 65535::USMALLINT, 4294967295::UINTEGER,
                   9223372036854775807::BIGINT, 18446744073709551615::UBIGINT, 1.10::DECIMAL(9,2),
                   123456789012345678.90::DECIMAL(20,2), -0.05::DECIMAL(30,2), 0.1::FLOAT, 0.1::DOUBLE, 1e22::DOUBLE,
                   true, DATE '1969-12-31', TIME '08:26:00', TIMESTAMP '2010-12-01 08:26:00',
                   TIMESTAMP_MS '2010-12-01 08:26:00.120', TIMESTAMP_NS '2010-12-01 08:26:00.123456789',
                   TIMESTAMPTZ '1960-01-01 00:00:00.5+00', '00112233-4455-6677-8899-aabbccddeeff'::UUID, 'bytes'::BLOB,
                   'NaN'::DOUBLE),
                  (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
                   NULL, NULL, NULL, NULL, NULL, NULL))
                t(s, i8, u8, u16, u32, i64, u64, d9, d20, d30, f, d, e, b, day, tm, ts, ms, ns, tz, uuid, raw, nan)""");
        var read = Sheets.read(file);
        assertThat(read.rows().getFirst())
                .containsExactly(
                        "李雷 \"x\"",
                        "-7",
                        "250",
                        "65535",
                        "4294967295",
                        "9223372036854775807",
                        "18446744073709551615",
                        "1.10",
                        "123456789012345678.90",
                        "-0.05",
                        "0.1",
                        "0.1",
                        "10000000000000000000000",
                        "true",
                        "1969-12-31",
                        "08:26:00",
                        "2010-12-01T08:26:00",
                        "2010-12-01T08:26:00.120",
                        "2010-12-01T08:26:00.123456789",
                        "1960-01-01T00:00:00.500Z",
                        "00112233-4455-6677-8899-aabbccddeeff",
                        "bytes",
                        "NaN");
        assertThat(read.rows().getLast()).hasSize(23).allMatch(String::isEmpty);
    }

    @Test
    void nestedValues() {
        var file = write("""
                SELECT 1 AS id, {'name': 'a', 'geo': {'city': NULL, 'zip': '10'}} AS user, [1, NULL, 3] AS list,
                  MAP {'x': 1.50, 'y': NULL} AS m, [{'aid': 7, 'type': 'clicks'}, {'aid': 8, 'type': NULL}] AS events
                UNION ALL BY NAME
                SELECT 2 AS id, NULL AS user, [] AS list, MAP {'z': 2.25} AS m, [] AS events
                UNION ALL BY NAME
                SELECT 3 AS id, NULL AS user, NULL AS list, NULL AS m, NULL AS events ORDER BY id""");
        var read = Sheets.read(file);
        assertThat(read.header())
                .containsExactly(
                        "id",
                        "user.name",
                        "user.geo.city",
                        "user.geo.zip",
                        "list",
                        "m.x",
                        "m.y",
                        "events.aid",
                        "events.type",
                        "m.z");
        assertThat(read.rows())
                .containsExactly(
                        List.of("1", "a", "", "10", "[1,null,3]", "1.50", "", "7", "clicks", ""),
                        List.of("1", "a", "", "10", "[1,null,3]", "1.50", "", "8", "", ""),
                        List.of("2", "", "", "", "[]", "", "", "", "", "2.25"),
                        List.of("3", "", "", "", "", "", "", "", "", ""));
        assertThat(read.lines()).containsExactly(1L, 1L, 2L, 3L);
    }

    @Test
    void pairsOfGa4() {
        var file = write("""
                SELECT 'view' AS event, [{'key': 'page', 'value': {'string_value': 'p', 'int_value': NULL}},
                  {'key': 'session', 'value': {'string_value': NULL, 'int_value': 9007199254740993}}] AS params""");
        var read = Sheets.read(file);
        assertThat(read.header()).containsExactly("event", "params.page", "params.session");
        assertThat(read.rows()).containsExactly(List.of("view", "p", "9007199254740993"));
    }

    @Test
    void noRows() {
        var read = Sheets.read(write("SELECT 1 AS a, 'x' AS b WHERE false"));
        assertThat(read.header()).containsExactly("a", "b");
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void cutOrDamagedFilesSaySo() throws IOException {
        var bytes = Files.readAllBytes(write("SELECT i, 'name ' || i AS n FROM range(0, 50000) t(i)"));
        for (int length : new int[] {4, 12, 1000, bytes.length / 2, bytes.length - 1}) {
            var cut = Files.write(folder.resolve("cut.parquet"), java.util.Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Sheets.read(cut))
                    .as("%d of %d bytes", length, bytes.length)
                    .isInstanceOf(Problem.class);
        }
        for (int i = 100; i < 20_000; i++) {
            bytes[i] = (byte) (i * 31);
        }
        var damaged = Files.write(folder.resolve("bad.parquet"), bytes);
        assertThatThrownBy(() -> Sheets.read(damaged)).isInstanceOf(Problem.class);
    }

    @Test
    void cancelEndsTheReading() {
        var file = write("SELECT i FROM range(0, 100000) t(i)");
        var progress = new Progress() {
            private long told;

            @Override
            public void at(Stage stage, long done, long total) {
                assertThat(done).isBetween(0L, total);
                told++;
            }

            @Override
            public boolean isCancelled() {
                return told > 100;
            }
        };
        var form = new FileForm(Format.PARQUET, "UTF-8", ',', 1, "");
        try (var blocks = RowFiles.open(SourceFile.of(file), form, Stage.READING, progress)) {
            assertThatThrownBy(() -> {
                        while (blocks.next() != null) {}
                    })
                    .isInstanceOf(Cancelled.class);
        }
    }
}
