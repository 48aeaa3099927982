package org.intentworkbench.ui.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// Counts per day (or week, or month) as bars, parted by kind.
public final class StackedDays implements Chart {
    private static final int TICKS = 9;

    private final Messages messages;
    private final PlotFrame frame;
    private final Plot plot;
    private final ReadOut readOut;
    private final StringProperty xLabel;
    private final StringProperty countLabel;
    private @Nullable DayStack stack;

    public StackedDays(String id, Messages messages) {
        this.messages = messages;
        frame = new PlotFrame(id, messages, this::update);
        plot = frame.plot();
        readOut = frame.readOut();
        xLabel = frame.label(this, "xLabel");
        countLabel = frame.label(this, "countLabel");
        plot.onPaint(this::paint);
        frame.onHover(this::hover);
    }

    public void show(DayStack figures) {
        stack = figures;
        frame.setEmpty(figures.most() == 0 ? messages.text("chart.nothing") : "");
        update();
    }

    /// Says why there is nothing and what to do; the figures go.
    public void setEmpty(String sentence) {
        stack = null;
        frame.setEmpty(sentence);
        update();
    }

    public StringProperty titleProperty() {
        return frame.titleProperty();
    }

    public StringProperty xLabelProperty() {
        return xLabel;
    }

    /// What is counted.
    public StringProperty countLabelProperty() {
        return countLabel;
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
        var copy = new StackedDays(frame.copyId(), messages);
        copy.stack = stack;
        copy.frame.like(frame);
        return copy;
    }

    /// The first day of each bar and the count of each part.
    @Override
    public ChartRows rows() {
        var headers = new ArrayList<>(List.of(messages.text("chart.from")));
        var rows = new ArrayList<List<Object>>();
        var shown = stack;
        if (shown != null) {
            headers.addAll(shown.names());
            for (int bar = 0; bar < shown.bars(); bar++) {
                var row = new ArrayList<Object>();
                row.add(LocalDate.ofEpochDay(shown.starts()[bar]).toString());
                for (long[] part : shown.counts()) {
                    row.add(part[bar]);
                }
                rows.add(row);
            }
        }
        return new ChartRows(headers, rows);
    }

    private void update() {
        var legend = frame.legend();
        legend.clear();
        var shown = stack;
        if (shown == null || shown.bars() == 0) {
            plot.redraw();
            return;
        }
        for (int part = 0; part < shown.names().size(); part++) {
            long whole = LongStream.of(shown.counts()[part]).sum();
            legend.add(
                    messages.text("chart.counted", shown.names().get(part), messages.count(whole)),
                    "swatch-bar",
                    shown.styles().get(part));
        }
        long first = shown.starts()[0];
        long last = shown.ends()[shown.bars() - 1];
        double step = Math.max(1, Ticks.step(shown.most(), 5));
        plot.axes(
                new Axis(first, last, days(first, last), v -> day((long) v), xLabel.get(), false),
                Axis.of(
                        0,
                        Math.max(step, Ticks.roundUp(shown.most(), step)),
                        5,
                        v -> v == Math.rint(v) ? messages.count((long) v) : "",
                        countLabel.get()));
    }

    /// Whole days, as far apart as there is room for.
    private static double[] days(long first, long last) {
        long apart = Math.max(1, (last - first + TICKS - 1) / TICKS);
        return LongStream.iterate(first, day -> day < last, day -> day + apart)
                .mapToDouble(day -> day)
                .toArray();
    }

    private String day(long day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(LocalDate.ofEpochDay(day));
    }

    private void paint() {
        var shown = stack;
        if (shown == null) {
            return;
        }
        for (int bar = 0; bar < shown.bars(); bar++) {
            double left = Math.round(plot.px(shown.starts()[bar]));
            double right = Math.round(plot.px(shown.ends()[bar]));
            double gap = right - left > 4 ? 1 : 0;
            long below = 0;
            for (int part = 0; part < shown.counts().length; part++) {
                long count = shown.counts()[part][bar];
                if (count > 0) {
                    double top = plot.py(below + count);
                    var box = new Rectangle(
                            left + gap, top, Math.max(1, right - left - 2 * gap), Math.max(0.5, plot.py(below) - top));
                    box.getStyleClass().addAll("chart-bar", shown.styles().get(part));
                    plot.marks().getChildren().add(box);
                    below += count;
                }
            }
        }
    }

    private void hover(double x, double y) {
        var shown = stack;
        int bar = shown == null || !plot.inside(x, y) ? -1 : shown.at(plot.valueX(x));
        if (shown == null || bar < 0) {
            readOut.hide();
            return;
        }
        long from = shown.starts()[bar];
        long to = shown.ends()[bar] - 1;
        var lines = new ArrayList<String>();
        lines.add(from == to ? day(from) : day(from) + " – " + day(to));
        long total = shown.total(bar);
        for (int part = shown.names().size() - 1; part >= 0; part--) {
            long count = shown.counts()[part][bar];
            lines.add(messages.text(
                    "chart.bucket.line",
                    shown.names().get(part),
                    messages.count(count),
                    messages.percent((double) count / total, 1)));
        }
        readOut.show(plot, x, y, lines);
    }
}
