package org.intentworkbench.report;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.report.Styles.Look;

/// What each feature means.
final class DefinitionsSheet {
    private DefinitionsSheet() {}

    static void fill(Sheet sheet, Styles styles, Findings findings) {
        Words words = findings.words();
        Locale locale = words.locale();
        FeatureTable table = findings.run().table();
        Page page = new Page(sheet, styles, words.of("definitions.title"));
        List<String> names = table.columns().stream().map(FeatureColumn::name).toList();
        List<String> labels = table.columns().stream()
                .map(column -> column.label().in(locale))
                .toList();
        page.widths(Page.width(names, 20, 40), Page.width(labels, 20, 40), 22, 14, 80, 44, 12);
        page.header(
                words.of("name"),
                words.of("feature"),
                words.of("group"),
                words.of("unit"),
                words.of("definition"),
                words.of("known"),
                words.of("missing"));
        for (int column = 1; column <= 5; column++) {
            sheet.getRow(0).getCell(column).setCellStyle(styles.of(Look.HEADER));
        }
        for (FeatureColumn column : table.columns()) {
            Row row = page.row();
            page.text(row, 0, column.name(), Look.TEXT);
            page.text(row, 1, column.label().in(locale), Look.TEXT);
            page.text(row, 2, Wording.of("feature.group." + column.group()).in(locale), Look.TEXT);
            page.text(row, 3, column.unit().in(locale), Look.TEXT);
            page.text(row, 4, column.definition().in(locale), Look.WRAPPED);
            page.text(row, 5, column.known().in(locale), Look.WRAPPED);
            page.number(row, 6, missing(column), Look.SHARE);
        }
    }

    private static double missing(FeatureColumn column) {
        int missing = 0;
        for (int row = 0; row < column.values().size(); row++) {
            missing += column.values().isMissing(row) ? 1 : 0;
        }
        return missing / (double) column.values().size();
    }
}
