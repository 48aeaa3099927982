package org.intentworkbench.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

/// Lines and words as charts draw them.
final class Ink {
    private Ink() {}

    static Text text(String content, String style) {
        var text = new Text(content);
        text.getStyleClass().add(style);
        text.setTextOrigin(VPos.TOP);
        return text;
    }

    static Line line(double x1, double y1, double x2, double y2, String style) {
        var line = new Line(x1, y1, x2, y2);
        line.getStyleClass().add(style);
        return line;
    }

    static void placeTop(Text text, double left, double top) {
        text.setX(Math.round(left));
        text.setY(Math.round(top));
    }

    /// Cuts a text with an ellipsis until it fits; its css must have been applied.
    static void shorten(Text text, double width) {
        var whole = text.getText();
        if (text.getLayoutBounds().getWidth() <= width) {
            return;
        }
        int low = 0;
        int high = whole.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            text.setText(whole.substring(0, middle).stripTrailing() + "…");
            if (text.getLayoutBounds().getWidth() <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        text.setText(whole.substring(0, low).stripTrailing() + "…");
    }
}
