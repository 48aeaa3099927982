package org.intentworkbench.ui.chart;

import java.util.BitSet;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Polygon;
import org.jspecify.annotations.Nullable;

/// Mouse and keys over a [ScatterPlot]. The wheel goes nearer about the pointer; a drag moves the plane, or draws a
/// lasso where that tool is chosen or Shift or Alt is held. A click or a lasso selects; Shift adds, Alt takes away.
final class ScatterHand {
    private static final double STEP = 60;
    private static final double NEARER = 1.25;
    private static final double WHEEL = 1.0025;

    /// Pixels between two corners of a lasso.
    private static final double CORNER = 2;

    /// What the chart does with it.
    interface Chosen {
        void select(BitSet points);

        void hover(int point, double pixelX, double pixelY);

        void clear();

        void lassoTool(boolean on);
    }

    private final ScatterPlot plot;
    private final Chosen chosen;
    private final Polygon drawn = new Polygon();
    private boolean lassoTool;
    private @Nullable Lasso lasso;
    private BitSet before = new BitSet();
    private double fromX = Double.NaN;
    private double fromY;
    private boolean dragged;

    ScatterHand(ScatterPlot plot, Chosen chosen) {
        this.plot = plot;
        this.chosen = chosen;
        drawn.getStyleClass().add("scatter-lasso");
        drawn.setManaged(false);
        plot.overlay().getChildren().add(drawn);
        plot.setFocusTraversable(true);
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        plot.addEventHandler(
                MouseEvent.MOUSE_MOVED, e -> chosen.hover(plot.at(e.getX(), e.getY()), e.getX(), e.getY()));
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, e -> chosen.hover(-1, 0, 0));
        plot.addEventHandler(ScrollEvent.SCROLL, e -> {
            if (e.getDeltaY() != 0) {
                plot.zoom(Math.pow(WHEEL, e.getDeltaY()), e.getX(), e.getY());
                chosen.hover(-1, 0, 0);
            }
            e.consume();
        });
        plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        lassoTool(false);
    }

    void lassoTool(boolean on) {
        lassoTool = on;
        plot.setCursor(on ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    }

    /// What is selected now, which Shift adds to.
    void selected(BitSet points) {
        before = points;
    }

    private void press(MouseEvent e) {
        plot.requestFocus();
        dragged = false;
        if (e.getButton() != MouseButton.PRIMARY) {
            fromX = Double.NaN;
            return;
        }
        fromX = e.getX();
        fromY = e.getY();
        if (lassoTool || e.isShiftDown() || e.isAltDown()) {
            lasso = new Lasso();
            corner(lasso, fromX, fromY);
        }
    }

    private void drag(MouseEvent e) {
        if (Double.isNaN(fromX)) {
            return;
        }
        var line = lasso;
        if (line == null) {
            plot.pan(e.getX() - fromX, e.getY() - fromY);
            fromX = e.getX();
            fromY = e.getY();
            dragged = true;
            plot.setCursor(Cursor.CLOSED_HAND);
        } else if (Math.hypot(e.getX() - fromX, e.getY() - fromY) >= CORNER) {
            fromX = e.getX();
            fromY = e.getY();
            corner(line, fromX, fromY);
            dragged = true;
        }
        chosen.hover(-1, 0, 0);
    }

    private void release(MouseEvent e) {
        if (Double.isNaN(fromX)) {
            return;
        }
        var line = lasso;
        if (line != null && dragged) {
            choose(plot.within(line), e);
        } else if (!dragged) {
            int point = plot.at(e.getX(), e.getY());
            if (point >= 0) {
                var one = new BitSet();
                one.set(point);
                choose(one, e);
            }
        }
        drop();
        lassoTool(lassoTool);
    }

    private void corner(Lasso line, double pixelX, double pixelY) {
        line.add(plot.view().valueX(pixelX), plot.view().valueY(pixelY));
        drawn.getPoints().addAll(pixelX, pixelY);
    }

    private void choose(BitSet points, MouseEvent e) {
        if (e.isAltDown()) {
            var rest = (BitSet) before.clone();
            rest.andNot(points);
            chosen.select(rest);
        } else if (e.isShiftDown()) {
            points.or(before);
            chosen.select(points);
        } else {
            chosen.select(points);
        }
    }

    private void drop() {
        lasso = null;
        drawn.getPoints().clear();
        fromX = Double.NaN;
    }

    private void key(KeyEvent e) {
        double middleX = plot.getWidth() / 2;
        double middleY = plot.getHeight() / 2;
        switch (e.getCode()) {
            case LEFT -> plot.pan(STEP, 0);
            case RIGHT -> plot.pan(-STEP, 0);
            case UP -> plot.pan(0, STEP);
            case DOWN -> plot.pan(0, -STEP);
            case PLUS, EQUALS, ADD -> plot.zoom(NEARER, middleX, middleY);
            case MINUS, SUBTRACT -> plot.zoom(1 / NEARER, middleX, middleY);
            case DIGIT0, NUMPAD0 -> plot.fit();
            case L -> chosen.lassoTool(!lassoTool);
            case A -> {
                if (!e.isShortcutDown()) {
                    return;
                }
                chosen.select(plot.inSight());
            }
            case ESCAPE -> {
                if (lasso == null) {
                    chosen.clear();
                }
                drop();
            }
            default -> {
                return;
            }
        }
        e.consume();
    }
}
