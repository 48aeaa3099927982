package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// How the scores are spread: 20 buckets over 0..1, the positive outcome upwards, the negative one downwards,
/// both on one scale. Counts, or shares of each outcome, so that few buyers can be compared with many others: that is
/// where it starts when the rarer outcome is under a fifth. The legend has the counts either way.
/// The threshold line is dragged or moved by keys; a drag over the plot brushes a range of scores.
public final class IntentHistogram implements Chart {
    private static final int BUCKETS = ScoreBins.BUCKETS;
    private static final double RARE = 0.2;

    private final Messages messages;
    private final PlotFrame frame;
    private final Plot plot;
    private final ThresholdLine line;
    private final Brush brush;
    private final ReadOut readOut;
    private final BooleanProperty shares = new SimpleBooleanProperty(this, "shares");
    private final StringProperty xLabel;
    private final StringProperty countLabel;
    private final StringProperty positiveName;
    private final StringProperty negativeName;
    private final ScaleSwitch scale;
    private double[] scores = {};
    private boolean[] outcomes = {};
    private ScoreBins bins = ScoreBins.of(scores, outcomes, null);
    private MirroredBars bars;

    /// @param id the node's id; the line has the id `threshold-line`, the switches `<id>-count`, `<id>-share`
    public IntentHistogram(String id, Messages messages) {
        this.messages = messages;
        bars = new MirroredBars(bins, false, "", "", messages);
        frame = new PlotFrame(id, messages, this::update);
        plot = frame.plot();
        readOut = frame.readOut();
        xLabel = frame.label(this, "xLabel");
        countLabel = frame.label(this, "countLabel");
        positiveName = frame.label(this, "positiveName");
        negativeName = frame.label(this, "negativeName");
        brush = new Brush(plot);
        line = new ThresholdLine("threshold-line", plot, messages);
        plot.reserveTop(20);
        plot.overlay().getChildren().add(line);
        plot.onPaint(() -> bars.paint(plot));
        plot.onPlace(() -> {
            line.place();
            brush.place();
        });
        frame.onHover(this::hover);
        scale = new ScaleSwitch(id, shares, messages);
        frame.tool(scale);
        shares.addListener((o, before, now) -> update());
        update();
    }

    /// @param newScores 0..1; NaN and what lies outside is left out and told
    /// @param positive the outcome of each
    /// @param selected coloured over grey; null colours all
    public void show(double[] newScores, boolean[] positive, @Nullable BitSet selected) {
        scores = newScores;
        outcomes = positive;
        bins = ScoreBins.of(scores, outcomes, selected);
        scale.propose(rare(bins));
        highlight(selected);
    }

    public void show(double[] newScores, boolean[] positive) {
        show(newScores, positive, null);
    }

    /// Colours some subjects and greys the others; null colours all again.
    public void highlight(@Nullable BitSet selected) {
        bins = ScoreBins.of(scores, outcomes, selected);
        if (scores.length == 0) {
            frame.setNothing();
        } else if (bins.total() == 0) {
            frame.setEmpty(messages.text("chart.allMissing", messages.count(scores.length)));
        } else {
            frame.setEmpty("");
        }
        update();
    }

    /// Says why there is nothing and what to do; the figures go.
    public void setEmpty(String sentence) {
        scores = new double[0];
        outcomes = new boolean[0];
        bins = ScoreBins.of(scores, outcomes, null);
        frame.setEmpty(sentence);
        update();
    }

    public DoubleProperty thresholdProperty() {
        return line.thresholdProperty();
    }

    /// The brushed range of scores; null where none is.
    public ObjectProperty<@Nullable Range> selectionProperty() {
        return brush.selectionProperty();
    }

    public BooleanProperty sharesProperty() {
        return shares;
    }

    public StringProperty titleProperty() {
        return frame.titleProperty();
    }

    public StringProperty xLabelProperty() {
        return xLabel;
    }

    /// What is counted, as the name of the upright axis: "Sessions".
    public StringProperty countLabelProperty() {
        return countLabel;
    }

    public StringProperty positiveNameProperty() {
        return positiveName;
    }

    public StringProperty negativeNameProperty() {
        return negativeName;
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
        var copy = new IntentHistogram(frame.copyId(), messages);
        copy.shares.set(shares.get());
        copy.frame.withoutTools();
        copy.bins = bins;
        copy.thresholdProperty().set(thresholdProperty().get());
        copy.selectionProperty().set(selectionProperty().get());
        copy.frame.like(frame);
        return copy;
    }

    @Override
    public ChartRows rows() {
        var headers = new ArrayList<>(
                List.of(messages.text("chart.from"), messages.text("chart.to"), positiveName(), negativeName()));
        if (bins.parted()) {
            headers.add(positiveName() + " · " + messages.text("chart.selected"));
            headers.add(negativeName() + " · " + messages.text("chart.selected"));
        }
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < BUCKETS; i++) {
            var row = new ArrayList<Object>(
                    List.of(i / (double) BUCKETS, (i + 1) / (double) BUCKETS, bins.positive()[i], bins.negative()[i]));
            if (bins.parted()) {
                row.add(bins.selectedPositive()[i]);
                row.add(bins.selectedNegative()[i]);
            }
            rows.add(row);
        }
        return new ChartRows(headers, rows);
    }

    private static boolean rare(ScoreBins bins) {
        long yes = ScoreBins.sum(bins.positive());
        long no = ScoreBins.sum(bins.negative());
        return yes > 0 && no > 0 && Math.min(yes, no) < RARE * (yes + no);
    }

    private String counted(String name, long[] buckets) {
        return messages.text("chart.counted", name, messages.count(ScoreBins.sum(buckets)));
    }

    private String positiveName() {
        return positiveName.get().isEmpty() ? messages.text("chart.outcome.yes") : positiveName.get();
    }

    private String negativeName() {
        return negativeName.get().isEmpty() ? messages.text("chart.outcome.no") : negativeName.get();
    }

    private void update() {
        var legend = frame.legend();
        legend.clear();
        legend.add(
                "▲ " + counted(positiveName(), bins.parted() ? bins.selectedPositive() : bins.positive()),
                "swatch-bar",
                "yes");
        legend.add(
                "▼ " + counted(negativeName(), bins.parted() ? bins.selectedNegative() : bins.negative()),
                "swatch-bar",
                "no");
        if (bins.parted()) {
            legend.add(messages.text("chart.others"), "swatch-bar", "others");
        }
        if (bins.missing() > 0 && bins.total() > 0) {
            legend.add(messages.text("chart.missing", messages.count(bins.missing())), "swatch-none");
        }
        bars = new MirroredBars(bins, shares.get(), positiveName(), negativeName(), messages);
        var title = xLabel.get().isEmpty() ? messages.text("chart.score") : xLabel.get();
        plot.axes(Axis.of(0, 1, 10, v -> messages.number(v, 1), title).withoutGrid(), bars.axis(countLabel.get()));
    }

    private void hover(double x, double y) {
        if (plot.inside(x, y)) {
            readOut.show(plot, x, y, bars.readOut(Math.max(0, ScoreBins.bucket(plot.valueX(x)))));
        } else {
            readOut.hide();
        }
    }
}
