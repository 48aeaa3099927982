package org.intentworkbench.report;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.ThresholdTable;
import org.intentworkbench.report.Styles.Look;

/// The matrix and figures at every hundredth, on the held-out rows.
final class ThresholdSheet {
    private static final int CHART_COLUMN = 12;
    private static final int CHART_COLUMNS = 10;
    private static final int CHART_ROWS = 26;
    private static final int PRECISION = 7;
    private static final int RECALL = 8;
    private static final int F1 = 9;
    private static final int ACCURACY = 10;

    private ThresholdSheet() {}

    static void fill(XSSFSheet sheet, Styles styles, Findings findings) {
        Words words = findings.words();
        Page page = new Page(sheet, styles, words.of("thresholds.title"));
        page.widths(11, 11, 10, 10, 10, 10, 10, 11, 11, 11, 11, 3);
        page.numbersHeader(
                words.of("threshold"),
                words.of("selected"),
                words.of("share"),
                "TP",
                "FP",
                "TN",
                "FN",
                words.of("precision"),
                words.of("recall"),
                words.of("f1"),
                words.of("accuracy"));
        List<ConfusionMatrix> rows =
                ThresholdTable.of(findings.scores(), findings.labels()).rows();
        for (ConfusionMatrix matrix : rows) {
            Row row = page.row();
            page.number(row, 0, matrix.threshold(), Look.THRESHOLD);
            page.number(row, 1, matrix.selected(), Look.COUNT);
            page.number(row, 2, matrix.selectedShare(), Look.SHARE);
            page.number(row, 3, matrix.truePositives(), Look.COUNT);
            page.number(row, 4, matrix.falsePositives(), Look.COUNT);
            page.number(row, 5, matrix.trueNegatives(), Look.COUNT);
            page.number(row, 6, matrix.falseNegatives(), Look.COUNT);
            page.number(row, PRECISION, matrix.precision(), Look.FIGURE);
            page.number(row, RECALL, matrix.recall(), Look.FIGURE);
            page.number(row, F1, matrix.f1(), Look.FIGURE);
            page.number(row, ACCURACY, matrix.accuracy(), Look.FIGURE);
        }
        Chart chart = new Chart(sheet, words.of("thresholds.chart"), CHART_COLUMN, 1, CHART_COLUMNS, CHART_ROWS);
        Chart.Cells x = new Chart.Cells(0, 1, rows.size());
        chart.new Lines(words.of("threshold"), words.of("thresholds.up"), "0.0")
                .line(words.of("precision"), x, new Chart.Cells(PRECISION, 1, rows.size()), Palette.ACCENT)
                .line(words.of("recall"), x, new Chart.Cells(RECALL, 1, rows.size()), Palette.CONTRAST)
                .line(words.of("f1"), x, new Chart.Cells(F1, 1, rows.size()), Palette.MUTED)
                .draw();
    }
}
