package org.intentworkbench.ui.chart;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The primary button over a node, with Shift or Alt held or not; places are in pixels of the node. On the FX thread.
public final class Hand {
    private final Node node;
    private final boolean shift;
    private final boolean alt;

    public Hand(Node node) {
        this(node, false, false);
    }

    public Hand(Node node, boolean shift, boolean alt) {
        this.node = node;
        this.shift = shift;
        this.alt = alt;
    }

    public Hand press(double x, double y) {
        return fire(MouseEvent.MOUSE_PRESSED, x, y);
    }

    public Hand drag(double x, double y) {
        return fire(MouseEvent.MOUSE_DRAGGED, x, y);
    }

    public Hand move(double x, double y) {
        return fire(MouseEvent.MOUSE_MOVED, x, y);
    }

    public Hand release(double x, double y) {
        return fire(MouseEvent.MOUSE_RELEASED, x, y);
    }

    private Hand fire(EventType<MouseEvent> type, double x, double y) {
        var scene = node.localToScene(x, y);
        node.fireEvent(new MouseEvent(
                type,
                scene.getX(),
                scene.getY(),
                scene.getX(),
                scene.getY(),
                MouseButton.PRIMARY,
                1,
                shift,
                false,
                alt,
                false,
                type != MouseEvent.MOUSE_MOVED,
                false,
                false,
                false,
                false,
                false,
                null));
        return this;
    }
}
