package org.intentworkbench.report;

import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.intentworkbench.report.Styles.Look;

/// A sheet being filled from the top, one row after the other.
final class Page {
    private static final int UNITS_PER_CHARACTER = 256;
    private static final int MOST_CHARACTERS = 32_767;
    private static final float LINE_POINTS = 14;
    private static final float HEADER_POINTS = 18;
    private static final double PRINT_MARGIN_INCHES = 0.5;

    private final Sheet sheet;
    private final Styles styles;
    private int next;

    /// @param title stands at the top of each printed page
    Page(Sheet sheet, Styles styles, String title) {
        this.sheet = sheet;
        this.styles = styles;
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.setMargin(PageMargin.LEFT, PRINT_MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, PRINT_MARGIN_INCHES);
        // "&" starts a code in headers
        sheet.getHeader().setLeft(title.replace("&", "&&"));
        sheet.getFooter().setRight("&P / &N");
    }

    /// Printed upright, shrunk to one page.
    void onePage() {
        sheet.getPrintSetup().setLandscape(false);
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    Sheet sheet() {
        return sheet;
    }

    /// Number of the row that comes next, from 0.
    int next() {
        return next;
    }

    void skip() {
        next++;
    }

    /// Column widths in characters.
    void widths(int... characters) {
        for (int column = 0; column < characters.length; column++) {
            sheet.setColumnWidth(column, characters[column] * UNITS_PER_CHARACTER);
        }
    }

    /// The header row at the top: stays in sight, and on each printed page.
    void header(String... titles) {
        int row = next;
        headerRow(titles);
        sheet.createFreezePane(0, row + 1);
        sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
    }

    /// As [#header], over numbers from the first column on.
    void numbersHeader(String... titles) {
        header(titles);
        sheet.getRow(next - 1).getCell(0).setCellStyle(styles.of(Look.HEADER_RIGHT));
    }

    /// A header within a page; the first title left, the others over their numbers.
    void headerRow(String... titles) {
        Row row = row(HEADER_POINTS);
        for (int i = 0; i < titles.length; i++) {
            text(row, i, titles[i], styles.of(i == 0 ? Look.HEADER : Look.HEADER_RIGHT));
        }
    }

    /// A text across the first columns, wrapped: merged cells do not grow by themselves, so the height is reckoned.
    ///
    /// @param widths of the columns, in characters
    void paragraph(String text, int... widths) {
        int across = Arrays.stream(widths).sum();
        int lines = (width(text) + across - 1) / across;
        Row row = row(Math.max(1, lines) * LINE_POINTS);
        text(row, 0, text, Look.WRAPPED);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, widths.length - 1));
    }

    Row row() {
        return sheet.createRow(next++);
    }

    /// A row of a set height; others are as high as their text.
    Row row(float points) {
        Row row = row();
        row.setHeightInPoints(points);
        return row;
    }

    void text(Row row, int column, String text, Look look) {
        text(row, column, text, styles.of(look));
    }

    /// Always a string cell, so that `=1+1` or a long id stays what it is.
    void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
        cell.setCellStyle(style);
    }

    /// Left empty where the number is not defined.
    void number(Row row, int column, double number, Look look) {
        if (Double.isFinite(number)) {
            Cell cell = row.createCell(column);
            cell.setCellValue(number);
            cell.setCellStyle(styles.of(look));
        }
    }

    /// A number that the workbook computes itself.
    ///
    /// @param now its value, for programs that do not compute; left out where it is not defined
    void formula(Row row, int column, String formula, double now, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellFormula(formula);
        if (Double.isFinite(now)) {
            cell.setCellValue(now);
        }
        cell.setCellStyle(styles.of(look));
    }

    /// An empty cell, to be typed in.
    void blank(Row row, int column, Look look) {
        row.createCell(column).setCellStyle(styles.of(look));
    }

    CellStyle indented(int steps) {
        return styles.indented(steps);
    }

    /// How many characters wide a text shows; a Han character is as wide as two.
    static int width(String text) {
        return (int) text.codePoints()
                .map(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN ? 2 : 1)
                .sum();
    }

    /// A width that shows most of the texts, within bounds.
    static int width(Iterable<String> texts, int least, int most) {
        int widest = least;
        for (String text : texts) {
            widest = Math.max(widest, width(text.toLowerCase(Locale.ROOT)) + 2);
        }
        return Math.min(widest, most);
    }
}
