package org.intentworkbench.ui.chart;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;

/// A window onto a large drawing: dragged, scrolled to zoom about the mouse, fitted.
final class PanZoom extends Region {
    private static final double LEAST = 0.1;
    private static final double MOST = 4;
    private static final double STEP = 1.25;

    private final Pane drawing;
    private final Affine view = new Affine();
    private double drawingWidth = 1;
    private double drawingHeight = 1;
    private boolean fits = true;
    private double lastX;
    private double lastY;

    PanZoom(Pane drawing) {
        this.drawing = drawing;
        drawing.setManaged(false);
        drawing.getTransforms().add(view);
        getChildren().add(drawing);
        getStyleClass().add("pan-zoom");
        setCursor(Cursor.OPEN_HAND);
        setMinSize(160, 120);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        addEventHandler(ScrollEvent.SCROLL, e -> {
            if (e.getDeltaY() != 0) {
                zoom(e.getDeltaY() > 0 ? 1.1 : 1 / 1.1, e.getX(), e.getY());
            }
            e.consume();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            lastX = e.getX();
            lastY = e.getY();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            fits = false;
            setCursor(Cursor.CLOSED_HAND);
            view.prependTranslation(e.getX() - lastX, e.getY() - lastY);
            lastX = e.getX();
            lastY = e.getY();
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> setCursor(Cursor.OPEN_HAND));
    }

    /// Tells how large the drawing is; a fitted view stays fitted.
    void drawingSize(double width, double height) {
        drawingWidth = Math.max(1, width);
        drawingHeight = Math.max(1, height);
        drawing.resize(drawingWidth, drawingHeight);
        requestLayout();
    }

    double scale() {
        return view.getMxx();
    }

    double offsetX() {
        return view.getTx();
    }

    void zoomIn() {
        zoom(STEP, getWidth() / 2, getHeight() / 2);
    }

    void zoomOut() {
        zoom(1 / STEP, getWidth() / 2, getHeight() / 2);
    }

    /// The whole drawing in the middle, never larger than life.
    void fit() {
        fits = true;
        double scale = Math.min(1, Math.min(getWidth() / drawingWidth, getHeight() / drawingHeight));
        if (scale > 0) {
            view.setToTransform(
                    scale,
                    0,
                    (getWidth() - drawingWidth * scale) / 2,
                    0,
                    scale,
                    (getHeight() - drawingHeight * scale) / 2);
        }
    }

    private void zoom(double factor, double x, double y) {
        double bounded = Math.max(LEAST, Math.min(MOST, scale() * factor)) / scale();
        fits = false;
        view.prependScale(bounded, bounded, x, y);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 420;
    }

    @Override
    protected void layoutChildren() {
        if (fits) {
            fit();
        }
    }
}
