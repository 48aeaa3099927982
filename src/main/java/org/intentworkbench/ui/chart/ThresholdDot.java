package org.intentworkbench.ui.chart;

import javafx.beans.property.DoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.intentworkbench.ui.kit.Messages;

/// The dot that stands on a curve at the threshold. Dragging it takes the threshold of the nearest point; the
/// arrow keys move it by .01 as they do on the line.
final class ThresholdDot extends StackPane {
    private static final double SIZE = 20;

    private final Plot plot;
    private final CurvePoints points;
    private final DoubleProperty threshold;
    private final Grip grip;

    ThresholdDot(String id, Plot plot, CurvePoints points, DoubleProperty threshold, int series, Messages messages) {
        this.plot = plot;
        this.points = points;
        this.threshold = threshold;
        setId(id);
        setManaged(false);
        setFocusTraversable(true);
        setCursor(Cursor.HAND);
        getStyleClass().add("threshold-dot");
        var circle = new Circle(6);
        circle.getStyleClass().addAll("threshold-dot-mark", "series-" + series);
        getChildren().add(circle);
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty().bind(messages.bind("chart.threshold.accessible", threshold));
        grip = new Grip(plot, this, (x, y) -> follow(plot.valueX(x), plot.valueY(y)));
        setOnKeyPressed(e -> {
            double step = e.isShiftDown() ? 0.1 : 0.01;
            switch (e.getCode()) {
                case LEFT, DOWN -> set(Math.round((threshold.get() - step) * 1000) / 1000.0);
                case RIGHT, UP -> set(Math.round((threshold.get() + step) * 1000) / 1000.0);
                default -> {
                    return;
                }
            }
            e.consume();
        });
    }

    /// Lets go of the plot when the curve goes.
    void remove() {
        grip.release();
    }

    void place() {
        int i = points.at(threshold.get());
        setVisible(i >= 0);
        if (i >= 0) {
            double x = plot.px(points.x[i]);
            double y = plot.py(points.y[i]);
            setVisible(plot.inside(Math.round(x), Math.round(y)));
            resizeRelocate(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE);
        }
    }

    private void follow(double x, double y) {
        double perX = (plot.right() - plot.left()) / Math.abs(plot.valueX(plot.right()) - plot.valueX(plot.left()));
        double perY = (plot.lower() - plot.upper()) / Math.abs(plot.valueY(plot.upper()) - plot.valueY(plot.lower()));
        int i = points.nearest(x, y, perX, perY);
        var thresholds = points.threshold;
        if (i >= 0 && thresholds != null) {
            set(thresholds[i]);
        }
    }

    private void set(double value) {
        if (!Double.isNaN(value)) {
            threshold.set(Math.max(0, Math.min(1, value)));
        }
    }
}
