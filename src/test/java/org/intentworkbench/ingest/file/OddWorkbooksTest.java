package org.intentworkbench.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OddWorkbooksTest {
    @TempDir
    Path folder;

    /// Both formats, told by their content, so the ending is a wrong one.
    enum Kind {
        XLSX(Sheets::xlsx),
        XLS(Sheets::xls);

        private final BiFunction<Path, Consumer<Workbook>, Path> write;

        Kind(BiFunction<Path, Consumer<Workbook>, Path> write) {
            this.write = write;
        }
    }

    private Path write(Kind kind, Consumer<Workbook> fill) {
        return kind.write.apply(folder.resolve("book.dat"), fill);
    }

    private static void row(Sheet sheet, int number, Object... cells) {
        var row = sheet.createRow(number - 1);
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case String text -> row.createCell(i).setCellValue(text);
                case Number value -> row.createCell(i).setCellValue(value.doubleValue());
                case Boolean value -> row.createCell(i).setCellValue(value);
                case LocalDateTime time -> row.createCell(i).setCellValue(time);
                default -> {}
            }
        }
    }

    private static void format(Row row, int column, String code) {
        var book = row.getSheet().getWorkbook();
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(code));
        row.getCell(column).setCellStyle(style);
    }

    @ParameterizedTest
    @EnumSource
    void cellsOfAllSorts(Kind kind) {
        var file = write(kind, book -> {
            var sheet = book.createSheet("All");
            row(sheet, 1, "id", "when", "day", "took", "ok", "share", "error", "sum", "text");
            row(
                    sheet,
                    3,
                    536365,
                    LocalDateTime.of(2010, 12, 1, 8, 26),
                    LocalDateTime.of(2010, 12, 1, 0, 0),
                    1.2604166666666667,
                    true,
                    0.12,
                    0,
                    0,
                    " a\r\nb_x000D_ ");
            var cells = sheet.getRow(2);
            format(cells, 1, "dd/mm/yyyy hh:mm");
            format(cells, 2, "d-mmm-yy");
            format(cells, 3, "[h]:mm:ss");
            format(cells, 5, "0%");
            cells.getCell(6).setCellErrorValue(FormulaError.NA.getCode());
            cells.getCell(7).setCellFormula("A3*2");
            cells.setZeroHeight(true);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        var read = Sheets.read(file);
        assertThat(read.form().headerRow()).isEqualTo(1);
        assertThat(read.lines()).containsExactly(3L);
        assertThat(read.rows().getFirst())
                .startsWith(
                        "536365", "2010-12-01T08:26:00", "2010-12-01", "30:15:00", "TRUE", "0.12", "#N/A", "1072730")
                .last()
                .isEqualTo(kind == Kind.XLSX ? " a\r\nb\r " : " a\r\nb_x000D_ ");
    }

    @ParameterizedTest
    @EnumSource
    void titlesAboveBlankRowsAndRaggedEnds(Kind kind) {
        var file = write(kind, book -> {
            var sheet = book.createSheet("Report");
            row(sheet, 1, "Sales of December");
            row(sheet, 2, "made", "2026-01-02");
            row(sheet, 4, "id", "name", "price", "note");
            row(sheet, 5, 1, "a", 2.5, "x");
            row(sheet, 7, 2, "b", 3);
            row(sheet, 8, 3, "c", 4, "", "", "beyond");
            row(sheet, 9, 4, "d", 5, "y");
        });
        var read = Sheets.read(file);
        assertThat(read.form().headerRow()).isEqualTo(4);
        assertThat(read.header()).containsExactly("id", "name", "price", "note");
        assertThat(read.rows())
                .containsExactly(
                        List.of("1", "a", "2.5", "x"),
                        List.of("2", "b", "3", ""),
                        List.of("3", "c", "4", "", "", "beyond"),
                        List.of("4", "d", "5", "y"));
        assertThat(read.lines()).containsExactly(5L, 7L, 8L, 9L);
    }

    @ParameterizedTest
    @EnumSource
    void mergedHeadersJoin(Kind kind) {
        var file = write(kind, book -> {
            var sheet = book.createSheet("Merged");
            row(sheet, 1, "All the figures");
            row(sheet, 2, "Shopper", "Visits", "", "Spent", "");
            row(sheet, 3, "", "first", "last", "sum", "mean");
            row(sheet, 4, "s1", 1, 2, 3, 4);
            row(sheet, 5, "s2", 5, 6, 7, 8);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:E1"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("B2:C2"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("D2:E2"));
        });
        var read = Sheets.read(file);
        assertThat(read.form().headerRow()).isEqualTo(3);
        assertThat(read.header())
                .containsExactly("Shopper", "Visits / first", "Visits / last", "Spent / sum", "Spent / mean");
        assertThat(read.rows()).hasSize(2).first().isEqualTo(List.of("s1", "1", "2", "3", "4"));
    }

    @ParameterizedTest
    @EnumSource
    void withoutHeaderEveryRowIsOne(Kind kind) {
        var file = write(kind, book -> {
            var sheet = book.createSheet("Rows");
            row(sheet, 1, "a", 1, 2);
            row(sheet, 2, "b", 3, 4, 5);
            row(sheet, 3, "c", 5, 6);
        });
        var read = Sheets.read(file);
        assertThat(read.form().headerRow()).isZero();
        assertThat(read.header()).isEmpty();
        assertThat(read.rows())
                .containsExactly(List.of("a", "1", "2", ""), List.of("b", "3", "4", "5"), List.of("c", "5", "6", ""));
        var said = Sheets.read(file, FormChoices.NONE.withHeaderRow(2));
        assertThat(said.header()).containsExactly("b", "3", "4", "5");
        assertThat(said.lines()).containsExactly(3L);
    }

    @ParameterizedTest
    @EnumSource
    void sheetsByNameElseTheFirstVisibleThatHoldsRows(Kind kind) {
        var file = write(kind, book -> {
            row(book.createSheet("Hidden"), 1, "hidden");
            book.createSheet("Empty");
            row(book.createSheet("数据"), 1, "x");
            row(book.getSheet("数据"), 2, "y");
            row(book.createSheet("Last"), 1, "z");
            book.setActiveSheet(2);
            book.setSheetVisibility(0, SheetVisibility.HIDDEN);
        });
        var source = SourceFile.of(file);
        assertThat(
                        kind == Kind.XLSX
                                ? ExcelBlocks.sheets(source, Progress.silent())
                                : XlsBlocks.sheets(source, Progress.silent()))
                .containsExactly("Hidden", "Empty", "数据", "Last");
        assertThat(Sheets.read(file).form().sheet()).isEqualTo("数据");
        var hidden = Sheets.read(file, FormChoices.NONE.withSheet("Hidden"));
        assertThat(hidden.header()).containsExactly("hidden");
        assertThat(hidden.rows()).isEmpty();
        problem(() -> Sheets.read(file, FormChoices.NONE.withSheet("data")), "problem.ingest.sheet.absent")
                .hasMessageContaining("Hidden, Empty, 数据, Last");
        problem(() -> Sheets.read(file, FormChoices.NONE.withSheet("Empty")), "problem.ingest.sheet.empty");
        problem(() -> Sheets.read(file, FormChoices.NONE.withHeaderRow(9)), "problem.ingest.sheet.header");
    }

    @ParameterizedTest
    @EnumSource
    void noRowsAtAll(Kind kind) {
        problem(() -> Sheets.read(write(kind, book -> book.createSheet("A"))), "problem.ingest.workbook.empty");
    }

    @ParameterizedTest
    @EnumSource
    void cutFiles(Kind kind) throws IOException {
        var file = write(kind, book -> {
            var sheet = book.createSheet("A");
            IntStream.rangeClosed(1, 3000).forEach(i -> row(sheet, i, "row " + i, i));
        });
        var bytes = Files.readAllBytes(file);
        var whole = Sheets.read(file);
        for (int length : new int[] {4, 100, bytes.length / 2, bytes.length - 30}) {
            var cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(bytes, length));
            try {
                // what is missing of an .xls file may be filling only
                assertThat(Sheets.read(cut)).as("%d bytes", length).isEqualTo(whole);
                assertThat(length).isGreaterThan(bytes.length - 100);
            } catch (Problem e) {
                assertThat(e.key()).isIn("problem.ingest.workbook.broken", "problem.ingest.archive.damaged");
            }
        }
    }

    @Test
    void damagedSheetXml() {
        var file = Sheets.raw(folder.resolve("bad.xlsx"), "<worksheet><sheetData><row r=\"1\"><c><v>1</v></c></ro");
        problem(() -> Sheets.read(file), "problem.ingest.workbook.broken");
        var index = Sheets.raw(
                folder.resolve("bad2.xlsx"),
                "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>");
        problem(() -> Sheets.read(index), "problem.ingest.workbook.broken");
        var number = Sheets.raw(
                folder.resolve("bad3.xlsx"),
                "<worksheet><sheetData><row><c><v>1,5</v></c></row></sheetData></worksheet>");
        problem(() -> Sheets.read(number), "problem.ingest.workbook.broken");
    }

    @Test
    void protectedByPassword() throws Exception {
        var file = folder.resolve("secret.xlsx");
        try (var container = new POIFSFileSystem();
                var book = new XSSFWorkbook()) {
            row(book.createSheet("A"), 1, "a");
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("pass");
            try (var out = encryptor.getDataStream(container)) {
                book.write(out);
            }
            try (var out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
        problem(() -> Sheets.read(file), "problem.ingest.password");
        problem(() -> ExcelBlocks.sheets(SourceFile.of(file), Progress.silent()), "problem.ingest.password");
    }

    @Test
    void aZipThatIsNoWorkbookAndAnOfficeFileThatIsNone() throws IOException {
        var zip = Sheets.raw(folder.resolve("a.xlsx"), "<a/>", Map.of("_rels/.rels", "<Relationships/>"));
        problem(() -> Sheets.read(zip), "problem.ingest.workbook.broken");
        var word = folder.resolve("a.doc");
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(word)) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            container.writeFilesystem(out);
        }
        problem(() -> Sheets.read(word), "problem.ingest.notTable");
    }

    @Test
    void bombsAreNotUnpacked() {
        var blanks = " ".repeat(100 << 20);
        var sheet =
                Sheets.raw(folder.resolve("bomb.xlsx"), "<worksheet><sheetData>" + blanks + "</sheetData></worksheet>");
        problem(() -> Sheets.read(sheet), "problem.ingest.workbook.bomb");
        var cell = Sheets.raw(
                folder.resolve("cell.xlsx"),
                "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>" + blanks.substring(0, 5 << 20)
                        + "</t></is></c></row></sheetData></worksheet>");
        problem(() -> Sheets.read(cell), "problem.ingest.workbook.bomb");
    }

    @Test
    void aFormulaWithoutItsResultIsNoEmptyCell() {
        var file = Sheets.xlsx(folder.resolve("f.xlsx"), book -> {
            row(book.createSheet("A"), 1, "a", "b");
            row(book.getSheet("A"), 2, 1);
            book.getSheet("A").getRow(1).createCell(1, CellType.FORMULA).setCellFormula("A2*2");
        });
        problem(() -> Sheets.read(file), "problem.ingest.sheet.formula").hasMessageContaining("B2");
    }

    @Test
    void textsRunsAndSpokenText() {
        var file = Sheets.raw(
                folder.resolve("t.xlsx"),
                """
                <worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>
                <row r="5"><c r="B5" t="inlineStr"><is><r><t>in</t></r><rPh><t>no</t></rPh><r><t>line</t></r></is></c></row>
                <row><c t="str"><f>"a"</f><v>a &amp; b</v></c><c t="d"><v>2010-12-01T08:26:00</v></c></row>
                </sheetData></worksheet>""",
                Map.of(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>东京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>"
                                + "<si><r><t xml:space=\"preserve\">rich </t></r><r><t>te_x005F_x000D_xt</t></r></si></sst>"));
        var read = Sheets.read(file);
        assertThat(read.header()).containsExactly("东京", "rich te_x000D_xt");
        assertThat(read.rows()).containsExactly(List.of("", "inline"), List.of("a & b", "2010-12-01T08:26:00"));
        assertThat(read.lines()).containsExactly(5L, 6L);
    }

    @Test
    void strictFormAnd1904() {
        var strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
        var rels = "<Relationships><Relationship Id=\"s\" Type=\"" + strict;
        var file = Sheets.raw(
                folder.resolve("strict.xlsx"),
                "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"1\">"
                        + "<x:c r=\"A1\" s=\"1\"><x:v>39051</x:v></x:c></x:row></x:sheetData></x:worksheet>",
                Map.of(
                        "_rels/.rels", rels + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                        "xl/_rels/workbook.xml.rels",
                                rels + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"t\" Type=\""
                                        + strict + "styles\" Target=\"styles.xml\"/></Relationships>",
                        "xl/workbook.xml",
                                "<workbook xmlns:r=\"" + strict + "\"><workbookPr date1904=\"1\"/><sheets>"
                                        + "<sheet name=\"S\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>",
                        "xl/styles.xml",
                                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"));
        var read = Sheets.read(file, FormChoices.NONE.withHeaderRow(0));
        assertThat(read.rows()).containsExactly(List.of("2010-12-01"));
    }

    @Test
    void manyBlocksAreHeldAndReadLater() {
        var rows = IntStream.rangeClosed(1, 20_000)
                .mapToObj(i -> "<row><c><v>" + i + "</v></c><c t=\"inlineStr\"><is><t>t" + i + "</t></is></c></row>")
                .collect(Collectors.joining());
        var file =
                Sheets.raw(folder.resolve("many.xlsx"), "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        var read = Sheets.read(file, FormChoices.NONE.withHeaderRow(0));
        assertThat(read.rows()).hasSize(20_000);
        for (int i = 1; i <= 20_000; i++) {
            assertThat(read.rows().get(i - 1)).isEqualTo(List.of(Integer.toString(i), "t" + i));
            assertThat(read.lines().get(i - 1)).isEqualTo(i);
        }
    }

    @Test
    void cancelEndsTheReading() throws Exception {
        var rows = "<row><c><v>1</v></c></row>".repeat(20_000);
        var file = Sheets.raw(folder.resolve("c.xlsx"), "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        var stop = new boolean[1];
        Progress progress = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {
                assertThat(done).isBetween(0L, total);
                stop[0] |= done > total / 2;
            }

            @Override
            public boolean isCancelled() {
                return stop[0];
            }
        };
        var form = new FileForm(Format.XLSX, "UTF-8", ',', 1, "");
        try (var blocks = RowFiles.open(SourceFile.of(file), form, Stage.READING, progress)) {
            assertThatThrownBy(() -> {
                        while (blocks.next() != null) {}
                    })
                    .isInstanceOf(Cancelled.class);
        }
        try (var blocks = RowFiles.open(SourceFile.of(file), form, Stage.READING, Progress.silent())) {
            assertThat(blocks.sha256())
                    .isEqualTo(java.util.HexFormat.of()
                            .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                    .digest(Files.readAllBytes(file))));
        }
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, Problem> problem(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String key) {
        return assertThatThrownBy(call).asInstanceOf(throwable(Problem.class)).satisfies(p -> {
            assertThat(p.key()).as(p.getMessage()).isEqualTo(key);
            assertThat(p.sentence(java.util.Locale.SIMPLIFIED_CHINESE)).doesNotContain("{");
        });
    }
}
