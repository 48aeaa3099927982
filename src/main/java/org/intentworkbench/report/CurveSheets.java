package org.intentworkbench.report;

import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.PrecisionRecall;
import org.intentworkbench.evaluation.RocCurve;
import org.intentworkbench.report.Styles.Look;

/// The points of the two curves of the held-out rows, and their charts.
final class CurveSheets {
    static final int MOST_POINTS = 2_000;
    private static final int CHART_COLUMN = 4;
    private static final int CHART_COLUMNS = 10;
    private static final int CHART_ROWS = 28;
    private static final int COMPARED_COLUMN = CHART_COLUMN + CHART_COLUMNS + 1;
    private static final int DOT_COLUMN = COMPARED_COLUMN + 3;
    private static final int[] WIDTHS = {20, 20, 12, 3};
    private static final int WIDE = 20 * 256;

    private CurveSheets() {}

    static void fillRoc(XSSFSheet sheet, Styles styles, Findings findings) {
        Words words = findings.words();
        RocCurve roc = RocCurve.of(findings.scores(), findings.labels());
        Curve curve = new Curve(
                words.of("falsePositiveRate"),
                words.of("truePositiveRate"),
                roc.falsePositiveRate(),
                roc.truePositiveRate(),
                roc.threshold());
        ConfusionMatrix matrix = findings.matrix();
        double fall = matrix.falsePositives() / (double) (matrix.falsePositives() + matrix.trueNegatives());
        Line chance = new Line(words.of("chance"), 0, 1);
        String title = findings.bothClasses()
                ? words.of("roc.chart", figure(roc.area()), words.count(findings.scores().length))
                : words.of("noCurve");
        fill(sheet, styles, findings, words.of("roc.title"), title, curve, chance, fall, matrix.recall());
    }

    static void fillPrecisionRecall(XSSFSheet sheet, Styles styles, Findings findings) {
        Words words = findings.words();
        PrecisionRecall pr = PrecisionRecall.of(findings.scores(), findings.labels());
        Curve curve = new Curve(words.of("recall"), words.of("precision"), pr.recall(), pr.precision(), pr.threshold());
        ConfusionMatrix matrix = findings.matrix();
        double base = (matrix.truePositives() + matrix.falseNegatives()) / (double) matrix.rows();
        Line baseRate = new Line(words.of("baseRate", words.percent(base)), base, base);
        String title = findings.bothClasses()
                ? words.of("pr.chart", figure(pr.averagePrecision()), words.count(findings.scores().length))
                : words.of("noCurve");
        fill(
                sheet,
                styles,
                findings,
                words.of("pr.title"),
                title,
                curve,
                baseRate,
                matrix.recall(),
                matrix.precision());
    }

    private record Curve(String across, String up, double[] x, double[] y, double[] threshold) {}

    /// A straight line from the left edge to the right one.
    private record Line(String name, double from, double to) {}

    private static void fill(
            XSSFSheet sheet,
            Styles styles,
            Findings findings,
            String pageTitle,
            String chartTitle,
            Curve curve,
            Line compared,
            double dotX,
            double dotY) {
        Words words = findings.words();
        Page page = new Page(sheet, styles, pageTitle);
        page.widths(WIDTHS);
        boolean dot = Double.isFinite(dotX) && Double.isFinite(dotY);
        String[] titles = new String[DOT_COLUMN + 2];
        Arrays.fill(titles, "");
        titles[0] = curve.across();
        titles[1] = curve.up();
        titles[2] = words.of("threshold");
        // what the chart draws beside the curve stands right of it, out of the way
        titles[COMPARED_COLUMN] = curve.across();
        titles[COMPARED_COLUMN + 1] = compared.name();
        titles[DOT_COLUMN] = curve.across();
        titles[DOT_COLUMN + 1] = findings.atThreshold();
        page.numbersHeader(titles);
        for (int column : new int[] {COMPARED_COLUMN, COMPARED_COLUMN + 1, DOT_COLUMN, DOT_COLUMN + 1}) {
            sheet.setColumnWidth(column, WIDE);
        }
        int[] points = Thinned.points(curve.x(), curve.y(), MOST_POINTS);
        for (int i = 0; i < Math.max(points.length, 2); i++) {
            Row row = page.row();
            if (i < points.length) {
                page.number(row, 0, curve.x()[points[i]], Look.FIGURE);
                page.number(row, 1, curve.y()[points[i]], Look.FIGURE);
                page.number(row, 2, curve.threshold()[points[i]], Look.FIGURE);
            }
            if (i < 2) {
                page.number(row, COMPARED_COLUMN, i, Look.FIGURE);
                page.number(row, COMPARED_COLUMN + 1, i == 0 ? compared.from() : compared.to(), Look.FIGURE);
            }
            if (i == 0 && dot) {
                page.number(row, DOT_COLUMN, dotX, Look.FIGURE);
                page.number(row, DOT_COLUMN + 1, dotY, Look.FIGURE);
            }
        }
        Chart chart = new Chart(sheet, chartTitle, CHART_COLUMN, 1, CHART_COLUMNS, CHART_ROWS);
        Chart.Lines lines = chart.new Lines(curve.across(), curve.up(), "0.0");
        lines.dashed(compared.name(), cells(COMPARED_COLUMN, 2), cells(COMPARED_COLUMN + 1, 2));
        if (findings.bothClasses()) {
            lines.line(curve.up(), cells(0, points.length), cells(1, points.length), Palette.ACCENT);
            if (dot) {
                lines.dot(findings.atThreshold(), cells(DOT_COLUMN, 1), cells(DOT_COLUMN + 1, 1), Palette.CONTRAST);
            }
        }
        lines.draw();
        // on paper the curve alone: its points fill dozens of pages that nobody reads
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        CHART_COLUMN,
                        CHART_COLUMN + CHART_COLUMNS - 1,
                        0,
                        CHART_ROWS + 1);
    }

    private static Chart.Cells cells(int column, int rows) {
        return new Chart.Cells(column, 1, rows);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
