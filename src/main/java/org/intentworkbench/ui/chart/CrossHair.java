package org.intentworkbench.ui.chart;

import java.util.List;
import javafx.scene.shape.Line;

/// Two thin lines through a point of the plot, and what the point says.
final class CrossHair {
    private final Plot plot;
    private final Line upright = Ink.line(0, 0, 0, 0, "cross-hair");
    private final Line level = Ink.line(0, 0, 0, 0, "cross-hair");
    private final ReadOut readOut = new ReadOut();

    CrossHair(Plot plot) {
        this.plot = plot;
        upright.setMouseTransparent(true);
        level.setMouseTransparent(true);
        plot.overlay().getChildren().addAll(upright, level, readOut);
        hide();
    }

    void show(double x, double y, List<String> lines) {
        place(upright, x, plot.upper(), x, plot.lower());
        place(level, plot.left(), y, plot.right(), y);
        // above dots that came later
        readOut.toFront();
        readOut.show(plot, x, y, lines);
    }

    void hide() {
        upright.setVisible(false);
        level.setVisible(false);
        readOut.hide();
    }

    private static void place(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
        line.setVisible(true);
    }
}
