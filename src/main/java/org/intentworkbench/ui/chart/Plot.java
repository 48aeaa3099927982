package org.intentworkbench.ui.chart;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// Two axes, grid lines, a clipped layer for marks and a free layer above it. Everything is made anew when the
/// size, the language or the figures change; moving parts (threshold, hover) live in the overlay and are only
/// placed. Colours come from style classes alone, so a change of theme needs no repaint.
///
/// JavaFX's own `XYChart` is not used: its marks are placed by its skin, animated and rebuilt at moments of its
/// own, which leaves no stable place for brushes, mirrored counts and dragged lines.
final class Plot extends Region {
    private static final double TICK = 4;
    private static final double RIGHT = 16;

    private final Pane axes = layer("plot-axes");
    private final Pane marks = layer("plot-marks");
    private final Pane overlay = layer("plot-overlay");
    private final Rectangle clip = new Rectangle();
    private Runnable paint = () -> {};
    private Runnable place = () -> {};
    private Axis x = Axis.of(0, 1, 5, Double::toString, "");
    private Axis y = Axis.of(0, 1, 5, Double::toString, "");
    private double top = 4;
    private double widestShape = Double.MAX_VALUE;
    private boolean stale = true;
    private double left;
    private double right;
    private double spare;
    private double upper;
    private double lower;

    Plot() {
        getStyleClass().add("plot");
        marks.setClip(clip);
        // a dragged line or dot above them repaints its surroundings: the marks are then copied, not drawn anew
        marks.setCache(true);
        getChildren().addAll(axes, marks, overlay);
        setMinSize(160, 120);
    }

    /// Called when marks have to be drawn anew; fills [#marks()].
    void onPaint(Runnable painter) {
        paint = painter;
    }

    /// Called after every layout; places what floats in [#overlay()].
    void onPlace(Runnable placer) {
        place = placer;
    }

    void axes(Axis newX, Axis newY) {
        x = newX;
        y = newY;
        redraw();
    }

    /// Room kept above the plot, below the name of the upright axis, for a handle.
    void reserveTop(double height) {
        top = height;
    }

    /// Keeps the plot from being wider than `ratio` times its height.
    void limitShape(double ratio) {
        widestShape = ratio;
    }

    void redraw() {
        stale = true;
        requestLayout();
    }

    Pane marks() {
        return marks;
    }

    Pane overlay() {
        return overlay;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double upper() {
        return upper;
    }

    double lower() {
        return lower;
    }

    double px(double value) {
        return left + (value - x.min()) / (x.max() - x.min()) * (right - left);
    }

    double py(double value) {
        return lower - (value - y.min()) / (y.max() - y.min()) * (lower - upper);
    }

    double valueX(double px) {
        return x.min() + (px - left) / (right - left) * (x.max() - x.min());
    }

    double valueY(double py) {
        return y.min() + (lower - py) / (lower - upper) * (y.max() - y.min());
    }

    boolean inside(double px, double py) {
        return px >= left && px <= right && py >= upper && py <= lower;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 280;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 40 || height < 40) {
            return;
        }
        if (stale || axes.getWidth() != width || axes.getHeight() != height) {
            stale = false;
            for (var layer : new Pane[] {axes, marks, overlay}) {
                layer.resizeRelocate(0, 0, width, height);
            }
            drawAxes(width, height);
            marks.getChildren().clear();
            paint.run();
            // new nodes must know their fonts now, not at the next pulse
            applyCss();
        }
        place.run();
    }

    private void drawAxes(double width, double height) {
        axes.getChildren().clear();
        var yLabels = new Text[y.ticks().length];
        double widest = 0;
        for (int i = 0; i < yLabels.length; i++) {
            yLabels[i] = add(Ink.text(y.label().apply(y.ticks()[i]), "chart-tick"));
        }
        var xLabels = new Text[x.ticks().length];
        for (int i = 0; i < xLabels.length; i++) {
            xLabels[i] = add(Ink.text(x.label().apply(x.ticks()[i]), "chart-tick"));
        }
        var xTitle = add(Ink.text(x.title(), "chart-axis-title"));
        var yTitle = add(Ink.text(y.title(), "chart-axis-title"));
        axes.applyCss();
        for (var label : yLabels) {
            Ink.shorten(label, width * 0.34);
            widest = Math.max(widest, label.getLayoutBounds().getWidth());
        }
        double line = yTitle.getLayoutBounds().getHeight();
        left = Math.ceil(widest + TICK + 8);
        right = width - RIGHT;
        upper = Math.ceil(top + 4 + (y.title().isEmpty() ? 0 : line + 4));
        double below = TICK + 4 + line + (x.title().isEmpty() ? 0 : line + 4);
        lower = Math.floor(height - below - 2);
        // what a limited shape leaves over stands to both sides
        spare = Math.max(0, Math.floor((right - left - (lower - upper) * widestShape) / 2));
        left += spare;
        right -= spare;
        clip.setX(left - 1);
        clip.setY(upper - 1);
        clip.setWidth(Math.max(0, right - left + 2));
        clip.setHeight(Math.max(0, lower - upper + 2));

        Ink.placeTop(yTitle, 2 + spare, 2);
        Ink.placeTop(xTitle, (left + right - xTitle.getLayoutBounds().getWidth()) / 2, height - line - 2);
        drawTicks(xLabels, yLabels);
        axes.getChildren().add(Ink.line(left, lower, right, lower, "chart-axis-line"));
    }

    private void drawTicks(Text[] xLabels, Text[] yLabels) {
        for (int i = 0; i < yLabels.length; i++) {
            double at = Math.round(py(y.ticks()[i])) + 0.5;
            if (y.grid()) {
                axes.getChildren().addFirst(Ink.line(left, at, right, at, "chart-grid-line"));
            }
            var bounds = yLabels[i].getLayoutBounds();
            Ink.placeTop(yLabels[i], left - 8 - bounds.getWidth(), at - bounds.getHeight() / 2);
        }
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xLabels.length; i++) {
            double at = Math.round(px(x.ticks()[i])) + 0.5;
            if (x.grid()) {
                axes.getChildren().addFirst(Ink.line(at, upper, at, lower, "chart-grid-line"));
            }
            axes.getChildren().add(Ink.line(at, lower, at, lower + TICK, "chart-axis-line"));
            double wide = xLabels[i].getLayoutBounds().getWidth();
            double start = Math.max(0, Math.min(at - wide / 2, getWidth() - wide));
            // a label that would touch its neighbour is left out, its tick stays
            xLabels[i].setVisible(start > free + 6);
            if (xLabels[i].isVisible()) {
                Ink.placeTop(xLabels[i], start, lower + TICK + 4);
                free = start + wide;
            }
        }
    }

    private Text add(Text text) {
        axes.getChildren().add(text);
        return text;
    }

    private static Pane layer(String style) {
        var pane = new Pane();
        pane.getStyleClass().add(style);
        // unmanaged: painting during layout must not ask for another layout
        pane.setManaged(false);
        pane.setPickOnBounds(false);
        return pane;
    }
}
