package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.intentworkbench.ui.kit.Messages;

/// Whether scores are probabilities: the share of positives against the mean score of each step, with its interval,
/// beside
/// the diagonal where both are alike; at the foot how many rows each step has. The threshold line runs through it.
public final class ReliabilityChart implements Chart {
    /// Share of the height that the longest bar of counts takes.
    private static final double FOOT = 0.16;

    private static final double SIZE = 4.5;
    private static final double BEYOND = 0.025;
    private static final double CAP = 3;

    private final Messages messages;
    private final PlotFrame frame;
    private final Plot plot;
    private final ThresholdLine line;
    private final StringProperty xLabel;
    private final StringProperty yLabel;
    private final StringProperty pointName;
    private final StringProperty barName;
    private List<ReliabilityPoint> points = List.of();

    /// The line has the id `<id>-threshold`.
    public ReliabilityChart(String id, Messages messages) {
        this.messages = messages;
        frame = new PlotFrame(id, messages, this::update);
        plot = frame.plot();
        xLabel = frame.label(this, "xLabel");
        yLabel = frame.label(this, "yLabel");
        pointName = frame.label(this, "pointName");
        barName = frame.label(this, "barName");
        line = new ThresholdLine(id + "-threshold", plot, messages);
        plot.reserveTop(20);
        plot.limitShape(1.8);
        plot.overlay().getChildren().add(line);
        plot.onPaint(this::paint);
        plot.onPlace(line::place);
        frame.onHover(this::hover);
        update();
    }

    /// @param shown rising; steps without rows are left out
    public void show(List<ReliabilityPoint> shown) {
        points = shown.stream().filter(point -> point.rows() > 0).toList();
        frame.setEmpty(points.isEmpty() ? messages.text("chart.nothing") : "");
        update();
    }

    public void setEmpty(String sentence) {
        show(List.of());
        frame.setEmpty(sentence);
    }

    public DoubleProperty thresholdProperty() {
        return line.thresholdProperty();
    }

    public StringProperty titleProperty() {
        return frame.titleProperty();
    }

    public StringProperty xLabelProperty() {
        return xLabel;
    }

    public StringProperty yLabelProperty() {
        return yLabel;
    }

    /// What the points are, in the key.
    public StringProperty pointNameProperty() {
        return pointName;
    }

    /// What the bars at the foot are, in the key.
    public StringProperty barNameProperty() {
        return barName;
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
    public double paperWidth() {
        return 640;
    }

    @Override
    public double paperHeight() {
        return 540;
    }

    @Override
    public Chart copy() {
        var copy = new ReliabilityChart(frame.copyId(), messages);
        copy.thresholdProperty().set(thresholdProperty().get());
        copy.show(points);
        copy.frame.like(frame);
        return copy;
    }

    @Override
    public ChartRows rows() {
        return new ChartRows(
                List.of(
                        messages.text("chart.from"),
                        messages.text("chart.to"),
                        messages.text("chart.count"),
                        xLabel.get(),
                        yLabel.get(),
                        messages.text("chart.low"),
                        messages.text("chart.high")),
                points.stream()
                        .map(p -> List.<Object>of(p.from(), p.to(), p.rows(), p.score(), p.share(), p.low(), p.high()))
                        .toList());
    }

    private void update() {
        plot.axes(axis(xLabel.get()), axis(yLabel.get()));
        var legend = frame.legend();
        legend.clear();
        legend.add(pointName.get(), "swatch-line", "series-0");
        legend.add(messages.text("chart.reliability.right"), "swatch-dash");
        legend.add(barName.get(), "swatch-bar", "others");
    }

    /// A little beyond 0 and 1, so that a dot that stands there is seen whole.
    private Axis axis(String title) {
        return new Axis(-BEYOND, 1 + BEYOND, Ticks.between(0, 1, 5), v -> messages.number(v, 1), title, true);
    }

    private void paint() {
        var marks = plot.marks().getChildren();
        long most = points.stream().mapToLong(ReliabilityPoint::rows).max().orElse(1);
        double tallest = (plot.lower() - plot.upper()) * FOOT;
        for (var p : points) {
            double start = Math.round(plot.px(p.from())) + 1;
            double end = Math.round(plot.px(p.to())) - 1;
            double tall = Math.max(1, tallest * p.rows() / most);
            var bar = new Rectangle(start, plot.lower() - tall, Math.max(1, end - start), tall);
            bar.getStyleClass().addAll("chart-bar", "others");
            marks.add(bar);
        }
        marks.add(Ink.line(plot.px(0), plot.py(0), plot.px(1), plot.py(1), "reference-line"));
        var joined = new Polyline();
        joined.getStyleClass().addAll("curve", "series-0");
        for (var p : points) {
            double x = plot.px(p.score());
            joined.getPoints().addAll(x, plot.py(p.share()));
            marks.add(Ink.line(x, plot.py(p.low()), x, plot.py(p.high()), "bar-whisker"));
            for (double end : new double[] {p.low(), p.high()}) {
                marks.add(Ink.line(x - CAP, plot.py(end), x + CAP, plot.py(end), "bar-whisker"));
            }
        }
        marks.add(joined);
        for (var p : points) {
            var dot = new Circle(plot.px(p.score()), plot.py(p.share()), SIZE);
            dot.getStyleClass().addAll("chart-bar", "series-0");
            marks.add(dot);
        }
    }

    private void hover(double x, double y) {
        ReliabilityPoint found = null;
        if (plot.inside(x, y)) {
            double at = plot.valueX(x);
            for (var p : points) {
                found = at >= p.from() && (at < p.to() || p.to() >= 1) ? p : found;
            }
        }
        if (found == null) {
            frame.readOut().hide();
            return;
        }
        var lines = new ArrayList<String>();
        lines.add(messages.text("chart.bucket", messages.number(found.from(), 1), messages.number(found.to(), 1)));
        lines.add(messages.text("chart.point", barName.get(), messages.count(found.rows())));
        lines.add(messages.text("chart.point", xLabel.get(), messages.percent(found.score(), 1)));
        lines.add(messages.text("chart.point", yLabel.get(), messages.percent(found.share(), 1)));
        lines.add(messages.text(
                "chart.reliability.interval", messages.percent(found.low(), 1), messages.percent(found.high(), 1)));
        frame.readOut().show(plot, x, y, lines);
    }
}
