package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// Numbers counted into bins of round width, with a dashed line at a cut; what reaches the cut is coloured. A bin the
/// cut goes through is drawn in both parts.
public final class CutHistogram implements Chart {
    private final Messages messages;
    private final PlotFrame frame;
    private final Plot plot;
    private final StringProperty belowName;
    private final StringProperty reachedName;
    private final StringProperty xLabel;
    private final StringProperty countLabel;
    private @Nullable TwinBins bins;
    private double cut;

    public CutHistogram(String id, Messages messages) {
        this.messages = messages;
        frame = new PlotFrame(id, messages, this::update);
        plot = frame.plot();
        belowName = frame.label(this, "belowName");
        reachedName = frame.label(this, "reachedName");
        xLabel = frame.label(this, "xLabel");
        countLabel = frame.label(this, "countLabel");
        plot.onPaint(this::paint);
        frame.onHover(this::hover);
        update();
    }

    /// @param values NaN is missing
    public void show(double[] values, double at) {
        cut = at;
        double[] below = java.util.Arrays.stream(values).filter(v -> v < at).toArray();
        double[] reached = java.util.Arrays.stream(values).filter(v -> v >= at).toArray();
        bins = TwinBins.of(below, reached);
        frame.setEmpty(values.length == 0 ? messages.text("chart.nothing") : "");
        update();
    }

    public void setEmpty(String sentence) {
        bins = null;
        frame.setEmpty(sentence);
        update();
    }

    public StringProperty belowNameProperty() {
        return belowName;
    }

    public StringProperty reachedNameProperty() {
        return reachedName;
    }

    public StringProperty xLabelProperty() {
        return xLabel;
    }

    public StringProperty countLabelProperty() {
        return countLabel;
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
        var copy = new CutHistogram(frame.copyId(), messages);
        copy.bins = bins;
        copy.cut = cut;
        copy.frame.like(frame);
        return copy;
    }

    @Override
    public ChartRows rows() {
        var rows = new ArrayList<List<Object>>();
        var counted = bins;
        if (counted != null) {
            for (int i = 0; i < counted.size(); i++) {
                rows.add(List.of(counted.edges()[i], counted.edges()[i + 1], counted.first()[i], counted.second()[i]));
            }
        }
        return new ChartRows(
                List.of(messages.text("chart.from"), messages.text("chart.to"), belowName.get(), reachedName.get()),
                rows);
    }

    private void update() {
        var legend = frame.legend();
        legend.clear();
        legend.add(belowName.get(), "swatch-bar", "second-group");
        legend.add(reachedName.get(), "swatch-bar", "first-group");
        var counted = bins;
        if (counted != null) {
            double[] edges = counted.edges();
            double high = edges[edges.length - 1];
            int digits = Ticks.decimals(Ticks.step(high - edges[0], 8));
            plot.axes(
                    Axis.of(edges[0], high, 8, v -> messages.number(v, digits), xLabel.get())
                            .withoutGrid(),
                    counts(counted));
        }
        plot.redraw();
    }

    private Axis counts(TwinBins counted) {
        double most = 1;
        for (int i = 0; i < counted.size(); i++) {
            most = Math.max(most, counted.first()[i] + counted.second()[i]);
        }
        double step = Math.max(1, Ticks.step(most, 4));
        return Axis.of(0, Ticks.roundUp(most, step), 4, v -> messages.count(Math.round(v)), countLabel.get());
    }

    private void paint() {
        var counted = bins;
        if (counted == null) {
            return;
        }
        for (int i = 0; i < counted.size(); i++) {
            double start = Math.round(plot.px(counted.edges()[i]));
            double end = Math.round(plot.px(counted.edges()[i + 1]));
            long below = counted.first()[i];
            bar(start, end, 0, below, "second-group");
            bar(start, end, below, below + counted.second()[i], "first-group");
        }
        double at = Math.round(plot.px(cut)) + 0.5;
        if (at >= plot.left() && at <= plot.right()) {
            plot.marks().getChildren().add(Ink.line(at, plot.upper(), at, plot.lower(), "cut-line"));
        }
    }

    private void bar(double start, double end, long from, long to, String style) {
        if (to > from) {
            double top = Math.min(plot.py(to), plot.py(from) - 1);
            var bar = new Rectangle(start + 1, top, Math.max(1, end - start - 1), plot.py(from) - top);
            bar.getStyleClass().addAll("chart-bar", style);
            plot.marks().getChildren().add(bar);
        }
    }

    private void hover(double x, double y) {
        var counted = bins;
        if (counted == null || !plot.inside(x, y)) {
            frame.readOut().hide();
            return;
        }
        double[] edges = counted.edges();
        double step = edges[1] - edges[0];
        int at = (int) Math.clamp((plot.valueX(x) - edges[0]) / step, 0, counted.size() - 1.0);
        int digits = Ticks.decimals(step);
        frame.readOut()
                .show(
                        plot,
                        x,
                        y,
                        List.of(
                                messages.number(edges[at], digits) + " – " + messages.number(edges[at + 1], digits),
                                line(reachedName.get(), counted.second(), at),
                                line(belowName.get(), counted.first(), at)));
    }

    private String line(String name, long[] counts, int at) {
        return messages.text(
                "chart.bucket.line",
                name,
                messages.count(counts[at]),
                messages.percent(TwinMarks.share(counts, at), 1));
    }
}
