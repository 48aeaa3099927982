package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.intentworkbench.ui.kit.Messages;

/// Several figures against the threshold, with the line that moves it; the key shows each figure's value at the
/// threshold.
public final class MetricCurves implements Chart {
    private final Messages messages;
    private final PlotFrame frame;
    private final Plot plot;
    private final ThresholdLine line;
    private final Line cross = Ink.line(0, 0, 0, 0, "cross-hair");
    private final ReadOut readOut;
    private final StringProperty yLabel;
    private double marked = Double.NaN;
    private String markName = "";
    private double[] thresholds = {};
    private List<Metric> metrics = List.of();

    /// The line has the id `<id>-threshold`.
    public MetricCurves(String id, Messages messages) {
        this.messages = messages;
        frame = new PlotFrame(id, messages, this::update);
        plot = frame.plot();
        readOut = frame.readOut();
        yLabel = frame.label(this, "yLabel");
        line = new ThresholdLine(id + "-threshold", plot, messages);
        plot.reserveTop(20);
        cross.setMouseTransparent(true);
        cross.setVisible(false);
        plot.overlay().getChildren().addAll(cross, line);
        plot.onPaint(this::paint);
        plot.onPlace(line::place);
        frame.onHover(this::hover, this::leave);
        line.thresholdProperty().addListener((o, before, now) -> follow());
        update();
    }

    /// @param newThresholds rising, 0..1
    public void show(double[] newThresholds, List<Metric> newMetrics) {
        for (var metric : newMetrics) {
            if (metric.values().length != newThresholds.length) {
                throw new IllegalArgumentException(metric.name() + " has not one value a threshold");
            }
        }
        thresholds = newThresholds;
        metrics = List.copyOf(newMetrics);
        frame.setEmpty(thresholds.length == 0 || metrics.isEmpty() ? messages.text("chart.nothing") : "");
        update();
    }

    public void setEmpty(String sentence) {
        show(new double[0], List.of());
        frame.setEmpty(sentence);
    }

    /// Marks a threshold by an upright dashed line; NaN marks none.
    public void setMark(double threshold, String name) {
        marked = threshold;
        markName = name;
        legend();
        plot.redraw();
    }

    public DoubleProperty thresholdProperty() {
        return line.thresholdProperty();
    }

    public StringProperty titleProperty() {
        return frame.titleProperty();
    }

    public StringProperty yLabelProperty() {
        return yLabel;
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
    public Chart copy() {
        var copy = new MetricCurves(frame.copyId(), messages);
        copy.thresholdProperty().set(thresholdProperty().get());
        copy.marked = marked;
        copy.markName = markName;
        copy.show(thresholds, metrics);
        copy.frame.like(frame);
        return copy;
    }

    @Override
    public ChartRows rows() {
        var headers = new ArrayList<String>();
        headers.add(messages.text("chart.threshold"));
        metrics.forEach(metric -> headers.add(metric.name()));
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < thresholds.length; i++) {
            var row = new ArrayList<Object>();
            row.add(thresholds[i]);
            for (var metric : metrics) {
                row.add(metric.values()[i]);
            }
            rows.add(row);
        }
        return new ChartRows(headers, rows);
    }

    private void update() {
        double least = 0;
        double most = 0;
        for (var metric : metrics) {
            for (double value : metric.values()) {
                least = Double.isFinite(value) ? Math.min(least, value) : least;
                most = Double.isFinite(value) ? Math.max(most, value) : most;
            }
        }
        most = most <= 1 && least >= 0 ? 1 : most;
        double step = Ticks.step(most - least, 5);
        double low = -Ticks.roundUp(-least, step);
        double high = Ticks.roundUp(most, step);
        int digits = Ticks.decimals(step);
        plot.axes(
                Axis.of(0, 1, 10, v -> messages.number(v, 1), messages.text("chart.threshold"))
                        .withoutGrid(),
                Axis.of(low, high, 5, v -> messages.number(v, digits), yLabel.get()));
        legend();
    }

    private void legend() {
        var legend = frame.legend();
        legend.clear();
        int at = nearest(thresholdProperty().get());
        for (int i = 0; i < metrics.size(); i++) {
            legend.add(entry(metrics.get(i), at), "swatch-line", "series-" + i % 6);
        }
        if (Double.isFinite(marked)) {
            legend.add(markName, "swatch-dash");
        }
        if (metrics.stream().anyMatch(metric -> metric.low() != null)) {
            legend.add(messages.text("chart.bands"), "swatch-bar", "others");
        }
    }

    private void follow() {
        int at = nearest(thresholdProperty().get());
        for (int i = 0; i < metrics.size(); i++) {
            frame.legend().rename(i, entry(metrics.get(i), at));
        }
    }

    private String entry(Metric metric, int at) {
        return metric.name() + "  " + value(metric, at);
    }

    private String value(Metric metric, int at) {
        double value = at < 0 ? Double.NaN : metric.values()[at];
        return messages.number(value, Math.abs(value) >= 100 ? 0 : 2);
    }

    private int nearest(double threshold) {
        int best = -1;
        for (int i = 0; i < thresholds.length; i++) {
            if (best < 0 || Math.abs(thresholds[i] - threshold) < Math.abs(thresholds[best] - threshold)) {
                best = i;
            }
        }
        return best;
    }

    private void paint() {
        if (Double.isFinite(marked)) {
            double x = plot.px(marked);
            plot.marks().getChildren().add(Ink.line(x, plot.upper(), x, plot.lower(), "reference-line"));
        }
        for (int i = 0; i < metrics.size(); i++) {
            band(metrics.get(i), i % 6);
        }
        for (int i = metrics.size() - 1; i >= 0; i--) {
            var piece = new Polyline();
            for (int k = 0; k <= thresholds.length; k++) {
                boolean ends = k == thresholds.length
                        || !Double.isFinite(metrics.get(i).values()[k]);
                if (!ends) {
                    piece.getPoints()
                            .addAll(
                                    plot.px(thresholds[k]),
                                    plot.py(metrics.get(i).values()[k]));
                } else if (!piece.getPoints().isEmpty()) {
                    piece.getStyleClass().addAll("curve", "series-" + i % 6);
                    plot.marks().getChildren().add(piece);
                    piece = new Polyline();
                }
            }
        }
    }

    private void band(Metric metric, int series) {
        var low = metric.low();
        var high = metric.high();
        if (low == null || high == null) {
            return;
        }
        var area = new Polygon();
        for (int k = 0; k < thresholds.length; k++) {
            if (Double.isFinite(high[k])) {
                area.getPoints().addAll(plot.px(thresholds[k]), plot.py(high[k]));
            }
        }
        for (int k = thresholds.length - 1; k >= 0; k--) {
            if (Double.isFinite(low[k])) {
                area.getPoints().addAll(plot.px(thresholds[k]), plot.py(low[k]));
            }
        }
        area.getStyleClass().addAll("curve-band", "series-" + series);
        plot.marks().getChildren().add(area);
    }

    private void hover(double x, double y) {
        int at = plot.inside(x, y) ? nearest(plot.valueX(x)) : -1;
        if (at < 0) {
            leave();
            return;
        }
        double px = plot.px(thresholds[at]);
        cross.setStartX(px);
        cross.setEndX(px);
        cross.setStartY(plot.upper());
        cross.setEndY(plot.lower());
        cross.setVisible(true);
        var lines = new ArrayList<String>();
        lines.add(messages.text("chart.threshold.at", ThresholdLine.display(messages, thresholds[at])));
        for (var metric : metrics) {
            lines.add(messages.text("chart.point", metric.name(), value(metric, at)));
        }
        readOut.show(plot, px, y, lines);
    }

    private void leave() {
        cross.setVisible(false);
        readOut.hide();
    }
}
