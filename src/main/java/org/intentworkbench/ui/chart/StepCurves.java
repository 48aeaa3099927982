package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.intentworkbench.ui.kit.Messages;

/// Shares and other figures in 0..1 after 0, 1, 2, … steps: figures as curves with bands, shares of what is left as
/// thin
/// lines. A step may be marked by an upright line.
public final class StepCurves implements Chart {
    private static final int WANTED = 10;

    private final Messages messages;
    private final PlotFrame frame;
    private final Plot plot;
    private final ReadOut readOut;
    private final StringProperty stepLabel;
    private final Line cross = Ink.line(0, 0, 0, 0, "cross-hair");
    private List<Metric> figures = List.of();
    private List<Metric> shares = List.of();
    private int steps;
    private int marked = -1;
    private String markName = "";

    public StepCurves(String id, Messages messages) {
        this.messages = messages;
        frame = new PlotFrame(id, messages, this::update);
        plot = frame.plot();
        readOut = frame.readOut();
        stepLabel = frame.label(this, "stepLabel");
        cross.setMouseTransparent(true);
        cross.setVisible(false);
        plot.overlay().getChildren().add(cross);
        plot.onPaint(this::paint);
        frame.onHover(this::hover, this::leave);
    }

    /// @param newFigures drawn as curves with dots, values in 0..1 after 0, 1, … steps; NaN leaves a gap
    /// @param newShares drawn as thin lines, of the same length
    /// @param mark the step to be marked; below 0 = none
    public void show(List<Metric> newFigures, List<Metric> newShares, int mark, String name) {
        figures = List.copyOf(newFigures);
        shares = List.copyOf(newShares);
        steps = all().stream().mapToInt(metric -> metric.values().length).max().orElse(0);
        if (all().stream().anyMatch(metric -> metric.values().length != steps)) {
            throw new IllegalArgumentException("not all have one value a step");
        }
        marked = mark;
        markName = name;
        frame.setEmpty(steps == 0 ? messages.text("chart.nothing") : "");
        update();
    }

    /// Says why there is nothing and what to do; the figures go.
    public void setEmpty(String sentence) {
        show(List.of(), List.of(), -1, "");
        frame.setEmpty(sentence);
    }

    public StringProperty titleProperty() {
        return frame.titleProperty();
    }

    /// What the steps are.
    public StringProperty stepLabelProperty() {
        return stepLabel;
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
        var copy = new StepCurves(frame.copyId(), messages);
        copy.show(figures, shares, marked, markName);
        copy.frame.like(frame);
        return copy;
    }

    @Override
    public ChartRows rows() {
        var headers = new ArrayList<String>();
        headers.add(stepLabel.get());
        all().forEach(metric -> headers.add(metric.name()));
        var rows = new ArrayList<List<Object>>();
        for (int step = 0; step < steps; step++) {
            var row = new ArrayList<Object>();
            row.add(step);
            for (Metric metric : all()) {
                row.add(metric.values()[step]);
            }
            rows.add(row);
        }
        return new ChartRows(headers, rows);
    }

    private List<Metric> all() {
        var all = new ArrayList<>(figures);
        all.addAll(shares);
        return all;
    }

    private void update() {
        double last = Math.max(1, steps - 1);
        double margin = last * .02;
        double every = Math.max(1, Ticks.step(last, WANTED));
        plot.axes(
                new Axis(
                        -margin,
                        last + margin,
                        Ticks.every(every, 0, last),
                        v -> messages.number(v, 0),
                        stepLabel.get(),
                        false),
                Axis.of(0, 1, 5, v -> messages.number(v, 1), ""));
        var legend = frame.legend();
        legend.clear();
        for (int i = 0; i < figures.size(); i++) {
            legend.add(figures.get(i).name(), "swatch-line", "series-" + i);
        }
        for (int i = 0; i < shares.size(); i++) {
            legend.add(shares.get(i).name(), "swatch-line", "series-" + (figures.size() + i));
        }
        if (marked >= 0) {
            legend.add(markName, "swatch-dash");
        }
    }

    private void paint() {
        if (marked >= 0) {
            double x = plot.px(marked);
            plot.marks().getChildren().add(Ink.line(x, plot.upper(), x, plot.lower(), "reference-line"));
        }
        for (int i = 0; i < shares.size(); i++) {
            curve(shares.get(i), figures.size() + i, false);
        }
        for (int i = 0; i < figures.size(); i++) {
            band(figures.get(i), i);
            curve(figures.get(i), i, true);
        }
    }

    private void curve(Metric metric, int series, boolean dots) {
        var piece = new Polyline();
        for (int step = 0; step <= steps; step++) {
            if (step < steps && Double.isFinite(metric.values()[step])) {
                double x = plot.px(step);
                double y = plot.py(metric.values()[step]);
                piece.getPoints().addAll(x, y);
                if (dots) {
                    var dot = new Circle(x, y, 3);
                    dot.getStyleClass().addAll("step-dot", "series-" + series);
                    plot.marks().getChildren().add(dot);
                }
            } else if (!piece.getPoints().isEmpty()) {
                piece.getStyleClass().addAll("curve", "series-" + series);
                if (!dots) {
                    piece.getStyleClass().add("step-share");
                }
                plot.marks().getChildren().add(piece);
                piece = new Polyline();
            }
        }
    }

    /// Over the steps at which it is known; those come first.
    private void band(Metric metric, int series) {
        var low = metric.low();
        var high = metric.high();
        if (low == null || high == null) {
            return;
        }
        int[] known = IntStream.range(0, steps)
                .filter(step -> Double.isFinite(low[step]) && Double.isFinite(high[step]))
                .toArray();
        var area = new Polygon();
        for (int step : known) {
            area.getPoints().addAll(plot.px(step), plot.py(Math.min(1, high[step])));
        }
        for (int i = known.length - 1; i >= 0; i--) {
            area.getPoints().addAll(plot.px(known[i]), plot.py(Math.max(0, low[known[i]])));
        }
        area.getStyleClass().addAll("curve-band", "series-" + series);
        plot.marks().getChildren().add(area);
    }

    private void hover(double x, double y) {
        int step = (int) Math.round(plot.valueX(x));
        if (!plot.inside(x, y) || step < 0 || step >= steps) {
            leave();
            return;
        }
        double px = plot.px(step);
        cross.setStartX(px);
        cross.setEndX(px);
        cross.setStartY(plot.upper());
        cross.setEndY(plot.lower());
        cross.setVisible(true);
        var lines = new ArrayList<String>();
        lines.add(messages.text("chart.point", stepLabel.get(), messages.count(step)));
        for (Metric metric : figures) {
            lines.add(messages.text("chart.point", metric.name(), messages.number(metric.values()[step], 3)));
        }
        for (Metric metric : shares) {
            lines.add(messages.text("chart.point", metric.name(), messages.percent(metric.values()[step], 1)));
        }
        readOut.show(plot, px, y, lines);
    }

    private void leave() {
        cross.setVisible(false);
        readOut.hide();
    }
}
