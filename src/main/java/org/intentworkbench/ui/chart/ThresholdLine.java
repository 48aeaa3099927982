package org.intentworkbench.ui.chart;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.intentworkbench.ui.kit.Messages;

/// The upright line that stands at the threshold, 0..1. Dragged in steps of .01; arrow keys move it by .01, with
/// Shift by .1, with Ctrl or Cmd by .001; Home and End go to the ends.
final class ThresholdLine extends Region {
    private static final double GRIP = 22;

    private final Plot plot;
    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", 0.5);
    private final Line line = new Line();
    private final Label bubble = new Label();

    ThresholdLine(String id, Plot plot, Messages messages) {
        this.plot = plot;
        setId(id);
        setManaged(false);
        setFocusTraversable(true);
        setCursor(Cursor.H_RESIZE);
        getStyleClass().add("threshold-line");
        line.getStyleClass().add("threshold-stroke");
        bubble.getStyleClass().add("threshold-bubble");
        bubble.setManaged(false);
        var value = Bindings.createStringBinding(
                () -> display(messages, threshold.get()), threshold, messages.localeProperty());
        bubble.textProperty().bind(value);
        getChildren().addAll(line, bubble);
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty().bind(messages.bind("chart.threshold.accessible", value));
        threshold.addListener((o, before, now) -> place());
        new Grip(plot, this, (x, y) -> moveTo(round(plot.valueX(x), 100)));
        setOnKeyPressed(this::key);
    }

    DoubleProperty thresholdProperty() {
        return threshold;
    }

    /// Two decimals where they say it all, otherwise three.
    static String display(Messages messages, double threshold) {
        return messages.threshold(threshold);
    }

    /// Puts the line where its value is; called after every layout of the plot.
    void place() {
        double value = threshold.get();
        boolean shown = Double.isFinite(value) && plot.right() > plot.left();
        setVisible(shown);
        if (!shown) {
            return;
        }
        double height = plot.lower() - plot.upper();
        resizeRelocate(Math.round(plot.px(value)) - 8, plot.upper() - GRIP, 17, height + GRIP);
        line.setStartX(8.5);
        line.setEndX(8.5);
        line.setStartY(GRIP - 2);
        line.setEndY(height + GRIP);
        bubble.applyCss();
        bubble.autosize();
        double wide = bubble.getWidth();
        double least = plot.left() - getLayoutX();
        double most = plot.right() - getLayoutX() - wide;
        bubble.relocate(Math.max(least, Math.min(most, 8.5 - wide / 2)), GRIP - 2 - bubble.getHeight());
    }

    private void key(KeyEvent e) {
        double step = e.isShiftDown() ? 0.1 : e.isShortcutDown() ? 0.001 : 0.01;
        switch (e.getCode()) {
            case LEFT, DOWN -> moveTo(round(threshold.get() - step, 1000));
            case RIGHT, UP -> moveTo(round(threshold.get() + step, 1000));
            case HOME -> moveTo(0);
            case END -> moveTo(1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void moveTo(double value) {
        threshold.set(Math.max(0, Math.min(1, value)));
    }

    private static double round(double value, int parts) {
        return Math.round(value * parts) / (double) parts;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> threshold.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> moveTo(threshold.get() + 0.01);
            case DECREMENT -> moveTo(threshold.get() - 0.01);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Double value) {
                    moveTo(value);
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
