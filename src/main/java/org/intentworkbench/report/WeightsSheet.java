package org.intentworkbench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.intentworkbench.explanation.FeatureWeight;
import org.intentworkbench.explanation.PlainWords;
import org.intentworkbench.explanation.WeightMeaning;
import org.intentworkbench.report.Styles.Look;

/// Every weight, the strongest in a chart, each said in words and with its feature's definition.
final class WeightsSheet {
    static final int CHARTED = 20;
    private static final int RAISES = 2;
    private static final int LOWERS = 3;
    private static final int CHART_COLUMN = 5;
    private static final int CHART_COLUMNS = 10;
    private static final int CHART_ROWS = 30;
    private static final int WORDS_COLUMN = CHART_COLUMN + CHART_COLUMNS + 1;
    private static final int LABEL_WIDTH_LEAST = 22;
    private static final int LABEL_WIDTH_MOST = 44;
    private static final int TEXT_WIDTH_MOST = 100;

    private WeightsSheet() {}

    static void fill(XSSFSheet sheet, Styles styles, Findings findings) {
        Words words = findings.words();
        Locale locale = words.locale();
        List<FeatureWeight> weights = findings.result().weights();
        WeightMeaning meaning = WeightMeaning.of(findings.result().model().classifier());
        Page page = new Page(sheet, styles, words.of("weights.title", findings.outcome()));
        List<String> labels =
                weights.stream().map(weight -> weight.label().in(locale)).toList();
        List<String> sentences = weights.stream()
                .map(weight -> PlainWords.of(
                                weight,
                                findings.result().model(),
                                findings.run().table())
                        .in(locale))
                .toList();
        List<String> definitions =
                weights.stream().map(weight -> weight.definition().in(locale)).toList();
        page.widths(Page.width(labels, LABEL_WIDTH_LEAST, LABEL_WIDTH_MOST), 12, 12, 12, 3);
        sheet.setColumnWidth(WORDS_COLUMN, Page.width(sentences, LABEL_WIDTH_LEAST, TEXT_WIDTH_MOST) * 256);
        sheet.setColumnWidth(WORDS_COLUMN + 1, Page.width(definitions, LABEL_WIDTH_LEAST, TEXT_WIDTH_MOST) * 256);
        String[] titles = new String[WORDS_COLUMN];
        Arrays.fill(titles, "");
        titles[0] = words.of("feature");
        titles[1] = words.of(meaning.isShare() ? "importance" : "weight");
        titles[RAISES] = words.of("raises");
        titles[LOWERS] = words.of("lowers");
        page.header(titles);
        Row header = sheet.getRow(0);
        page.text(header, WORDS_COLUMN, words.of("inWords"), Look.HEADER);
        page.text(header, WORDS_COLUMN + 1, words.of("definition"), Look.HEADER);
        for (int i = 0; i < weights.size(); i++) {
            double value = weights.get(i).value();
            Row row = page.row();
            page.text(row, 0, labels.get(i), Look.TEXT);
            page.number(row, 1, value, Look.SIGNED);
            if (value != 0) {
                page.number(row, value < 0 ? LOWERS : RAISES, value, Look.SIGNED);
            }
            page.text(row, WORDS_COLUMN, sentences.get(i), Look.TEXT);
            page.text(row, WORDS_COLUMN + 1, definitions.get(i), Look.TEXT);
        }
        int charted = (int) weights.stream()
                .limit(CHARTED)
                .filter(weight -> weight.value() != 0)
                .count();
        if (charted > 0) {
            new Chart(
                            sheet,
                            words.of("weights.chart", String.valueOf(charted)),
                            CHART_COLUMN,
                            1,
                            CHART_COLUMNS,
                            CHART_ROWS)
                    .bars(
                            "",
                            words.of("weights." + meaning),
                            "0.0##",
                            new Chart.Cells(0, 1, charted),
                            new Chart.Bars(words.of("raises"), new Chart.Cells(RAISES, 1, charted), Palette.ACCENT),
                            new Chart.Bars(words.of("lowers"), new Chart.Cells(LOWERS, 1, charted), Palette.CONTRAST));
        }
        // the sentences stand beside the chart for the screen; on paper they are in the definitions
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        0,
                        WORDS_COLUMN - 1,
                        0,
                        Math.max(weights.size(), CHART_ROWS + 1));
    }
}
