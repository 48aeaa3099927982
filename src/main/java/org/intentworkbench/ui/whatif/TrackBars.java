package org.intentworkbench.ui.whatif;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// How a feature is spread over all subjects, drawn above its slider.
final class TrackBars {
    private static final double HEIGHT = 18;
    private static final int BINS = 24;

    private TrackBars() {}

    static Node of(double[] values, double low, double high) {
        int[] counts = counts(values, low, high);
        int most = Arrays.stream(counts).max().orElse(0);
        var bars = new HBox(1);
        bars.setAlignment(Pos.BOTTOM_LEFT);
        bars.setMinHeight(HEIGHT);
        bars.setMaxHeight(HEIGHT);
        bars.getStyleClass().add("whatif-track");
        for (int count : counts) {
            var bar = new Region();
            // a square root keeps a rare value visible beside a common one
            double height = most == 0 ? 0 : HEIGHT * Math.sqrt((double) count / most);
            bar.setMinHeight(height);
            bar.setMaxHeight(height);
            HBox.setHgrow(bar, Priority.ALWAYS);
            bar.setMinWidth(1);
            bar.setPrefWidth(1);
            bars.getChildren().add(bar);
        }
        return bars;
    }

    /// Bins as even as the slider; missing values are in none.
    static int[] counts(double[] values, double low, double high) {
        int[] counts = new int[BINS];
        for (double value : values) {
            if (!Double.isNaN(value)) {
                int bin = high > low ? (int) ((value - low) / (high - low) * BINS) : 0;
                counts[Math.min(bin, BINS - 1)]++;
            }
        }
        return counts;
    }
}
