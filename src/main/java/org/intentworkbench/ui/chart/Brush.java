package org.intentworkbench.ui.chart;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// Selects a stretch of the x axis: a drag sets it, a click without a drag clears it. Values are rounded to .01
/// and stay within 0..1.
final class Brush {
    private static final double SLACK = 3;

    private final Plot plot;
    private final Rectangle band = new Rectangle();
    private final ObjectProperty<@Nullable Range> selection = new SimpleObjectProperty<>(this, "selection");
    private double from = Double.NaN;
    private boolean dragged;

    Brush(Plot plot) {
        this.plot = plot;
        band.getStyleClass().add("brush-band");
        band.setManaged(false);
        band.setMouseTransparent(true);
        plot.overlay().getChildren().add(band);
        selection.addListener((o, before, now) -> place());
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        plot.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                e -> plot.setCursor(plot.inside(e.getX(), e.getY()) ? Cursor.CROSSHAIR : Cursor.DEFAULT));
    }

    ObjectProperty<@Nullable Range> selectionProperty() {
        return selection;
    }

    void place() {
        var range = selection.get();
        band.setVisible(range != null);
        if (range != null) {
            double start = plot.px(range.low());
            band.setX(start);
            band.setY(plot.upper());
            band.setWidth(Math.max(1, plot.px(range.high()) - start));
            band.setHeight(plot.lower() - plot.upper());
        }
    }

    private void press(MouseEvent e) {
        from = Double.NaN;
        if (e.getButton() == MouseButton.PRIMARY && plot.inside(e.getX(), e.getY())) {
            from = e.getX();
            dragged = false;
        }
    }

    private void drag(MouseEvent e) {
        if (Double.isNaN(from) || !dragged && Math.abs(e.getX() - from) < SLACK) {
            return;
        }
        dragged = true;
        double a = value(from);
        double b = value(e.getX());
        selection.set(new Range(Math.min(a, b), Math.max(a, b)));
    }

    private void release(MouseEvent e) {
        if (!Double.isNaN(from) && !dragged) {
            selection.set(null);
        }
        from = Double.NaN;
    }

    private double value(double px) {
        return Math.max(0, Math.min(1, Math.round(plot.valueX(px) * 100) / 100.0));
    }
}
