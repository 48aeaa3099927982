package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.intentworkbench.ui.kit.Messages;

/// Values on one scale, a row for each name and in it a mark for each series, with a whisker where the spread is
/// known. Series differ in form (circle, diamond, square, triangle) and in colour.
public final class DotPlot implements Chart {
    private static final int FORMS = 4;
    private static final double ROW = 34;
    private static final double HEAD = 110;
    private static final double SIZE = 4.5;
    private static final double BESIDE = 8;
    private static final double NEAR = 14;
    private static final double MARGIN = 0.04;

    private final Messages messages;
    private final PlotFrame frame;
    private final Plot plot;
    private final StringProperty xLabel;
    private List<String> series = List.of();
    private List<DotRow> rows = List.of();
    private int digits = 3;

    public DotPlot(String id, Messages messages) {
        this.messages = messages;
        frame = new PlotFrame(id, messages, this::update);
        plot = frame.plot();
        xLabel = frame.label(this, "xLabel");
        plot.onPaint(this::paint);
        frame.onHover(this::hover);
        update();
    }

    /// @param names of the series, at most four
    /// @param shown the first stands on top; marks whose value is not a number are left out
    public void show(List<String> names, List<DotRow> shown) {
        series = List.copyOf(names);
        rows = shown.stream()
                .map(row -> new DotRow(
                        row.name(),
                        row.dots().stream()
                                .filter(dot -> Double.isFinite(dot.value()))
                                .toList()))
                .toList();
        boolean any = rows.stream().anyMatch(row -> !row.dots().isEmpty());
        frame.setEmpty(any ? "" : messages.text("chart.nothing"));
        update();
    }

    public void setEmpty(String sentence) {
        show(List.of(), List.of());
        frame.setEmpty(sentence);
    }

    /// Decimals of the values; 3 unless told.
    public void setDigits(int decimals) {
        digits = decimals;
        update();
    }

    public StringProperty xLabelProperty() {
        return xLabel;
    }

    public StringProperty titleProperty() {
        return frame.titleProperty();
    }

    /// Tall enough to tell its rows apart.
    public double wantedHeight() {
        return HEAD + rows.size() * ROW;
    }

    @Override
    public Node node() {
        return frame.node();
    }

    @Override
    public String title() {
        return frame.title();
    }

    @Override
    public double paperHeight() {
        return Math.max(200, wantedHeight());
    }

    @Override
    public Chart copy() {
        var copy = new DotPlot(frame.copyId(), messages);
        copy.digits = digits;
        copy.show(series, rows);
        copy.frame.like(frame);
        return copy;
    }

    @Override
    public ChartRows rows() {
        var all = new ArrayList<List<Object>>();
        rows.forEach(row ->
                row.dots().forEach(dot -> all.add(List.of(row.name(), name(dot), dot.value(), dot.low(), dot.high()))));
        return new ChartRows(
                List.of(
                        messages.text("chart.name"),
                        messages.text("chart.dot.series"),
                        xLabel.get().isEmpty() ? messages.text("chart.value") : xLabel.get(),
                        messages.text("chart.low"),
                        messages.text("chart.high")),
                all);
    }

    private String name(Dot dot) {
        return dot.series() < series.size() ? series.get(dot.series()) : "";
    }

    private void update() {
        frame.legend().clear();
        for (int i = 0; i < series.size(); i++) {
            frame.legend().add(series.get(i), mark(i, 0, 0));
        }
        double[] ends = rows.stream()
                .flatMap(row -> row.dots().stream())
                .flatMapToDouble(dot -> java.util.stream.DoubleStream.of(dot.value(), dot.low(), dot.high()))
                .filter(Double::isFinite)
                .toArray();
        if (ends.length > 0) {
            double low = java.util.Arrays.stream(ends).min().orElse(0);
            double high = java.util.Arrays.stream(ends).max().orElse(1);
            double beside = Math.max((high - low) * MARGIN, Math.pow(10, -digits));
            int places = Ticks.decimals(Ticks.step(high - low + 2 * beside, 6));
            int n = rows.size();
            // the first row on top: the axis runs downwards
            double[] ticks = IntStream.range(0, n).mapToDouble(i -> -i - 0.5).toArray();
            plot.axes(
                    Axis.of(low - beside, high + beside, 6, v -> messages.number(v, places), xLabel.get()),
                    new Axis(-n, 0, ticks, v -> rows.get((int) Math.floor(-v)).name(), "", true));
        }
        plot.redraw();
    }

    private void paint() {
        for (int row = 0; row < rows.size(); row++) {
            for (Dot dot : rows.get(row).dots()) {
                double y = y(row, dot);
                if (Double.isFinite(dot.low()) && Double.isFinite(dot.high())) {
                    double from = plot.px(dot.low());
                    double to = plot.px(dot.high());
                    plot.marks().getChildren().add(Ink.line(from, y, to, y, "bar-whisker"));
                    for (double end : new double[] {from, to}) {
                        plot.marks().getChildren().add(Ink.line(end, y - 3, end, y + 3, "bar-whisker"));
                    }
                }
                plot.marks().getChildren().add(mark(dot.series(), plot.px(dot.value()), y));
            }
        }
    }

    /// Marks of a row stand one under the other, so that none hides another.
    private double y(int row, Dot dot) {
        double tall = plot.py(-row - 1) - plot.py(-row);
        double step = Math.min(BESIDE, tall / (series.size() + 1));
        return plot.py(-row - 0.5) + (dot.series() - (series.size() - 1) / 2.0) * step;
    }

    private static Shape mark(int series, double x, double y) {
        Shape mark = switch (series % FORMS) {
            case 0 -> new Circle(x, y, SIZE);
            case 1 -> new Polygon(x, y - SIZE - 1, x + SIZE + 1, y, x, y + SIZE + 1, x - SIZE - 1, y);
            case 2 -> new Rectangle(x - SIZE + 0.5, y - SIZE + 0.5, 2 * SIZE - 1, 2 * SIZE - 1);
            default -> new Polygon(x, y - SIZE - 1, x + SIZE + 1, y + SIZE, x - SIZE - 1, y + SIZE);
        };
        mark.getStyleClass().addAll("chart-bar", "series-" + series);
        return mark;
    }

    private void hover(double x, double y) {
        double nearest = NEAR;
        int at = -1;
        Dot found = null;
        for (int row = 0; row < rows.size(); row++) {
            for (Dot dot : rows.get(row).dots()) {
                double away = Math.hypot(plot.px(dot.value()) - x, y(row, dot) - y);
                if (away < nearest) {
                    nearest = away;
                    at = row;
                    found = dot;
                }
            }
        }
        if (found == null) {
            frame.readOut().hide();
            return;
        }
        var lines = new ArrayList<String>();
        lines.add(rows.get(at).name() + ", " + name(found));
        lines.add(messages.number(found.value(), digits));
        if (Double.isFinite(found.low()) && Double.isFinite(found.high())) {
            lines.add(messages.text(
                    "chart.dot.spread", messages.number(found.low(), digits), messages.number(found.high(), digits)));
        }
        frame.readOut().show(plot, x, y, lines);
    }
}
