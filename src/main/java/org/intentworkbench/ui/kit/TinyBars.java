package org.intentworkbench.ui.kit;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// How values are spread, as small bars in a cell; the highest fills it.
public final class TinyBars extends Pane {
    private static final double HEIGHT = 22;
    private static final double LEAST = 1.5;

    private int[] counts = new int[0];

    public TinyBars() {
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    public void show(int[] now) {
        counts = now.clone();
        while (getChildren().size() < counts.length) {
            var bar = new Region();
            bar.getStyleClass().add("histogram-bar");
            bar.setManaged(false);
            getChildren().add(bar);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        double width = getWidth() / Math.max(1, counts.length);
        for (int i = 0; i < getChildren().size(); i++) {
            var bar = getChildren().get(i);
            boolean any = i < counts.length && counts[i] > 0;
            bar.setVisible(any);
            if (any) {
                double height = Math.max(LEAST, HEIGHT * counts[i] / most); // a single value is seen too
                bar.resizeRelocate(i * width, HEIGHT - height, Math.max(1, width - 1), height);
            }
        }
    }
}
