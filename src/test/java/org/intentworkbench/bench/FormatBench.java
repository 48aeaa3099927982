package org.intentworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.FormChoices;
import org.intentworkbench.ingest.file.RowFiles;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/// Rows per second of `online_retail_2010-12.xlsx`, from the file to the text of all cells: ours, fastexcel's reader
/// and POI's event API, the latter two without what they would still lack (ISO times, merged headers, checks).
/// Time is that of the processor, of the reading thread, so that a busy machine does not count.
@Tag("bench")
class FormatBench {
    private static final Path FILE = Path.of("../shared/data/online_retail_2010-12.xlsx");
    private static final int ROWS = 42_481;
    private static final int RUNS = 7;

    private interface Way {
        long cells() throws Exception;
    }

    @Test
    void rowsPerSecond() throws Exception {
        assumeTrue(Files.exists(FILE), "no " + FILE + " here: nothing to measure");
        List<String> lines = new ArrayList<>();
        lines.add("# Reading online_retail_2010-12.xlsx");
        lines.add("");
        lines.add("| way | rows/s, first run | rows/s, best of " + RUNS + " | rows/s, median |");
        lines.add("| --- | --- | --- | --- |");
        lines.add(row("ours: zip + aalto StAX + own cells", FormatBench::ours));
        lines.add(row("fastexcel-reader, raw texts", FormatBench::fastexcel));
        lines.add(row("POI event API, formatted texts", FormatBench::poi));
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/formats.md"), lines);
        lines.forEach(System.out::println);
    }

    private static String row(String name, Way way) throws Exception {
        var clock = ManagementFactory.getThreadMXBean();
        var rates = new double[RUNS];
        long cells = 0;
        for (int i = 0; i < RUNS; i++) {
            long from = clock.getCurrentThreadCpuTime();
            long found = way.cells();
            rates[i] = ROWS / ((clock.getCurrentThreadCpuTime() - from) / 1e9);
            assertThat(found).isGreaterThan(7L * ROWS).isEqualTo(i == 0 ? found : cells);
            cells = found;
        }
        double first = rates[0];
        java.util.Arrays.sort(rates);
        return String.format(
                Locale.ROOT, "| %s | %,.0f | %,.0f | %,.0f |", name, first, rates[RUNS - 1], rates[RUNS / 2]);
    }

    private static long ours() {
        var source = SourceFile.of(FILE);
        FileForm form = RowFiles.form(source, FormChoices.NONE, Progress.silent());
        var cells = new long[1];
        try (var blocks = RowFiles.open(source, form, Stage.READING, Progress.silent())) {
            for (var block = blocks.next(); block != null; block = blocks.next()) {
                block.read(row -> {
                    for (int i = 0; i < row.fields(); i++) {
                        cells[0] += row.to(i) > row.from(i) ? 1 : 0;
                    }
                });
            }
        }
        return cells[0];
    }

    private static long fastexcel() throws IOException {
        long cells = 0;
        try (var book = new ReadableWorkbook(FILE.toFile());
                var rows = book.getFirstSheet().openStream()) {
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
                for (var cell : row) {
                    cells += cell != null && !cell.getText().isEmpty() ? 1 : 0;
                }
            }
        }
        return cells;
    }

    private static long poi() throws Exception {
        var cells = new long[1];
        try (var book = OPCPackage.open(FILE.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(book);
            var handler = new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    new ReadOnlySharedStringsTable(book),
                    new XSSFSheetXMLHandler.SheetContentsHandler() {
                        @Override
                        public void startRow(int number) {}

                        @Override
                        public void endRow(int number) {}

                        @Override
                        public void cell(String reference, String value, XSSFComment comment) {
                            cells[0] += value.isEmpty() ? 0 : 1;
                        }
                    },
                    false);
            var xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            try (var sheet = reader.getSheetsData().next()) {
                xml.parse(new InputSource(sheet));
            }
        }
        return cells[0];
    }
}
