package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import org.intentworkbench.ui.kit.Messages;

/// Scores of settings that were tried against the values of one of them: a ring a try with a whisker of its spread, a
/// filled diamond for the one chosen, and a line through the best score of each value. The axis counts in tenfolds
/// where
/// the values do.
public final class SettingPlot implements Chart {
    private static final double SIZE = 4.5;
    private static final double NEAR = 14;
    private static final double MARGIN = 0.06;
    private static final double TENFOLD = 10;
    /// Of more values no line is drawn: it would follow chance.
    private static final int MOST_VALUES = 12;

    private final Messages messages;
    private final PlotFrame frame;
    private final Plot plot;
    private final StringProperty xLabel;
    private final StringProperty yLabel;
    private List<Try> tries = List.of();
    private boolean higher = true;
    private DoubleFunction<String> said = Double::toString;
    private boolean log;

    /// Settings that were tried.
    ///
    /// @param value of the setting the plot is about; @param spread NaN where it is not known
    /// @param whole judged on all rows, not given up before; @param words of all its settings
    public record Try(double value, double score, double spread, boolean whole, boolean chosen, String words) {}

    public SettingPlot(String id, Messages messages) {
        this.messages = messages;
        frame = new PlotFrame(id, messages, this::update);
        plot = frame.plot();
        xLabel = frame.label(this, "xLabel");
        yLabel = frame.label(this, "yLabel");
        plot.onPaint(this::paint);
        frame.onHover(this::hover);
        update();
    }

    /// @param higherIsBetter which scores the line goes through
    /// @param words a value as people read it
    public void show(List<Try> shown, boolean higherIsBetter, DoubleFunction<String> words) {
        // the chosen one last, so that no ring hides it
        tries = shown.stream()
                .filter(one -> Double.isFinite(one.score()))
                .sorted(Comparator.comparing(Try::chosen))
                .toList();
        higher = higherIsBetter;
        said = words;
        double least = values().min().orElse(0);
        log = least > 0 && values().max().orElse(0) / least >= TENFOLD;
        frame.setEmpty(tries.isEmpty() ? messages.text("chart.nothing") : "");
        update();
    }

    public boolean isLogarithmic() {
        return log;
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
        var copy = new SettingPlot(frame.copyId(), messages);
        copy.show(tries, higher, said);
        copy.frame.like(frame);
        return copy;
    }

    @Override
    public ChartRows rows() {
        var rows = new ArrayList<List<Object>>();
        tries.forEach(one -> rows.add(List.of(one.value(), one.score(), one.spread(), one.chosen() ? 1 : 0)));
        return new ChartRows(
                List.of(
                        xLabel.get(),
                        yLabel.get(),
                        messages.text("protocol.search.spread"),
                        messages.text("protocol.search.chosen")),
                rows);
    }

    private DoubleStream values() {
        return tries.stream().mapToDouble(Try::value);
    }

    private double at(double value) {
        return log ? Math.log10(value) : value;
    }

    private void update() {
        frame.legend().clear();
        if (!tries.isEmpty()) {
            frame.legend().add(messages.text("protocol.search.tried"), ring(0, 0, true));
            if (tries.stream().anyMatch(one -> !one.whole())) {
                frame.legend().add(messages.text("protocol.search.givenUp"), ring(0, 0, false));
            }
            frame.legend().add(messages.text("protocol.search.chosen"), diamond(0, 0));
            axes();
        }
        plot.redraw();
    }

    private void axes() {
        double[] across = values().map(this::at).toArray();
        double low = DoubleStream.of(across).min().orElse(0);
        double high = DoubleStream.of(across).max().orElse(1);
        double beside = high > low ? (high - low) * MARGIN : 1;
        double[] distinct = DoubleStream.of(across).distinct().sorted().toArray();
        double[] ticks =
                distinct.length <= MOST_VALUES / 2 ? distinct : log ? tenfolds(low, high) : Ticks.between(low, high, 5);
        double[] scores = tries.stream()
                .flatMapToDouble(one -> DoubleStream.of(one.score() - spread(one), one.score() + spread(one)))
                .toArray();
        double bottom = DoubleStream.of(scores).min().orElse(0);
        double top = DoubleStream.of(scores).max().orElse(1);
        double above = Math.max((top - bottom) * MARGIN, 1e-3);
        int places = Ticks.decimals(Ticks.step(top - bottom + 2 * above, 5));
        plot.axes(
                new Axis(
                        low - beside,
                        high + beside,
                        ticks,
                        t -> said.apply(log ? round(Math.pow(TENFOLD, t)) : t),
                        xLabel.get(),
                        true),
                Axis.of(bottom - above, top + above, 5, v -> messages.number(v, places), yLabel.get()));
    }

    /// One, two and five of every tenfold.
    private static double[] tenfolds(double low, double high) {
        return DoubleStream.iterate(Math.floor(low), t -> t <= high, t -> t + 1)
                .flatMap(t -> DoubleStream.of(t, t + Math.log10(2), t + Math.log10(5)))
                .filter(t -> t >= low && t <= high)
                .toArray();
    }

    private static double round(double value) {
        double size = Math.pow(TENFOLD, Math.floor(Math.log10(value)) - 2);
        return Math.rint(value / size) * size;
    }

    private static double spread(Try one) {
        return Double.isFinite(one.spread()) ? one.spread() : 0;
    }

    private void paint() {
        if (tries.isEmpty()) {
            return;
        }
        best();
        for (Try one : tries) {
            double x = plot.px(at(one.value()));
            double y = plot.py(one.score());
            if (spread(one) > 0) {
                plot.marks()
                        .getChildren()
                        .add(Ink.line(
                                x,
                                plot.py(one.score() - one.spread()),
                                x,
                                plot.py(one.score() + one.spread()),
                                "setting-whisker"));
            }
            plot.marks().getChildren().add(one.chosen() ? diamond(x, y) : ring(x, y, one.whole()));
        }
    }

    private void best() {
        Map<Double, Double> best = new TreeMap<>();
        tries.stream()
                .filter(Try::whole)
                .forEach(one ->
                        best.merge(one.value(), one.score(), (a, b) -> higher ? Math.max(a, b) : Math.min(a, b)));
        if (best.size() < 2 || best.size() > MOST_VALUES) {
            return;
        }
        var line = new Polyline();
        best.forEach((value, score) -> line.getPoints().addAll(plot.px(at(value)), plot.py(score)));
        line.getStyleClass().add("setting-best");
        plot.marks().getChildren().add(line);
    }

    private static Shape ring(double x, double y, boolean whole) {
        var ring = new Circle(x, y, SIZE);
        ring.getStyleClass().add("setting-try");
        if (!whole) {
            ring.getStyleClass().add("setting-given-up");
        }
        return ring;
    }

    private static Shape diamond(double x, double y) {
        double size = SIZE + 2;
        var mark = new Polygon(x, y - size, x + size, y, x, y + size, x - size, y);
        mark.getStyleClass().add("setting-chosen");
        return mark;
    }

    private void hover(double x, double y) {
        tries.stream()
                .min(Comparator.comparingDouble(one -> away(one, x, y)))
                .filter(one -> away(one, x, y) < NEAR)
                .ifPresentOrElse(
                        one -> frame.readOut().show(plot, x, y, List.of(one.words(), messages.number(one.score(), 4))),
                        frame.readOut()::hide);
    }

    private double away(Try one, double x, double y) {
        return Math.hypot(plot.px(at(one.value())) - x, plot.py(one.score()) - y);
    }
}
