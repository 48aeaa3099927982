package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// One column in two groups, each as shares of its own group: numbers as filled bars (the segment) under an
/// outline (the rest), levels as pairs of bars.
public final class TwinHistogram implements Chart {
    private final Messages messages;
    private final PlotFrame frame;
    private final Plot plot;
    private final ReadOut readOut;
    private final StringProperty firstName;
    private final StringProperty secondName;
    private final StringProperty xLabel;
    private @Nullable TwinBins bins;
    private @Nullable TwinLevels levels;

    public TwinHistogram(String id, Messages messages) {
        this.messages = messages;
        frame = new PlotFrame(id, messages, this::update);
        plot = frame.plot();
        readOut = frame.readOut();
        firstName = frame.label(this, "firstName");
        secondName = frame.label(this, "secondName");
        xLabel = frame.label(this, "xLabel");
        plot.onPaint(this::paint);
        frame.onHover(this::hover);
        update();
    }

    /// @param segment values of the first group; NaN is missing
    /// @param rest values of the second
    public void showNumbers(double[] segment, double[] rest) {
        var counted = TwinBins.of(segment, rest);
        bins = counted;
        levels = null;
        empty(segment.length + rest.length, ScoreBins.sum(counted.first()) + ScoreBins.sum(counted.second()));
    }

    /// The twelve most frequent levels of both groups together; the others become one "other".
    public void showLevels(List<String> names, long[] segment, long[] rest) {
        bins = null;
        levels = TwinLevels.of(names, segment, rest, messages.text("chart.other"));
        empty(names.size(), ScoreBins.sum(segment) + ScoreBins.sum(rest));
    }

    public void setEmpty(String sentence) {
        bins = null;
        levels = null;
        frame.setEmpty(sentence);
        update();
    }

    public StringProperty firstNameProperty() {
        return firstName;
    }

    public StringProperty secondNameProperty() {
        return secondName;
    }

    public StringProperty xLabelProperty() {
        return xLabel;
    }

    public StringProperty titleProperty() {
        return frame.titleProperty();
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
        var copy = new TwinHistogram(frame.copyId(), messages);
        copy.bins = bins;
        copy.levels = levels;
        copy.frame.like(frame);
        return copy;
    }

    @Override
    public ChartRows rows() {
        var rows = new ArrayList<List<Object>>();
        var numbers = bins;
        var named = levels;
        if (numbers != null) {
            for (int i = 0; i < numbers.size(); i++) {
                rows.add(List.of(numbers.edges()[i], numbers.edges()[i + 1], numbers.first()[i], numbers.second()[i]));
            }
            return new ChartRows(
                    List.of(messages.text("chart.from"), messages.text("chart.to"), firstName.get(), secondName.get()),
                    rows);
        }
        if (named != null) {
            for (int i = 0; i < named.names().size(); i++) {
                rows.add(List.of(named.names().get(i), named.first()[i], named.second()[i]));
            }
        }
        return new ChartRows(List.of(messages.text("chart.value"), firstName.get(), secondName.get()), rows);
    }

    private void empty(long given, long counted) {
        frame.setEmpty(
                counted > 0
                        ? ""
                        : given == 0
                                ? messages.text("chart.nothing")
                                : messages.text("chart.allMissing", messages.count(given)));
        update();
    }

    private void update() {
        var legend = frame.legend();
        legend.clear();
        legend.add(firstName.get(), "swatch-bar", "first-group");
        legend.add(secondName.get(), bins == null ? "swatch-bar" : "swatch-line", "second-group");
        var numbers = bins;
        var named = levels;
        if (numbers != null) {
            var edges = numbers.edges();
            double low = edges[0];
            double high = edges[edges.length - 1];
            int digits = Ticks.decimals(Ticks.step(high - low, 8));
            long missing = numbers.missing()[0] + numbers.missing()[1];
            if (missing > 0) {
                legend.add(messages.text("chart.missingValues", messages.count(missing)), "swatch-none");
            }
            var title = numbers.openEnd()
                    ? messages.text("chart.openEnd", xLabel.get(), messages.number(high, digits))
                    : xLabel.get();
            plot.axes(
                    Axis.of(low, high, 8, v -> messages.number(v, digits), title)
                            .withoutGrid(),
                    shares(most(numbers.first(), numbers.second()), messages.text("chart.shareOfGroup")));
        } else if (named != null) {
            int n = named.names().size();
            // the first level on top: the axis runs downwards
            var ticks = IntStream.range(0, n).mapToDouble(i -> -i - 0.5).toArray();
            plot.axes(
                    shares(most(named.first(), named.second()), messages.text("chart.shareOfGroup")),
                    new Axis(-n, 0, ticks, v -> named.names().get((int) Math.floor(-v)), xLabel.get(), false));
        }
        plot.redraw();
    }

    private Axis shares(double most, String title) {
        double step = Ticks.step(Math.max(most, 0.001), 5);
        int digits = Math.max(0, Ticks.decimals(step) - 2);
        return Axis.of(0, Math.max(step, Ticks.roundUp(most, step)), 5, v -> messages.percent(v, digits), title);
    }

    private static double most(long[] first, long[] second) {
        double most = 0;
        for (int i = 0; i < first.length; i++) {
            most = Math.max(most, Math.max(TwinMarks.share(first, i), TwinMarks.share(second, i)));
        }
        return most;
    }

    private void paint() {
        var numbers = bins;
        var named = levels;
        if (numbers != null) {
            TwinMarks.numbers(plot, numbers);
        } else if (named != null) {
            TwinMarks.levels(plot, named);
        }
    }

    private void hover(double x, double y) {
        var numbers = bins;
        var named = levels;
        if (!plot.inside(x, y) || numbers == null && named == null) {
            readOut.hide();
            return;
        }
        if (numbers != null) {
            var edges = numbers.edges();
            double step = edges[1] - edges[0];
            int at = (int) Math.max(0, Math.min(numbers.size() - 1, Math.floor((plot.valueX(x) - edges[0]) / step)));
            int digits = Ticks.decimals(step);
            var from = messages.number(edges[at], digits);
            var head = numbers.openEnd() && at == numbers.size() - 1
                    ? messages.text("chart.andMore", from)
                    : from + " – " + messages.number(edges[at + 1], digits);
            readOut(x, y, head, numbers.first(), numbers.second(), at);
        } else if (named != null) {
            int at = (int) Math.max(0, Math.min(named.names().size() - 1, Math.floor(-plot.valueY(y))));
            readOut(x, y, named.names().get(at), named.first(), named.second(), at);
        }
    }

    private void readOut(double x, double y, String head, long[] first, long[] second, int at) {
        readOut.show(
                plot,
                x,
                y,
                List.of(
                        head,
                        messages.text(
                                "chart.bucket.line",
                                firstName.get(),
                                messages.count(first[at]),
                                messages.percent(TwinMarks.share(first, at), 1)),
                        messages.text(
                                "chart.bucket.line",
                                secondName.get(),
                                messages.count(second[at]),
                                messages.percent(TwinMarks.share(second, at), 1))));
    }
}
