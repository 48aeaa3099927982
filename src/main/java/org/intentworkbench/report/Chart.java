package org.intentworkbench.report;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;

/// A native chart beside the cells it is drawn from.
final class Chart {
    private static final int TITLE_HUNDREDTHS = 1_200;
    private static final double LINE_POINTS = 2;
    private static final double THIN_POINTS = 1.25;
    private static final int GAP_PERCENT = 35;
    private static final int DOT_POINTS = 9;
    private static final double FIFTH = 0.2;

    private final XSSFSheet sheet;
    private final XSSFChart chart;

    /// @param column upper left corner; @param columns how many it covers
    Chart(XSSFSheet sheet, String title, int column, int row, int columns, int rows) {
        this.sheet = sheet;
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, column, row, column + columns, row + rows));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        ChartXml.plain(chart.getCTChartSpace(), TITLE_HUNDREDTHS);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        chart.getOrAddShapeProperties().setLineProperties(line(Palette.GRID, 1));
    }

    /// The cells of a series in one column; its name stands right above the first.
    ///
    /// @param first row of the first cell, @param last of the last, both counted from 0
    record Cells(int column, int first, int last) {
        CellRangeAddress range() {
            return new CellRangeAddress(first, last, column, column);
        }
    }

    /// Lines over an axis from 0 to 1.
    final class Lines {
        private final XDDFScatterChartData data;

        /// Over the unit square: the upright axis runs from 0 to 1 too.
        Lines(String across, String up, String format) {
            this(across, up, format, format, true);
        }

        /// @param unit whether the upright axis runs from 0 to 1; else as far as the figures need
        Lines(String across, String up, String format, String upFormat, boolean unit) {
            XDDFValueAxis x = chart.createValueAxis(AxisPosition.BOTTOM);
            XDDFValueAxis y = chart.createValueAxis(AxisPosition.LEFT);
            unit(x, across, format);
            if (unit) {
                unit(y, up, upFormat);
            } else {
                y.setTitle(up);
                y.setNumberFormat(upFormat);
                grid(y);
                // figures may be negative: the names of the lower axis stay at the bottom
                x.setTickLabelPosition(AxisTickLabelPosition.LOW);
            }
            y.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
            x.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
            data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, x, y);
            data.setStyle(ScatterStyle.LINE_MARKER);
            data.setVaryColors(false);
        }

        Lines line(String name, Cells x, Cells y, byte[] colour) {
            XDDFScatterChartData.Series series = series(name, x, y);
            series.setMarkerStyle(MarkerStyle.NONE);
            series.setLineProperties(Chart.line(colour, LINE_POINTS));
            return this;
        }

        /// What a curve is compared with.
        Lines dashed(String name, Cells x, Cells y) {
            XDDFScatterChartData.Series series = series(name, x, y);
            series.setMarkerStyle(MarkerStyle.NONE);
            XDDFLineProperties line = Chart.line(Palette.MUTED, THIN_POINTS);
            line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
            series.setLineProperties(line);
            return this;
        }

        /// Points without a line.
        Lines dot(String name, Cells x, Cells y, byte[] colour) {
            XDDFLineProperties none = new XDDFLineProperties();
            none.setFillProperties(new XDDFNoFillProperties());
            return marked(name, x, y, colour, none);
        }

        /// Points joined by a line.
        Lines points(String name, Cells x, Cells y, byte[] colour) {
            return marked(name, x, y, colour, Chart.line(colour, LINE_POINTS));
        }

        private Lines marked(String name, Cells x, Cells y, byte[] colour, XDDFLineProperties joined) {
            XDDFScatterChartData.Series series = series(name, x, y);
            series.setMarkerStyle(MarkerStyle.CIRCLE);
            series.setLineProperties(joined);
            CTMarker marker = series.getCTScatterSer().getMarker();
            ChartXml.addAfter(marker.getSymbol(), "size", DOT_POINTS);
            var fill = marker.addNewSpPr();
            fill.addNewSolidFill().addNewSrgbClr().setVal(colour);
            fill.addNewLn().addNewNoFill();
            return this;
        }

        void draw() {
            legend();
            plot(data);
        }

        private XDDFScatterChartData.Series series(String name, Cells x, Cells y) {
            var series = (XDDFScatterChartData.Series) data.addSeries(
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, x.range()),
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, y.range()));
            name(series, name, y);
            series.setSmooth(false);
            return series;
        }
    }

    /// One series of bars.
    record Bars(String name, Cells cells, byte[] colour) {}

    /// Columns side by side, one group a category.
    void columns(String across, String up, String format, Cells categories, Bars... series) {
        XDDFChartAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        bars(BarDirection.COL, 0, names, values, across, up, format, categories, series);
    }

    /// Bars from the left, the first category at the top; bars of one category lie over each other.
    void bars(String up, String across, String format, Cells categories, Bars... series) {
        XDDFChartAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        names.setOrientation(AxisOrientation.MAX_MIN);
        // the axis of values stays at the bottom though categories run downwards
        values.setCrosses(AxisCrosses.MAX);
        bars(BarDirection.BAR, 100, names, values, up, across, format, categories, series);
    }

    private void bars(
            BarDirection direction,
            int overlap,
            XDDFChartAxis names,
            XDDFValueAxis values,
            String namesTitle,
            String valuesTitle,
            String format,
            Cells categories,
            Bars... series) {
        if (!namesTitle.isEmpty()) {
            names.setTitle(namesTitle);
        }
        // beside the plot, not across bars that point the other way
        names.setTickLabelPosition(AxisTickLabelPosition.LOW);
        names.setMajorTickMark(AxisTickMark.NONE);
        names.getOrAddShapeProperties().setLineProperties(line(Palette.NEUTRAL, 1));
        values.setTitle(valuesTitle);
        values.setNumberFormat(format);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        grid(values);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(direction);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setGapWidth(GAP_PERCENT);
        data.setVaryColors(false);
        for (Bars each : series) {
            var one = (XDDFBarChartData.Series) data.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(sheet, categories.range()),
                    XDDFDataSourcesFactory.fromNumericCellRange(
                            sheet, each.cells().range()));
            name(one, each.name(), each.cells());
            one.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(each.colour())));
            one.setInvertIfNegative(false);
        }
        if (series.length > 1) {
            legend();
        }
        plot(data);
        ChartXml.addAfter(chart.getCTChart().getPlotArea().getBarChartArray(0).getGapWidth(), "overlap", overlap);
    }

    private void plot(XDDFChartData data) {
        chart.plot(data);
        ChartXml.ownFormats(chart.getCTChart());
    }

    private static void unit(XDDFValueAxis axis, String title, String format) {
        axis.setTitle(title);
        axis.setMinimum(0);
        axis.setMaximum(1);
        axis.setMajorUnit(FIFTH);
        axis.setNumberFormat(format);
        grid(axis);
    }

    private static void grid(XDDFValueAxis axis) {
        axis.setMajorTickMark(AxisTickMark.NONE);
        axis.getOrAddMajorGridProperties().setLineProperties(line(Palette.GRID, 1));
        axis.getOrAddShapeProperties().setLineProperties(line(Palette.NEUTRAL, 1));
    }

    private void name(XDDFChartData.Series series, String name, Cells cells) {
        series.setTitle(name, new CellReference(sheet.getSheetName(), cells.first() - 1, cells.column(), true, true));
    }

    private void legend() {
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.getOrAddLegend().setOverlay(false);
    }

    private static XDDFLineProperties line(byte[] colour, double points) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
        line.setWidth(points);
        return line;
    }
}
