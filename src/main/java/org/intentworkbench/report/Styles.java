package org.intentworkbench.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The looks of cells: one accent colour, everything else grey. Each style exists once in the workbook.
final class Styles {
    private static final short TITLE_POINTS = 18;
    private static final short SECTION_POINTS = 12;

    /// How a cell looks and how its number is shown.
    enum Look {
        TITLE("General"),
        SECTION("General"),
        SMALL("General"),
        LABEL("General"),
        HEADER("General"),
        HEADER_RIGHT("General"),
        TEXT("General"),
        TEXT_RIGHT("General"),
        WRAPPED("General"),
        /// Excel takes what is typed over such a cell as text too.
        ID("@"),
        COUNT("#,##0"),
        FIGURE("0.000"),
        FIGURE_BOLD("0.000"),
        SIGNED("+0.000;-0.000;0.000"),
        THRESHOLD("0.00"),
        SHARE("0.0 %"),
        MONEY("#,##0.00"),
        /// A cell the reader is meant to type in.
        INPUT("#,##0.00"),
        INPUT_SHARE("0.0 %");

        private final String format;

        Look(String format) {
            this.format = format;
        }
    }

    private final XSSFWorkbook workbook;
    private final Map<Look, XSSFCellStyle> looks = new EnumMap<>(Look.class);
    private final Map<Integer, CellStyle> indented = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        for (Look look : Look.values()) {
            looks.put(look, make(look));
        }
    }

    CellStyle of(Look look) {
        return looks.getOrDefault(look, workbook.getCellStyleAt(0));
    }

    /// Text moved right by some steps.
    CellStyle indented(int steps) {
        return indented.computeIfAbsent(steps, key -> {
            XSSFCellStyle style = make(Look.TEXT);
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention(key.shortValue());
            return style;
        });
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        switch (look) {
            case TITLE -> {
                font.setBold(true);
                font.setFontHeightInPoints(TITLE_POINTS);
            }
            case SECTION -> {
                font.setBold(true);
                font.setFontHeightInPoints(SECTION_POINTS);
                font.setColor(colour(Palette.ACCENT));
                style.setBorderBottom(BorderStyle.THIN);
                style.setBottomBorderColor(colour(Palette.ACCENT));
            }
            case SMALL, LABEL -> font.setColor(colour(Palette.MUTED));
            case HEADER, HEADER_RIGHT -> {
                font.setBold(true);
                style.setFillForegroundColor(colour(Palette.PALE));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBottomBorderColor(colour(Palette.ACCENT));
                style.setAlignment(look == Look.HEADER ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
            }
            case WRAPPED -> style.setWrapText(true);
            case FIGURE_BOLD -> font.setBold(true);
            case INPUT, INPUT_SHARE -> {
                style.setAlignment(HorizontalAlignment.RIGHT);
                style.setFillForegroundColor(colour(Palette.PALE));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                font.setColor(colour(Palette.ACCENT));
                font.setBold(true);
            }
            case COUNT, FIGURE, SIGNED, THRESHOLD, SHARE, MONEY, TEXT_RIGHT ->
                style.setAlignment(HorizontalAlignment.RIGHT);
            case TEXT, ID -> style.setAlignment(HorizontalAlignment.LEFT);
        }
        style.setFont(font);
        return style;
    }

    private static XSSFColor colour(byte[] rgb) {
        return new XSSFColor(rgb, new DefaultIndexedColorMap());
    }
}
