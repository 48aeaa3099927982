package org.intentworkbench.report;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.intentworkbench.evaluation.CumulativeGains;
import org.intentworkbench.report.Styles.Look;

/// How many positives the first so many percent of the list hold, and how many times more than chance that is.
final class GainsSheet {
    private static final int STEPS = 100;
    private static final int CHART_COLUMN = 5;
    private static final int CHART_COLUMNS = 9;
    private static final int CHART_ROWS = 20;
    private static final int FOUND = 1;
    private static final int CHANCE = 2;
    private static final int LIFT = 3;

    private GainsSheet() {}

    static void fill(XSSFSheet sheet, Styles styles, Findings findings) {
        Words words = findings.words();
        Page page = new Page(sheet, styles, words.of("gains.title"));
        page.widths(18, 22, 14, 14, 3);
        page.numbersHeader(
                words.of("gains.contacted"), words.of("gains.found"), words.of("chance"), words.of("gains.lift"));
        if (!findings.bothClasses()) {
            page.text(page.row(), 0, words.of("noCurve"), Look.TEXT);
            return;
        }
        CumulativeGains gains = CumulativeGains.of(findings.scores(), findings.labels());
        for (int k = 0; k <= STEPS; k++) {
            double share = k / (double) STEPS;
            Row row = page.row();
            page.number(row, 0, share, Look.SHARE);
            page.number(row, FOUND, k == 0 ? 0 : gains.foundAt(share), Look.SHARE);
            page.number(row, CHANCE, share, Look.SHARE);
            // among nobody nothing is found more often than by chance
            page.number(row, LIFT, k == 0 ? Double.NaN : gains.liftAt(share), Look.FIGURE);
        }
        String rows = words.count(findings.scores().length);
        Chart chart = new Chart(sheet, words.of("gains.chart", rows), CHART_COLUMN, 1, CHART_COLUMNS, CHART_ROWS);
        chart.new Lines(words.of("gains.contacted"), words.of("gains.found"), "0 %")
                .dashed(words.of("chance"), cells(0, 1), cells(CHANCE, 1))
                .line(words.of("gains.found"), cells(0, 1), cells(FOUND, 1), Palette.ACCENT)
                .draw();
        Chart lift = new Chart(
                sheet, words.of("gains.lift.chart", rows), CHART_COLUMN, CHART_ROWS + 2, CHART_COLUMNS, CHART_ROWS);
        lift.new Lines(words.of("gains.contacted"), words.of("gains.lift"), "0 %", "0.0", false)
                .line(words.of("gains.lift"), cells(0, 1), cells(LIFT, 1), Palette.ACCENT)
                .draw();
    }

    private static Chart.Cells cells(int column, int from) {
        return new Chart.Cells(column, from, STEPS + 1);
    }
}
