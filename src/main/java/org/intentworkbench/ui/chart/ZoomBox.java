package org.intentworkbench.ui.chart;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;

/// A rectangle drawn with the mouse that becomes the part of the plot to see; a double click asks for the whole.
final class ZoomBox {
    private static final double SLACK = 6;

    /// Ends of both axes, in values.
    record Window(double minX, double maxX, double minY, double maxY) {}

    interface View {
        void zoom(Window window);

        void whole();
    }

    private final Plot plot;
    private final View view;
    private final Rectangle box = new Rectangle();
    private double fromX = Double.NaN;
    private double fromY;

    ZoomBox(Plot plot, View view) {
        this.plot = plot;
        this.view = view;
        box.getStyleClass().add("zoom-box");
        box.setManaged(false);
        box.setMouseTransparent(true);
        box.setVisible(false);
        plot.overlay().getChildren().add(box);
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            boolean starts = e.getButton() == MouseButton.PRIMARY && plot.inside(e.getX(), e.getY());
            fromX = starts ? e.getX() : Double.NaN;
            fromY = e.getY();
        });
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> release());
        plot.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getClickCount() == 2 && e.isStillSincePress()) {
                view.whole();
            }
        });
        plot.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                e -> plot.setCursor(plot.inside(e.getX(), e.getY()) ? Cursor.CROSSHAIR : Cursor.DEFAULT));
    }

    private void drag(MouseEvent e) {
        if (Double.isNaN(fromX)) {
            return;
        }
        double x = Math.max(plot.left(), Math.min(plot.right(), e.getX()));
        double y = Math.max(plot.upper(), Math.min(plot.lower(), e.getY()));
        box.setX(Math.min(fromX, x));
        box.setY(Math.min(fromY, y));
        box.setWidth(Math.abs(x - fromX));
        box.setHeight(Math.abs(y - fromY));
        box.setVisible(box.getWidth() > SLACK && box.getHeight() > SLACK);
    }

    private void release() {
        if (box.isVisible()) {
            view.zoom(new Window(
                    plot.valueX(box.getX()),
                    plot.valueX(box.getX() + box.getWidth()),
                    plot.valueY(box.getY() + box.getHeight()),
                    plot.valueY(box.getY())));
        }
        box.setVisible(false);
        fromX = Double.NaN;
    }
}
