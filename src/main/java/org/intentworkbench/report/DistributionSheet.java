package org.intentworkbench.report;

import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.intentworkbench.evaluation.ScoreHistogram;
import org.intentworkbench.report.Styles.Look;

/// How the probabilities of the held-out rows are spread, by outcome.
final class DistributionSheet {
    private static final int CHART_COLUMN = 6;
    private static final int CHART_COLUMNS = 11;
    private static final int CHART_ROWS = 24;

    private DistributionSheet() {}

    static void fill(XSSFSheet sheet, Styles styles, Findings findings) {
        Words words = findings.words();
        Page page = new Page(sheet, styles, words.of("distribution.title", findings.outcome()));
        page.widths(16, 14, 14, 12, 16, 3);
        String yes = words.of("positives");
        String no = words.of("negatives");
        page.header(words.of("probability"), yes, no, words.of("rows"), words.of("positiveShare"));
        ScoreHistogram histogram = ScoreHistogram.of(findings.scores(), findings.labels(), ScoreHistogram.BUCKETS);
        int buckets = ScoreHistogram.BUCKETS;
        for (int k = 0; k < buckets; k++) {
            Row row = page.row();
            int positives = histogram.positives()[k];
            int all = positives + histogram.negatives()[k];
            page.text(
                    row,
                    0,
                    String.format(Locale.ROOT, "%.2f–%.2f", k / (double) buckets, (k + 1.0) / buckets),
                    Look.TEXT);
            page.number(row, 1, positives, Look.COUNT);
            page.number(row, 2, histogram.negatives()[k], Look.COUNT);
            page.number(row, 3, all, Look.COUNT);
            page.number(row, 4, all == 0 ? Double.NaN : positives / (double) all, Look.SHARE);
        }
        new Chart(
                        sheet,
                        words.of("distribution.chart", words.count(findings.scores().length)),
                        CHART_COLUMN,
                        1,
                        CHART_COLUMNS,
                        CHART_ROWS)
                .columns(
                        words.of("distribution.across", findings.outcome()),
                        words.of("rows"),
                        "#,##0",
                        new Chart.Cells(0, 1, buckets),
                        new Chart.Bars(no, new Chart.Cells(2, 1, buckets), Palette.NEUTRAL),
                        new Chart.Bars(yes, new Chart.Cells(1, 1, buckets), Palette.ACCENT));
    }
}
