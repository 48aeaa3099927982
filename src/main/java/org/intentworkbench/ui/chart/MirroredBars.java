package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.Rectangle;
import org.intentworkbench.ui.kit.Messages;

/// The bars of [IntentHistogram] for one set of counts: positives above zero, negatives below, one scale.
/// @param shares whether a bar is the share of its outcome instead of a count
record MirroredBars(ScoreBins bins, boolean shares, String positiveName, String negativeName, Messages messages) {
    private static final int BUCKETS = ScoreBins.BUCKETS;

    /// The upright axis; both directions count upwards from zero.
    Axis axis(String countLabel) {
        double up = 0;
        double down = 0;
        for (int i = 0; i < BUCKETS; i++) {
            up = Math.max(up, height(bins.positive()[i], true));
            down = Math.max(down, height(bins.negative()[i], false));
        }
        double step = Ticks.step(Math.max(up + down, shares ? 0.01 : 1), 6);
        if (!shares) {
            step = Math.max(1, step);
        }
        // the ends are not rounded to ticks: the rarer outcome would stand under an empty field
        double most = Math.max(step * 0.2, up * 1.08);
        double least = -Math.max(step * 0.2, down * 1.04);
        int digits = shares && step < 0.01 ? 1 : 0;
        return new Axis(
                least,
                most,
                Ticks.every(step, least, most),
                v -> shares ? messages.percent(Math.abs(v), digits) : messages.count(Math.round(Math.abs(v))),
                shares ? messages.text("chart.shareOfOutcome") : countLabel,
                true);
    }

    void paint(Plot plot) {
        bars(plot, bins.positive(), true, bins.parted() ? "others" : "yes");
        bars(plot, bins.negative(), false, bins.parted() ? "others" : "no");
        if (bins.parted()) {
            bars(plot, bins.selectedPositive(), true, "yes");
            bars(plot, bins.selectedNegative(), false, "no");
        }
        double zero = plot.py(0);
        plot.marks().getChildren().add(Ink.line(plot.left(), zero, plot.right(), zero, "chart-zero-line"));
    }

    /// What a bucket holds, in lines.
    List<String> readOut(int bucket) {
        var lines = new ArrayList<String>();
        lines.add(messages.text(
                "chart.bucket",
                messages.number(bucket / (double) BUCKETS, 2),
                messages.number((bucket + 1) / (double) BUCKETS, 2)));
        long yes = bins.positive()[bucket];
        long no = bins.negative()[bucket];
        lines.add(line(positiveName, yes, yes + no));
        lines.add(line(negativeName, no, yes + no));
        if (bins.parted()) {
            long selected = bins.selectedPositive()[bucket] + bins.selectedNegative()[bucket];
            lines.add(messages.text("chart.bucket.selected", messages.count(selected)));
        }
        return lines;
    }

    private String line(String name, long count, long of) {
        double share = of == 0 ? Double.NaN : (double) count / of;
        return messages.text("chart.bucket.line", name, messages.count(count), messages.percent(share, 1));
    }

    private double height(long count, boolean positive) {
        if (!shares) {
            return count;
        }
        long whole = ScoreBins.sum(positive ? bins.positive() : bins.negative());
        return whole == 0 ? 0 : (double) count / whole;
    }

    private void bars(Plot plot, long[] counts, boolean positive, String style) {
        double zero = plot.py(0);
        for (int i = 0; i < BUCKETS; i++) {
            if (counts[i] > 0) {
                double start = Math.round(plot.px(i / (double) BUCKETS)) + 1;
                double end = Math.round(plot.px((i + 1) / (double) BUCKETS)) - 1;
                // what exists is seen: never thinner than one point
                double tall = Math.max(1, Math.abs(plot.py(height(counts[i], positive)) - zero));
                var bar = new Rectangle(start, positive ? zero - tall : zero, Math.max(1, end - start), tall);
                bar.getStyleClass().addAll("chart-bar", style);
                plot.marks().getChildren().add(bar);
            }
        }
    }
}
