package org.intentworkbench.ui.chart;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The small label beside the mouse: a bold first line and plain lines under it.
final class ReadOut extends VBox {
    ReadOut() {
        getStyleClass().add("read-out");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Shows the lines beside a point of the plot, on the side where there is room.
    void show(Region plot, double x, double y, List<String> lines) {
        getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            var label = new Label(lines.get(i));
            label.getStyleClass().add(i == 0 ? "read-out-head" : "read-out-line");
            getChildren().add(label);
        }
        setVisible(true);
        applyCss();
        autosize();
        boolean leftSide = x + 14 + getWidth() > plot.getWidth();
        double left = leftSide ? x - 14 - getWidth() : x + 14;
        double top = Math.max(0, Math.min(plot.getHeight() - getHeight(), y - getHeight() - 10));
        relocate(Math.round(Math.max(0, left)), Math.round(top));
        layout();
    }

    void hide() {
        setVisible(false);
    }
}
