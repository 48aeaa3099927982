package org.intentworkbench.ui.chart;

import java.util.function.BiConsumer;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/// Drags a handle over a plot. The drag is followed on the plot and not on the handle, because JavaFX's headless
/// platform sends drags to whatever lies under the mouse; and it is swallowed there, so that no brush or zoom
/// starts with it.
final class Grip {
    private final Plot plot;
    private final Node handle;
    private final EventHandler<MouseEvent> filter = this::filter;
    private final BiConsumer<Double, Double> follow;
    private boolean held;

    /// @param follow gets the mouse in pixels of the plot
    Grip(Plot plot, Node handle, BiConsumer<Double, Double> follow) {
        this.plot = plot;
        this.handle = handle;
        this.follow = follow;
        plot.addEventFilter(MouseEvent.ANY, filter);
    }

    void release() {
        plot.removeEventFilter(MouseEvent.ANY, filter);
    }

    private void filter(MouseEvent e) {
        if (e.getEventType() == MouseEvent.MOUSE_PRESSED) {
            held = belongs(e.getTarget());
            if (held) {
                handle.requestFocus();
                e.consume();
            }
        } else if (held && e.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            var at = plot.sceneToLocal(e.getSceneX(), e.getSceneY());
            follow.accept(at.getX(), at.getY());
            e.consume();
        } else if (held && e.getEventType() == MouseEvent.MOUSE_RELEASED) {
            e.consume();
        } else if (held && e.getEventType() == MouseEvent.MOUSE_CLICKED) {
            held = false;
            e.consume();
        }
    }

    private boolean belongs(EventTarget target) {
        for (var node = target instanceof Node n ? n : null; node != null; node = node.getParent()) {
            if (node == handle) {
                return true;
            }
        }
        return false;
    }
}
