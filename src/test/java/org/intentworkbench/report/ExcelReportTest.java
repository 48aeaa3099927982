package org.intentworkbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.evaluation.Calibration;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.RocCurve;
import org.intentworkbench.experiment.AccuracyCard;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.fixture.SampleRuns;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExcelReportTest {
    private static final double THRESHOLD = .35;

    @TempDir
    Path folder;

    @Test
    void sheetsChartsAndPanes() throws IOException {
        try (XSSFWorkbook workbook = written(SampleRuns.logistic(), Locale.ENGLISH)) {
            assertThat(names(workbook))
                    .containsExactly(
                            "Summary",
                            "Intent distribution",
                            "Feature weights",
                            "ROC",
                            "Precision-recall",
                            "Thresholds",
                            "Gains and lift",
                            "Calibration",
                            "Profit",
                            "Subjects",
                            "Definitions");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            for (XSSFSheet sheet : sheets(workbook).subList(1, 11)) {
                assertThat(sheet.getPaneInformation().isFreezePane())
                        .as(sheet.getSheetName())
                        .isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1);
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            }
            assertThat(workbook.getSheet("Summary").isDisplayGridlines()).isFalse();
            assertThat(ranges(workbook.getSheet("Intent distribution")))
                    .contains("'Intent distribution'!$A$2:$A$21", "'Intent distribution'!$B$2:$B$21")
                    .contains("'Intent distribution'!$C$2:$C$21");
            assertThat(ranges(workbook.getSheet("Feature weights")))
                    .contains("'Feature weights'!$C$2:$C$16", "'Feature weights'!$D$2:$D$16");
            assertThat(ranges(workbook.getSheet("Thresholds")))
                    .contains("Thresholds!$H$2:$H$102", "Thresholds!$I$2:$I$102", "Thresholds!$J$2:$J$102");
            assertThat(ranges(workbook.getSheet("Precision-recall"))).hasSize(6);
            assertThat(ranges(workbook.getSheet("ROC"))).hasSize(6);
        }
    }

    @Test
    void figuresAreThoseOfTheRun() throws IOException {
        Run run = SampleRuns.logistic();
        try (XSSFWorkbook workbook = written(run, Locale.ENGLISH)) {
            XSSFSheet summary = workbook.getSheet("Summary");
            assertThat(beside(summary, "Area under the ROC curve (AUC)", 1).getNumericCellValue())
                    .isEqualTo(run.result().auc().mean());
            assertThat(beside(summary, "Area under the ROC curve (AUC)", 1)
                            .getCellStyle()
                            .getDataFormatString())
                    .isEqualTo("0.000");
            ConfusionMatrix matrix = ConfusionMatrix.of(
                    run.result().heldOutScores(), run.result().heldOutLabels(), THRESHOLD);
            assertThat(beside(summary, "F1 of the positive class", 3).getNumericCellValue())
                    .isEqualTo(matrix.f1());
            assertThat(beside(summary, "Files", 1).getStringCellValue()).isEqualTo("sessions.csv (1,000 rows)");
            RocCurve roc =
                    RocCurve.of(run.result().heldOutScores(), run.result().heldOutLabels());
            XSSFSheet rocSheet = workbook.getSheet("ROC");
            assertThat(rocSheet.getLastRowNum()).isEqualTo(roc.threshold().length);
            assertThat(rocSheet.getRow(5).getCell(1).getNumericCellValue()).isEqualTo(roc.truePositiveRate()[4]);
            XSSFSheet thresholds = workbook.getSheet("Thresholds");
            assertThat(thresholds.getLastRowNum()).isEqualTo(101);
            assertThat(thresholds.getRow(36).getCell(3).getNumericCellValue()).isEqualTo(matrix.truePositives());
            assertThat(thresholds.getRow(36).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("0.0 %");
        }
    }

    @Test
    void onPaperTheSummaryIsOnePageAndACurveItsChart() throws IOException {
        try (XSSFWorkbook workbook = written(SampleRuns.logistic(), Locale.ENGLISH)) {
            XSSFSheet summary = workbook.getSheet("Summary");
            assertThat(summary.getPrintSetup().getLandscape()).isFalse();
            assertThat(summary.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
            // a note longer than the page is wrapped across the columns, high enough for its lines
            var notes = summary.getMergedRegions();
            assertThat(notes).isNotEmpty().allSatisfy(region -> {
                assertThat(region.getLastColumn()).isEqualTo(4);
                var row = summary.getRow(region.getFirstRow());
                assertThat(row.getCell(0).getCellStyle().getWrapText()).isTrue();
                int lines = 1 + (row.getCell(0).getStringCellValue().length() - 1) / 114;
                assertThat(row.getHeightInPoints()).isGreaterThanOrEqualTo(13F * lines);
            });
            for (String curve : List.of("ROC", "Precision-recall")) {
                assertThat(workbook.getPrintArea(workbook.getSheetIndex(curve))).endsWith("!$E$1:$N$30");
                assertThat(workbook.getSheet(curve).getRow(0).getCell(3).getStringCellValue())
                        .isEmpty();
            }
        }
    }

    @Test
    void subjectsAreSortedAndTheirIdsStayText() throws IOException {
        Run run = SampleRuns.logistic();
        try (XSSFWorkbook workbook = written(run, Locale.ENGLISH)) {
            XSSFSheet subjects = workbook.getSheet("Subjects");
            assertThat(subjects.getLastRowNum()).isEqualTo(run.result().rows());
            assertThat(subjects.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:E1001");
            List<String> ids = new ArrayList<>();
            double before = 1;
            for (int i = 1; i <= subjects.getLastRowNum(); i++) {
                Cell id = subjects.getRow(i).getCell(0);
                assertThat(id.getCellType()).isEqualTo(CellType.STRING);
                assertThat(id.getCellStyle().getDataFormatString()).isEqualTo("@");
                ids.add(id.getStringCellValue());
                double score = subjects.getRow(i).getCell(2).getNumericCellValue();
                assertThat(score).isLessThanOrEqualTo(before);
                before = score;
                assertThat(subjects.getRow(i).getCell(4).getStringCellValue())
                        .isEqualTo(score >= THRESHOLD ? "yes" : "no");
            }
            assertThat(ids).containsExactlyInAnyOrder(run.result().ids());
            assertThat(ids).contains("=1+1", "0012", "@会话-3", "100000000000000021");
        }
    }

    @Test
    void whatDoesNotFitIsCutAndSaid() throws IOException {
        Findings findings = Findings.of(SampleRuns.logistic(), THRESHOLD, Money.STANDARD, new Words(Locale.ENGLISH));
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Styles styles = new Styles(workbook);
            XSSFSheet subjects = workbook.createSheet("s");
            SubjectsSheet.fill(subjects, styles, findings, 10, Progress.silent());
            XSSFSheet summary = workbook.createSheet("t");
            SummarySheet.fill(summary, styles, findings, 10);
            assertThat(subjects.getLastRowNum()).isEqualTo(10);
            assertThat(subjects.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:E11");
            assertThat(beside(
                            summary,
                            "The sheet of subjects holds the 10 with the highest probability of 1,000; Excel has no"
                                    + " room for more.",
                            0))
                    .isNotNull();
        }
    }

    @Test
    void aTreeIsListedWithItsConditions() throws IOException {
        try (XSSFWorkbook workbook = written(SampleRuns.tree(), Locale.ENGLISH)) {
            XSSFSheet tree = workbook.getSheet("Tree");
            assertThat(tree.getRow(1).getCell(0).getStringCellValue()).isEqualTo("All training rows");
            assertThat(tree.getRow(2).getCell(0).getStringCellValue()).isEqualTo("PageValues ≤ 4.5");
            assertThat(tree.getRow(2).getCell(0).getCellStyle().getIndention()).isEqualTo((short) 2);
            for (int i = 1; i <= tree.getLastRowNum(); i++) {
                assertThat(tree.getRow(i).getCell(1).getNumericCellValue()).isEqualTo(i - 1);
            }
        }
    }

    @Test
    void aThresholdBetweenTwoHundredthsIsNotCalledOneOfThem() {
        Words words = new Words(Locale.ENGLISH);
        assertThat(words.threshold(.5)).isEqualTo("0.50");
        assertThat(words.threshold(1)).isEqualTo("1.00");
        assertThat(words.threshold(.3)).isEqualTo("0.30");
        assertThat(words.threshold(.475)).isEqualTo("0.475");
        assertThat(words.threshold(.12344)).isEqualTo("0.1234");
        assertThat(words.threshold(.1 + .2)).isEqualTo("0.30");
    }

    @Test
    void chineseWords() throws IOException {
        try (XSSFWorkbook workbook = written(SampleRuns.tree(), Locale.SIMPLIFIED_CHINESE)) {
            assertThat(names(workbook)).startsWith("摘要", "意向分布").contains("决策树");
            for (XSSFSheet sheet : sheets(workbook)) {
                sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.STRING) {
                        assertThat(cell.getStringCellValue())
                                .doesNotContain("report.")
                                .doesNotEndWith("[]");
                    }
                }));
            }
        }
    }

    @Test
    void oneClassAmongTheHeldOutLeavesNoCurveAndNoNonsense() throws IOException {
        Run run = SampleRuns.logistic();
        var result = run.result();
        result.heldOut().clear();
        for (int row = 0; row < result.rows() && result.heldOut().cardinality() < 5; row++) {
            if (result.labels()[row] == 0) {
                result.heldOut().set(row);
            }
        }
        try (XSSFWorkbook workbook = written(run, Locale.ENGLISH)) {
            assertThat(beside(workbook.getSheet("Summary"), "Area under the ROC curve (AUC)", 3)
                            .getStringCellValue())
                    .isEqualTo("–");
            assertThat(chart(workbook.getSheet("ROC")).getTitleText().getString())
                    .startsWith("No curve");
        }
    }

    @Test
    void targetsThatCannotBeWrittenAreExplained() throws IOException {
        Run run = SampleRuns.logistic();
        assertThatThrownBy(() -> write(run, folder)).isInstanceOf(Problem.class).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> write(run, folder.resolve("nowhere/report.xlsx")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("does not exist");
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> write(run, file.resolve("report.xlsx"))).isInstanceOf(Problem.class);
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void aCancelLeavesTheOldReportAndNothingElse() throws IOException {
        Path report = Files.writeString(folder.resolve("report.xlsx"), "old");
        for (int after : new int[] {0, 2, 4}) {
            AtomicLong left = new AtomicLong(after);
            Progress progress = new Progress() {
                @Override
                public void at(Stage stage, long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return left.getAndDecrement() <= 0;
                }
            };
            assertThatThrownBy(() -> ExcelReport.write(
                            SampleRuns.logistic(), .5, Money.STANDARD, report, Locale.ENGLISH, progress))
                    .isInstanceOf(Cancelled.class);
            assertThat(report).hasContent("old");
            assertThat(Files.list(folder)).hasSize(1);
        }
        write(SampleRuns.logistic(), report);
        assertThat(Files.size(report)).isGreaterThan(10_000);
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void thinnedCurvesKeepTheirEnds() {
        int n = 100_000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i / (n - 1.0);
            y[i] = i % 2; // as rough as a curve can be
        }
        int[] kept = Thinned.points(x, y, 2_000);
        assertThat(kept).hasSizeLessThanOrEqualTo(2_000).startsWith(0).endsWith(n - 1);
        java.util.Arrays.setAll(y, i -> Math.sqrt(i / (n - 1.0)));
        kept = Thinned.points(x, y, 2_000);
        assertThat(kept).hasSizeBetween(900, 2_000).startsWith(0).endsWith(n - 1);
        for (int i = 1; i < kept.length; i++) {
            assertThat(y[kept[i]] - y[kept[i - 1]]).isLessThan(.005);
        }
        assertThat(Thinned.points(new double[] {0, 1}, new double[] {0, 1}, 2_000))
                .containsExactly(0, 1);
        assertThat(Thinned.points(new double[0], new double[0], 2_000)).isEmpty();
    }

    @Test
    void profitIsReckonedByTheWorkbookItself() throws IOException {
        Run run = SampleRuns.logistic();
        Money money = new Money(12, .4, 3, .05, "€", 100, .8);
        Path file = folder.resolve("profit.xlsx");
        ExcelReport.write(run, THRESHOLD, money, file, Locale.ENGLISH, Progress.silent());
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet profit = workbook.getSheet("Profit");
            int first = 0;
            while (profit.getRow(first) == null
                    || profit.getRow(first).getCell(1) == null
                    || !profit.getRow(first).getCell(1).toString().equals("TP")) {
                first++;
            }
            // what is written for programs that do not reckon is what formulas give
            double[] kept = new double[101];
            for (int k = 0; k <= 100; k++) {
                kept[k] = profit.getRow(first + 1 + k).getCell(5).getNumericCellValue();
                ConfusionMatrix at = ConfusionMatrix.of(
                        run.result().heldOutScores(), run.result().heldOutLabels(), k / 100.0);
                assertThat(kept[k]).isEqualTo(money.economics().profit(at));
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            for (int k = 0; k <= 100; k++) {
                assertThat(profit.getRow(first + 1 + k).getCell(5).getNumericCellValue())
                        .isCloseTo(kept[k], org.assertj.core.api.Assertions.within(1e-6));
            }
            double most = java.util.Arrays.stream(kept).max().orElseThrow();
            assertThat(beside(profit, "Highest profit of the thresholds below", 1)
                            .getNumericCellValue())
                    .isCloseTo(most, org.assertj.core.api.Assertions.within(1e-6));
            // another true share, and none: the rows as they are
            profit.getRow(4).getCell(1).setBlank();
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            ConfusionMatrix half = ConfusionMatrix.of(
                    run.result().heldOutScores(), run.result().heldOutLabels(), .5);
            assertThat(profit.getRow(first + 51).getCell(5).getNumericCellValue())
                    .isCloseTo(
                            half.truePositives() * 9 - half.selected() * .4,
                            org.assertj.core.api.Assertions.within(1e-6));
        }
    }

    @Test
    void theCardStandsOnTheSummaryAndCalibrationOnItsSheet() throws IOException {
        Run run = SampleRuns.logistic();
        try (XSSFWorkbook workbook = written(run, Locale.ENGLISH)) {
            String footer = CardLines.footer(AccuracyCard.of(run, THRESHOLD), Locale.ENGLISH);
            assertThat(footer)
                    .contains("300 of 1,000 rows held out")
                    .contains("seed 7")
                    .contains("9f86d081884c");
            assertThat(beside(workbook.getSheet("Summary"), footer, 0)).isNotNull();
            ConfusionMatrix at = ConfusionMatrix.of(
                    run.result().heldOutScores(), run.result().heldOutLabels(), THRESHOLD);
            assertThat(beside(workbook.getSheet("Summary"), "F1, mean of both classes (macro)", 3)
                            .getNumericCellValue())
                    .isEqualTo(at.f1Macro());
            XSSFSheet calibration = workbook.getSheet("Calibration");
            Calibration expected =
                    Calibration.of(run.result().heldOutScores(), run.result().heldOutLabels());
            assertThat(calibration.getRow(1).getCell(2).getNumericCellValue())
                    .isEqualTo(expected.bins().getFirst().rows());
            assertThat(workbook.getSheet("Gains and lift").getRow(11).getCell(3).getNumericCellValue())
                    .isCloseTo(
                            AccuracyCard.of(run, THRESHOLD).liftTenth(), org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    @Test
    void aListHasItsCardBesideIt() throws IOException {
        Path list = folder.resolve("buyers.csv");
        Run run = SampleRuns.logistic();
        Path card = CardFile.write(list, AccuracyCard.of(run, .4), Locale.SIMPLIFIED_CHINESE);
        assertThat(card).isEqualTo(folder.resolve("buyers.csv.card.txt"));
        assertThat(Files.readString(card))
                .startsWith("\uFEFF")
                .contains("首次划分，阈值 0.40")
                .contains(run.result().provenance().fingerprint())
                .doesNotContain("NaN");
        assertThatThrownBy(() ->
                        CardFile.write(folder.resolve("no").resolve("x.csv"), AccuracyCard.of(run, .4), Locale.ENGLISH))
                .isInstanceOf(Problem.class);
    }

    private void write(Run run, Path file) {
        ExcelReport.write(run, THRESHOLD, Money.STANDARD, file, Locale.ENGLISH, Progress.silent());
    }

    private XSSFWorkbook written(Run run, Locale locale) throws IOException {
        Path keep = Path.of("target", "reports");
        Files.createDirectories(keep);
        Path file = keep.resolve((run.name().isEmpty() ? "tree" : "logistic") + "-" + locale.getLanguage() + ".xlsx");
        ExcelReport.write(run, THRESHOLD, Money.STANDARD, file, locale, Progress.silent());
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        List<XSSFSheet> sheets = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheet -> sheets.add((XSSFSheet) sheet));
        return sheets;
    }

    private static List<String> names(XSSFWorkbook workbook) {
        return sheets(workbook).stream().map(XSSFSheet::getSheetName).toList();
    }

    private static XSSFChart chart(XSSFSheet sheet) {
        assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(1);
        return sheet.getDrawingPatriarch().getCharts().getFirst();
    }

    private static List<String> ranges(XSSFSheet sheet) {
        List<String> ranges = new ArrayList<>();
        chart(sheet).getChartSeries().forEach(data -> {
            for (int i = 0; i < data.getSeriesCount(); i++) {
                ranges.add(data.getSeries(i).getCategoryData().getDataRangeReference());
                ranges.add(data.getSeries(i).getValuesData().getDataRangeReference());
            }
        });
        return ranges;
    }

    private static Cell beside(XSSFSheet sheet, String label, int column) {
        for (var row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(label)) {
                return row.getCell(column);
            }
        }
        throw new AssertionError("no line " + label);
    }
}
