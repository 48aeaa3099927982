package org.intentworkbench.report;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.intentworkbench.evaluation.Calibration;
import org.intentworkbench.report.Styles.Look;

/// Whether the probabilities come true: ten steps of the score beside the share of positives among them.
final class CalibrationSheet {
    private static final int CHART_COLUMN = 8;
    private static final int CHART_COLUMNS = 9;
    private static final int CHART_ROWS = 26;
    private static final int MEAN = 3;
    private static final int SHARE = 4;
    private static final int RIGHT = 18;

    private CalibrationSheet() {}

    static void fill(XSSFSheet sheet, Styles styles, Findings findings) {
        Words words = findings.words();
        Calibration calibration = findings.card().calibration();
        Page page = new Page(sheet, styles, words.of("calibration.title"));
        page.widths(10, 10, 12, 18, 18, 12, 12, 3);
        page.numbersHeader(
                words.of("calibration.from"),
                words.of("calibration.to"),
                words.of("rows"),
                words.of("calibration.mean"),
                words.of("calibration.share"),
                words.of("calibration.low"),
                words.of("calibration.high"));
        int filled = 0;
        for (Calibration.Bin bin : calibration.bins()) {
            // a step without rows would be a point at the origin in some programs
            if (bin.rows() == 0) {
                continue;
            }
            filled++;
            Row row = page.row();
            page.number(row, 0, bin.from(), Look.THRESHOLD);
            page.number(row, 1, bin.to(), Look.THRESHOLD);
            page.number(row, 2, bin.rows(), Look.COUNT);
            page.number(row, MEAN, bin.meanScore(), Look.FIGURE);
            page.number(row, SHARE, bin.share(), Look.FIGURE);
            page.number(row, SHARE + 1, bin.interval().low(), Look.FIGURE);
            page.number(row, SHARE + 2, bin.interval().high(), Look.FIGURE);
        }
        page.skip();
        line(page, words.of("calibration.error"), calibration.expectedError());
        line(page, words.of("calibration.slope"), calibration.slope());
        line(page, words.of("calibration.intercept"), calibration.intercept());
        line(page, words.of("brier"), calibration.brier().score());
        line(page, words.of("calibration.reliability"), calibration.brier().reliability());
        line(page, words.of("calibration.resolution"), calibration.brier().resolution());
        line(page, words.of("calibration.uncertainty"), calibration.brier().uncertainty());
        page.skip();
        page.paragraph(words.of("calibration.about"), 10, 10, 12, 18, 18, 12, 12);
        if (filled == 0) {
            return;
        }
        // the line of the right ones stands right of the chart, out of the way
        String[] ends = {words.of("calibration.mean"), words.of("calibration.right")};
        for (int i = 0; i < ends.length; i++) {
            page.text(sheet.getRow(0), RIGHT + i, ends[i], Look.HEADER_RIGHT);
            sheet.setColumnWidth(RIGHT + i, 18 * 256);
            for (int k = 0; k < 2; k++) {
                Row row = sheet.getRow(k + 1) == null ? sheet.createRow(k + 1) : sheet.getRow(k + 1);
                page.number(row, RIGHT + i, k, Look.FIGURE);
            }
        }
        Chart chart = new Chart(
                sheet,
                words.of("calibration.chart", words.count(findings.scores().length)),
                CHART_COLUMN,
                1,
                CHART_COLUMNS,
                CHART_ROWS);
        chart.new Lines(words.of("calibration.mean"), words.of("calibration.share"), "0.0")
                .dashed(ends[1], new Chart.Cells(RIGHT, 1, 2), new Chart.Cells(RIGHT + 1, 1, 2))
                .points(
                        words.of("calibration.share"),
                        new Chart.Cells(MEAN, 1, filled),
                        new Chart.Cells(SHARE, 1, filled),
                        Palette.ACCENT)
                .draw();
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        0,
                        CHART_COLUMN + CHART_COLUMNS - 1,
                        0,
                        Math.max(CHART_ROWS + 1, page.next()));
    }

    private static void line(Page page, String name, double value) {
        Row row = page.row();
        page.text(row, 0, name, Look.LABEL);
        page.number(row, SHARE, value, Look.FIGURE);
    }
}
