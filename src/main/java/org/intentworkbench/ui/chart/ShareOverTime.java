package org.intentworkbench.ui.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.intentworkbench.ui.kit.Messages;

/// A share by period as a line, with a bar for its 95 % interval (Wilson), so that three reviews of ten do not look
/// like three hundred of a thousand. Periods without anything are gaps.
public final class ShareOverTime implements Chart {
    private static final double Z = 1.96;

    /// @param start first day as days since 1970
    /// @param part how many of `all`
    public record Point(long start, long part, long all) {
        double share() {
            return (double) part / all;
        }

        double bound(int side) {
            double middle = (share() + Z * Z / (2 * all)) / (1 + Z * Z / all);
            double half = Z / (1 + Z * Z / all) * Math.sqrt(share() * (1 - share()) / all + Z * Z / (4.0 * all * all));
            return middle + side * half;
        }
    }

    private final Messages messages;
    private final PlotFrame frame;
    private final Plot plot;
    private final ReadOut readOut;
    private final StringProperty shareLabel;
    private List<Point> points = List.of();

    public ShareOverTime(String id, Messages messages) {
        this.messages = messages;
        frame = new PlotFrame(id, messages, this::update);
        plot = frame.plot();
        readOut = frame.readOut();
        shareLabel = frame.label(this, "shareLabel");
        plot.onPaint(this::paint);
        frame.onHover(this::hover);
    }

    /// @param periods in the order of time
    public void show(List<Point> periods) {
        points = List.copyOf(periods);
        frame.setEmpty(points.stream().allMatch(point -> point.all() == 0) ? messages.text("chart.nothing") : "");
        update();
    }

    /// Says why there is nothing and what to do; the figures go.
    public void setEmpty(String sentence) {
        points = List.of();
        frame.setEmpty(sentence);
        update();
    }

    public StringProperty titleProperty() {
        return frame.titleProperty();
    }

    /// What the share is of.
    public StringProperty shareLabelProperty() {
        return shareLabel;
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
        var copy = new ShareOverTime(frame.copyId(), messages);
        copy.points = points;
        copy.frame.like(frame);
        return copy;
    }

    @Override
    public ChartRows rows() {
        var rows = new ArrayList<List<Object>>();
        for (Point point : points) {
            rows.add(List.of(
                    LocalDate.ofEpochDay(point.start()).toString(),
                    point.part(),
                    point.all(),
                    point.all() == 0 ? Double.NaN : point.share()));
        }
        return new ChartRows(
                List.of(
                        messages.text("chart.from"),
                        messages.text("chart.overTime.part"),
                        messages.text("chart.overTime.all"),
                        messages.text("chart.overTime.share")),
                rows);
    }

    private void update() {
        frame.legend().clear();
        if (points.isEmpty()) {
            plot.redraw();
            return;
        }
        double most = points.stream()
                .filter(point -> point.all() > 0)
                .mapToDouble(point -> Math.min(2.5 * point.share() + .02, point.bound(1)))
                .max()
                .orElse(1);
        double step = Ticks.step(most, 4);
        double first = points.getFirst().start();
        double last = Math.max(first + 1, points.getLast().start());
        double margin = (last - first) * .02;
        int apart = Math.max(1, (points.size() + 7) / 8);
        double[] ticks = IntStream.range(0, points.size())
                .filter(i -> i % apart == 0)
                .mapToDouble(i -> points.get(i).start())
                .toArray();
        plot.axes(
                new Axis(first - margin, last + margin, ticks, v -> day((long) v), "", false),
                Axis.of(
                        0,
                        Math.max(step, Ticks.roundUp(most, step)),
                        4,
                        v -> messages.percent(v, Ticks.decimals(step * 100)),
                        shareLabel.get()));
    }

    private String day(long day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(LocalDate.ofEpochDay(day));
    }

    private void paint() {
        var line = new Polyline();
        line.getStyleClass().addAll("curve", "series-0");
        for (Point point : points) {
            if (point.all() == 0) {
                addLine(line);
                line = new Polyline();
                line.getStyleClass().addAll("curve", "series-0");
                continue;
            }
            double x = plot.px(point.start());
            var bar = new Line(x, plot.py(point.bound(-1)), x, plot.py(point.bound(1)));
            bar.getStyleClass().add("share-interval");
            var dot = new Circle(x, plot.py(point.share()), 3);
            dot.getStyleClass().addAll("chart-bar", "series-0");
            plot.marks().getChildren().addAll(bar, dot);
            line.getPoints().addAll(x, plot.py(point.share()));
        }
        addLine(line);
    }

    private void addLine(Polyline line) {
        if (line.getPoints().size() > 2) {
            plot.marks().getChildren().add(line);
        }
    }

    private void hover(double x, double y) {
        if (points.isEmpty() || !plot.inside(x, y)) {
            readOut.hide();
            return;
        }
        double day = plot.valueX(x);
        double[] apart = points.stream()
                .mapToDouble(point -> Math.abs(point.start() - day))
                .toArray();
        double least = DoubleStream.of(apart).min().orElse(0);
        Point nearest = points.get(IntStream.range(0, apart.length)
                .filter(i -> apart[i] == least)
                .findFirst()
                .orElse(0));
        readOut.show(
                plot,
                x,
                y,
                List.of(
                        day(nearest.start()),
                        messages.text(
                                "chart.overTime.line",
                                messages.count(nearest.part()),
                                messages.count(nearest.all()),
                                messages.percent(nearest.all() == 0 ? Double.NaN : nearest.share(), 1))));
    }
}
