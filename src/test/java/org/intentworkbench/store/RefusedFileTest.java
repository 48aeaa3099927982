package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.ingest.RefusedRow;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.RowFiles;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole circle: refused, exported, mended in the file, imported again.
final class RefusedFileTest {
    private static final Progress SILENT = Progress.silent();
    private static final String HEADER = "event_time,event_type,product_id,price,user_id,note\n";
    private static final String GOOD = "2024-01-01 10:00:00,view,7,1.50,ann,x\n";

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static byte[] events(char delimiter) {
        var out = new ByteArrayOutputStream();
        var text = HEADER
                + GOOD.repeat(600)
                + "2024-13-01 10:00:00,view,商品 8,1,bob,\"a \"\"quoted\"\" one,\r\nover two lines\"\n"
                + "2024-01-01 10:00:01,view,9\n"
                + "2024-01-01 10:00:02,view,\"10,1.50,cid,x\n"
                + "2024-01-01 10:00:03,view,11,1.50,dan,x,more\n"
                + "2024-01-01 10:00:04,view,1";
        // in quotes a comma stays a comma
        out.writeBytes(text.replace(",\r\n", "\1")
                .replace(',', delimiter)
                .replace("\1", ",\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(0xE9);
        out.writeBytes((delimiter + "1.50" + delimiter + "eve" + delimiter + "x\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private ImportReport take(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("events.csv"), bytes);
        return workspace.importFile(FileProbe.probe(file, null, null, SILENT).plan(), SILENT);
    }

    private ImportReport again(Path file) {
        var plan = workspace.quality().recipe(SourceFile.of(file), SILENT).orElseThrow();
        return workspace.importFile(plan, SILENT);
    }

    private Path export(long id) {
        var file = folder.resolve("refused" + id + ".csv");
        workspace.quality().writeRefused(id, file, Locale.ENGLISH, SILENT);
        return file;
    }

    private List<String> reasons(long id) {
        return workspace.refused().all(id).stream().map(RefusedRow::reason).toList();
    }

    @Test
    void refusedRowsAreWrittenToTheLetter() throws IOException {
        var report = take(events(','));
        assertThat(report.accepted()).isEqualTo(600);
        var text = Files.readString(export(report.id()));
        assertThat(text)
                .isEqualTo(
                        "\uFEFFevent_time,event_type,product_id,price,user_id,note,refused line,refused column,refused"
                                + " value,refused reason\r\n"
                                + "2024-13-01 10:00:00,view,商品 8,1,bob,\"a \"\"quoted\"\" one,\r\nover two lines\",602,"
                                + "event_time,2024-13-01 10:00:00,2024-13-01 10:00:00 in column event_time is not a date or"
                                + " time.\r\n"
                                + "\"2024-01-01 10:00:01,view,9\",,,,,,604,\"*,\",\"2024-01-01 10:00:01,view,9\","
                                + "The row has another number of fields than the header (found / expected: 3 / 6).\r\n"
                                + "\"2024-01-01 10:00:02,view,\"\"10,1.50,cid,x\",,,,,,605,\"*,\","
                                + "\"2024-01-01 10:00:02,view,\"\"10,1.50,cid,x\","
                                + "\"A quote that opens in this row is not closed, or text follows a closing quote.\"\r\n"
                                + "\"2024-01-01 10:00:03,view,11,1.50,dan,x,more\",,,,,,606,\"*,\","
                                + "\"2024-01-01 10:00:03,view,11,1.50,dan,x,more\","
                                + "The row has another number of fields than the header (found / expected: 7 / 6).\r\n"
                                + "2024-01-01 10:00:04,view,1\uFFFD,1.50,eve,x,607,product_id,1\uFFFD,"
                                + "The cell in column product_id holds bytes that are no text in UTF-8.\r\n");
    }

    @Test
    void whatIsNotMendedIsRefusedAgainAndWhatIsMendedIsTakenIn() throws IOException {
        for (char delimiter : new char[] {',', '\t', ';', '|'}) {
            var report = take(events(delimiter));
            assertThat(report.refused()).isEqualTo(5);
            var reasons = reasons(report.id());
            assertThat(reasons)
                    .containsExactly(
                            "refused.time", "refused.fields", "refused.quote", "refused.fields", "refused.undecodable");
            var file = export(report.id());

            var unmended = again(file);
            assertThat(unmended.rows()).isEqualTo(5);
            assertThat(reasons(unmended.id())).isEqualTo(reasons);

            // exported a second time it still can be read
            var second = export(unmended.id());
            assertThat(reasons(again(second).id())).isEqualTo(reasons);
            if (delimiter == ',') {
                assertThat(cellsOf(second)).isEqualTo(cellsOf(file));
            }

            var mended = Files.readString(file)
                    .replace("2024-13-01 10:00:00,view", "2024-01-01 10:00:00,view")
                    .replace(
                            "10:00:01" + delimiter + "view" + delimiter + "9",
                            "10:00:01,view,9,1,fay,x".replace(',', delimiter))
                    .replace("\"\"10", "10")
                    .replace(delimiter + "more", "")
                    .replace("1\uFFFD,1.50", "12,1.50");
            var taken = again(Files.writeString(folder.resolve("mended.csv"), mended));
            assertThat(reasons(taken.id())).isEmpty();
            assertThat(taken.accepted()).isEqualTo(5);
            var events = workspace.events(SILENT);
            assertThat(events.shoppers()).containsExactlyInAnyOrder("ann", "bob", "fay", "cid", "dan", "eve");
            assertThat(events.products()).containsExactlyInAnyOrder("7", "商品 8", "9", "10", "11", "12");
            workspace.close();
            Files.delete(folder.resolve("shop.mv.db"));
            open();
        }
    }

    /// The original cells and the column at fault.
    private static List<List<String>> cellsOf(Path file) {
        var rows = new ArrayList<List<String>>();
        try (var blocks = RowFiles.open(SourceFile.of(file), FileForm.csv(','), Stage.READING, SILENT)) {
            for (var block = blocks.next(); block != null; block = blocks.next()) {
                block.read(row -> {
                    var cells = new ArrayList<>(row.cells().subList(0, 6));
                    cells.add(row.cell(7));
                    rows.add(cells);
                });
            }
        }
        return rows;
    }

    @Test
    void theRecipeIsThatOfTheImportItCameFrom() throws IOException {
        var file = Files.write(folder.resolve("events.csv"), events(','));
        var plan = FileProbe.probe(file, null, null, SILENT).plan().withZone("Asia/Shanghai");
        var report = workspace.importFile(plan, SILENT);
        var refused = export(report.id());
        var recipe = workspace.quality().recipe(SourceFile.of(refused), SILENT).orElseThrow();
        assertThat(recipe.zone()).isEqualTo("Asia/Shanghai");
        assertThat(recipe.kind()).isEqualTo(plan.kind());
        assertThat(recipe.columns().subList(0, 6)).isEqualTo(plan.columns());
        assertThat(recipe.columns()).hasSize(10);
        // another file is none of ours, nor is one whose import is gone
        assertThat(workspace.quality().recipe(SourceFile.of(file), SILENT)).isEmpty();
        workspace.undoImport(report.id());
        assertThat(workspace.quality().recipe(SourceFile.of(refused), SILENT)).isEmpty();
        assertThatThrownBy(() -> workspace.quality().writeRefused(99, refused, Locale.ENGLISH, SILENT))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() throws IOException {
        var report = take(events(','));
        assertThatThrownBy(() -> workspace
                        .quality()
                        .writeRefused(report.id(), folder.resolve("nowhere/x.csv"), Locale.ENGLISH, SILENT))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void aVeryLongRowIsKeptWhole() throws IOException {
        var cell = "long ".repeat(600_000);
        var report = take((HEADER + GOOD + "yesterday,view,7,1,ann," + cell + "\n" + GOOD + GOOD)
                .getBytes(StandardCharsets.UTF_8));
        var row = workspace.refused().all(report.id()).getFirst();
        assertThat(row.cells().getLast()).isEqualTo(cell);
    }

    @Test
    void mendedRowsAreNoMonthOfTheirOwn() throws IOException {
        var first = take(events(','));
        var mended = again(export(first.id()));
        assertThat(workspace.quality().changes(mended.id(), SILENT)).isEmpty();
        var next = take((HEADER + GOOD.replace("2024-01", "2024-02").repeat(3)).getBytes(StandardCharsets.UTF_8));
        assertThat(workspace.quality().changes(next.id(), SILENT).orElseThrow().before())
                .isEqualTo(first.id());
    }
}
