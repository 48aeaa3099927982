package org.intentworkbench.report;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.GroupFigures;
import org.intentworkbench.evaluation.GroupFigures.Notion;
import org.intentworkbench.evaluation.ShareRatio;
import org.intentworkbench.experiment.Fairness;
import org.intentworkbench.report.Styles.Look;

/// Whom the list takes, a row a group, each beside the largest.
final class FairnessSheet {
    private FairnessSheet() {}

    static void fill(XSSFSheet sheet, Styles styles, Findings findings, Fairness fairness) {
        Words words = findings.words();
        Page page = new Page(sheet, styles, words.of("fairness.title", fairness.by()));
        page.widths(28, 10, 12, 12, 14, 10, 10, 10, 12, 12, 12, 18);
        page.header(
                fairness.by(),
                said("rows", words),
                said("was", words),
                said("score", words),
                said("list", words),
                words.of("fairness.ratio"),
                words.of("fairness.low"),
                words.of("fairness.high"),
                said("found", words),
                said("wrongly", words),
                said("precision", words),
                said("verdict", words));
        for (int g = 0; g < fairness.groups().size(); g++) {
            GroupFigures figures = fairness.groups().get(g).figures();
            ShareRatio ratio = fairness.ratio(g, Notion.LIST_SHARE);
            boolean reference = g == fairness.reference();
            Row row = page.row();
            page.text(row, 0, fairness.groups().get(g).name().in(words.locale()), Look.TEXT);
            page.number(row, 1, figures.quality().rows(), Look.COUNT);
            page.number(row, 2, figures.prevalence().share(), Look.SHARE);
            page.number(row, 3, figures.quality().meanScore(), Look.SHARE);
            page.number(row, 4, figures.of(Notion.LIST_SHARE).share(), Look.SHARE);
            page.number(row, 5, ratio.ratio(), Look.FIGURE);
            page.number(row, 6, reference ? Double.NaN : ratio.low(), Look.FIGURE);
            page.number(row, 7, reference ? Double.NaN : ratio.high(), Look.FIGURE);
            page.number(row, 8, figures.of(Notion.TRUE_POSITIVE_RATE).share(), Look.SHARE);
            page.number(row, 9, figures.of(Notion.FALSE_POSITIVE_RATE).share(), Look.SHARE);
            page.number(row, 10, figures.of(Notion.PRECISION).share(), Look.SHARE);
            page.text(
                    row,
                    11,
                    Wording.of("fairness.verdict." + fairness.verdict(g)).in(words.locale()),
                    Look.TEXT_RIGHT);
        }
    }

    private static String said(String column, Words words) {
        return Wording.of("fairness." + column).in(words.locale());
    }
}
