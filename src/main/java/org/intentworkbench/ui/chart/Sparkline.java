package org.intentworkbench.ui.chart;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Counts as bars without axes, for a cell of a table; bars from the cut on are told apart by colour and by a line
/// below them.
public final class Sparkline extends Region {
    private static final double BASE = 2;

    private long[] counts = {};
    private int cut;

    public Sparkline() {
        getStyleClass().add("sparkline");
        setPrefSize(78, 24);
        setMouseTransparent(true);
    }

    /// @param from first bar on the far side of the cut; the number of bars where there is none
    public void show(long[] bars, int from) {
        counts = bars.clone();
        cut = from;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        long most = 1;
        for (long count : counts) {
            most = Math.max(most, count);
        }
        double wide = getWidth() / Math.max(1, counts.length);
        double high = getHeight() - BASE - 1;
        for (int i = 0; i < counts.length; i++) {
            double tall = counts[i] == 0 ? 0 : Math.max(1, high * counts[i] / most);
            add(i * wide, high - tall, Math.max(1, wide - 1), tall, i >= cut ? "first-group" : "second-group");
        }
        if (cut < counts.length) {
            add(cut * wide, getHeight() - BASE, getWidth() - cut * wide, BASE, "first-group");
        }
    }

    private void add(double x, double y, double width, double height, String style) {
        var bar = new Rectangle(x, y, width, height);
        bar.getStyleClass().addAll("chart-bar", style);
        getChildren().add(bar);
    }
}
