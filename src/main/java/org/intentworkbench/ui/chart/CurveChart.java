package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.intentworkbench.ui.kit.Messages;

/// Curves over 0..1 by 0..1 (ROC, precision-recall, gains), or up to a higher top (lift): read out under the mouse,
/// zoomed by a drawn rectangle
/// (double click or the button `<id>-reset` brings the whole back), with a dot at the threshold that can be
/// dragged along its curve.
public final class CurveChart implements Chart {
    private record Drawn(Curve curve, CurvePoints points, int series) {}

    private final String id;
    private final Messages messages;
    private final Joining joining;
    private final Plot plot = new Plot();
    private final ChartPane pane;
    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", 0.5);
    private final StringProperty xLabel = new SimpleStringProperty(this, "xLabel", "x");
    private final StringProperty yLabel = new SimpleStringProperty(this, "yLabel", "y");
    private final CrossHair crossHair = new CrossHair(plot);
    private final Button reset = new Button();
    private final List<ThresholdDot> dots = new ArrayList<>();
    private List<Drawn> curves = List.of();
    private Reference reference = new Reference.None();
    private ZoomBox.Window whole = new ZoomBox.Window(0, 1, 0, 1);
    private ZoomBox.Window window = whole;

    public CurveChart(String id, Messages messages, Joining joining) {
        this.id = id;
        this.messages = messages;
        this.joining = joining;
        pane = new ChartPane(id, messages, plot, this::update);
        reset.setId(id + "-reset");
        reset.textProperty().bind(messages.bind("chart.reset"));
        reset.getStyleClass().add("small");
        reset.setMinWidth(Button.USE_PREF_SIZE);
        reset.setVisible(false);
        reset.setOnAction(e -> zoom(whole));
        pane.tool(reset);
        new ZoomBox(plot, new ZoomBox.View() {
            @Override
            public void zoom(ZoomBox.Window part) {
                CurveChart.this.zoom(part);
            }

            @Override
            public void whole() {
                CurveChart.this.zoom(whole);
            }
        });
        plot.limitShape(1.8);
        plot.onPaint(this::paint);
        plot.onPlace(() -> dots.forEach(ThresholdDot::place));
        plot.setOnMouseMoved(e -> hover(e.getX(), e.getY()));
        plot.setOnMouseExited(e -> leave());
        threshold.addListener((o, before, now) -> dots.forEach(ThresholdDot::place));
        xLabel.addListener((o, before, now) -> update());
        yLabel.addListener((o, before, now) -> update());
        pane.setEmpty(messages.text("chart.nothing"));
        leave();
        update();
    }

    /// Draws the curves over one another, the first in the main colour. A curve without any point that is a
    /// number is left out.
    public void show(List<Curve> newCurves, Reference newReference) {
        var drawn = new ArrayList<Drawn>();
        for (var curve : newCurves) {
            var points = CurvePoints.of(curve);
            if (points.size() > 0) {
                drawn.add(new Drawn(curve, points, drawn.size() % 6));
            }
        }
        curves = List.copyOf(drawn);
        reference = newReference;
        pane.setEmpty(curves.isEmpty() ? messages.text("chart.nothing") : "");
        plot.overlay().getChildren().removeAll(dots);
        dots.forEach(ThresholdDot::remove);
        dots.clear();
        for (var curve : curves) {
            if (curve.points.threshold != null) {
                var dotId = id + "-dot" + (dots.isEmpty() ? "" : "-" + curve.series);
                dots.add(new ThresholdDot(dotId, plot, curve.points, threshold, curve.series, messages));
            }
        }
        plot.overlay().getChildren().addAll(dots);
        zoom(whole);
    }

    /// How far up the upright axis goes; 1 unless told. The curves shown next use it.
    public void setTop(double top) {
        whole = new ZoomBox.Window(0, 1, 0, top);
    }

    /// Says why there is nothing and what to do; the curves go.
    public void setEmpty(String sentence) {
        show(List.of(), new Reference.None());
        pane.setEmpty(sentence);
    }

    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    public StringProperty titleProperty() {
        return pane.titleProperty();
    }

    public StringProperty xLabelProperty() {
        return xLabel;
    }

    public StringProperty yLabelProperty() {
        return yLabel;
    }

    public boolean isZoomed() {
        return !window.equals(whole);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public String title() {
        return pane.titleProperty().get();
    }

    @Override
    public double paperWidth() {
        return 640;
    }

    @Override
    public double paperHeight() {
        return 540;
    }

    @Override
    public Chart copy() {
        var copy = new CurveChart(id + "-copy", messages, joining);
        copy.titleProperty().set(title());
        copy.xLabel.set(xLabel.get());
        copy.yLabel.set(yLabel.get());
        copy.threshold.set(threshold.get());
        copy.pane.withoutTools();
        copy.whole = whole;
        copy.show(curves.stream().map(Drawn::curve).toList(), reference);
        copy.pane.setEmpty(pane.why());
        copy.zoom(window);
        return copy;
    }

    @Override
    public ChartRows rows() {
        var rows = new ArrayList<List<Object>>();
        for (var drawn : curves) {
            var points = drawn.points;
            for (int i = 0; i < points.size(); i++) {
                double at = points.threshold == null ? Double.NaN : points.threshold[i];
                rows.add(List.of(drawn.curve.name(), points.x[i], points.y[i], at));
            }
        }
        return new ChartRows(
                List.of(messages.text("chart.curve"), xLabel.get(), yLabel.get(), messages.text("chart.threshold")),
                rows);
    }

    private void zoom(ZoomBox.Window part) {
        // below a thousandth there is nothing more to see
        boolean fine = part.maxX() - part.minX() >= 1e-3 && part.maxY() - part.minY() >= 1e-3;
        window = fine ? part : window;
        reset.setVisible(isZoomed());
        leave();
        update();
    }

    private void update() {
        plot.axes(axis(window.minX(), window.maxX(), xLabel.get()), axis(window.minY(), window.maxY(), yLabel.get()));
        var legend = pane.legend();
        legend.clear();
        for (var drawn : curves) {
            legend.add(drawn.curve.name(), "swatch-line", "series-" + drawn.series);
        }
        switch (reference) {
            case Reference.Diagonal d -> legend.add(messages.text("chart.diagonal"), "swatch-dash");
            case Reference.Level level ->
                legend.add(messages.text("chart.baseRate", messages.percent(level.y(), 1)), "swatch-dash");
            case Reference.Named named -> legend.add(named.name(), "swatch-dash");
            case Reference.None none -> {}
        }
    }

    private Axis axis(double min, double max, String title) {
        int digits = Math.max(1, Ticks.decimals(Ticks.step(max - min, 5)));
        return Axis.of(min, max, 5, v -> messages.number(v, digits), title);
    }

    private void paint() {
        CurveMarks.reference(plot, reference);
        // the first curve on top
        for (var drawn : curves.reversed()) {
            CurveMarks.curve(plot, drawn.points, drawn.series, joining);
        }
    }

    private void hover(double x, double y) {
        if (!plot.inside(x, y) || curves.isEmpty()) {
            leave();
            return;
        }
        double perX = (plot.right() - plot.left()) / (window.maxX() - window.minX());
        double perY = (plot.lower() - plot.upper()) / (window.maxY() - window.minY());
        Drawn best = curves.getFirst();
        int at = -1;
        double least = Double.POSITIVE_INFINITY;
        for (var drawn : curves) {
            int i = drawn.points.nearest(plot.valueX(x), plot.valueY(y), perX, perY);
            double distance = Math.hypot(plot.px(drawn.points.x[i]) - x, plot.py(drawn.points.y[i]) - y);
            if (distance < least) {
                least = distance;
                best = drawn;
                at = i;
            }
        }
        readOut(best, at);
    }

    private void readOut(Drawn drawn, int i) {
        var points = drawn.points;
        double x = plot.px(points.x[i]);
        double y = plot.py(points.y[i]);
        var lines = new ArrayList<String>();
        lines.add(drawn.curve.name());
        lines.add(messages.text("chart.point", xLabel.get(), messages.number(points.x[i], 3)));
        lines.add(messages.text("chart.point", yLabel.get(), messages.number(points.y[i], 3)));
        if (points.threshold != null && Double.isFinite(points.threshold[i])) {
            lines.add(messages.text("chart.point.threshold", messages.number(points.threshold[i], 3)));
        }
        crossHair.show(x, y, lines);
    }

    private void leave() {
        crossHair.hide();
    }
}
