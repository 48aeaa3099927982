package org.intentworkbench.report;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.Economics;
import org.intentworkbench.evaluation.ThresholdTable;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.report.Styles.Look;

/// What each threshold earns. The amounts are cells to be typed over: contacts, buyers, profit, the best threshold and
/// the
/// chart follow by formulas.
final class ProfitSheet {
    private static final int CHART_COLUMN = 7;
    private static final int CHART_COLUMNS = 10;
    private static final int CHART_ROWS = 26;
    private static final int CONTACTED = 3;
    private static final int BUYERS = 4;
    private static final int PROFIT = 5;
    /// Cells of the amounts, as formulas name them.
    private static final String MARGIN = "$B$2";

    private static final String CONTACT = "$B$3";
    private static final String COUPON = "$B$4";
    private static final String RATE = "$B$5";
    private static final String ROWS = "$B$6";
    private static final String POSITIVES = "$B$7";

    private ProfitSheet() {}

    static void fill(XSSFSheet sheet, Styles styles, Findings findings) {
        Words words = findings.words();
        Money money = findings.money();
        Economics economics = money.economics();
        List<ConfusionMatrix> rows =
                ThresholdTable.of(findings.scores(), findings.labels()).rows();
        Page page = new Page(sheet, styles, words.of("profit.title"));
        page.widths(44, 12, 12, 16, 20, 18, 3);
        page.header(words.of("profit.given"), in(words.of("profit.amount"), money));
        input(page, words.of("profit.margin"), money.margin(), Look.INPUT);
        input(page, words.of("profit.contact"), money.contactCost(), Look.INPUT);
        input(page, words.of("profit.coupon"), money.couponCost(), Look.INPUT);
        input(page, words.of("profit.rate"), money.trueRate(), Look.INPUT_SHARE);
        ConfusionMatrix all = rows.getFirst();
        number(page, words.of("profit.rows"), all.rows());
        number(page, words.of("profit.positives"), all.truePositives());
        int first = page.next() + 5;
        int last = first + rows.size() - 1;
        ConfusionMatrix best = rows.getFirst();
        for (ConfusionMatrix row : rows) {
            best = economics.profit(row) > economics.profit(best) ? row : best;
        }
        String profits = range(PROFIT, first, last);
        Row most = page.row();
        page.text(most, 0, words.of("profit.best"), Look.LABEL);
        page.formula(most, 1, "MAX(" + profits + ")", economics.profit(best), Look.MONEY);
        Row where = page.row();
        page.text(where, 0, words.of("profit.bestAt"), Look.LABEL);
        page.formula(
                where,
                1,
                "INDEX(" + range(0, first, last) + ",MATCH(MAX(" + profits + ")," + profits + ",0))",
                best.threshold(),
                Look.THRESHOLD);
        page.paragraph(words.of("profit.about"), 44, 12, 12, 16, 20, 18);
        page.skip();
        page.headerRow(
                words.of("threshold"),
                "TP",
                "FP",
                words.of("profit.contacted"),
                words.of("profit.buyers"),
                words.of("profit.profit"));
        for (ConfusionMatrix matrix : rows) {
            Row row = page.row();
            int n = row.getRowNum() + 1;
            page.number(row, 0, matrix.threshold(), Look.THRESHOLD);
            page.number(row, 1, matrix.truePositives(), Look.COUNT);
            page.number(row, 2, matrix.falsePositives(), Look.COUNT);
            String buyers = "B" + n + "*" + weight(RATE + "*" + ROWS + "/" + POSITIVES);
            String others = "C" + n + "*" + weight("(1-" + RATE + ")*" + ROWS + "/(" + ROWS + "-" + POSITIVES + ")");
            page.formula(row, CONTACTED, buyers + "+" + others, economics.contacted(matrix), Look.COUNT);
            page.formula(row, BUYERS, buyers, economics.contactedPositives(matrix), Look.COUNT);
            page.formula(
                    row,
                    PROFIT,
                    "E" + n + "*(" + MARGIN + "-" + COUPON + ")-D" + n + "*" + CONTACT,
                    economics.profit(matrix),
                    Look.MONEY);
        }
        Chart chart = new Chart(
                sheet,
                words.of("profit.chart", words.count(findings.scores().length)),
                CHART_COLUMN,
                1,
                CHART_COLUMNS,
                CHART_ROWS);
        chart.new Lines(words.of("threshold"), in(words.of("profit.profit"), money), "0.0", "#,##0", false)
                .line(
                        words.of("profit.profit"),
                        new Chart.Cells(0, first, last),
                        new Chart.Cells(PROFIT, first, last),
                        Palette.ACCENT)
                .draw();
    }

    /// 1 where the cell of the rate is empty: the rows are taken as they are.
    private static String weight(String otherwise) {
        return "IF(" + RATE + "=\"\",1," + otherwise + ")";
    }

    private static String in(String name, Money money) {
        return money.currency().isEmpty() ? name : name + " (" + money.currency() + ")";
    }

    private static String range(int column, int first, int last) {
        char letter = (char) ('A' + column);
        return String.format(Locale.ROOT, "$%s$%d:$%s$%d", letter, first + 1, letter, last + 1);
    }

    private static void input(Page page, String name, double value, Look look) {
        Row row = page.row();
        page.text(row, 0, name, Look.LABEL);
        if (Double.isFinite(value)) {
            page.number(row, 1, value, look);
        } else {
            page.blank(row, 1, look);
        }
    }

    private static void number(Page page, String name, double value) {
        Row row = page.row();
        page.text(row, 0, name, Look.LABEL);
        page.number(row, 1, value, Look.COUNT);
    }
}
