package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import javafx.scene.shape.Polyline;

/// The marks of [CurveChart].
final class CurveMarks {
    private CurveMarks() {}

    static void reference(Plot plot, Reference reference) {
        switch (reference) {
            case Reference.Diagonal d -> line(plot, 0, 1);
            case Reference.Level level -> line(plot, level.y(), level.y());
            case Reference.Named named -> line(plot, named.y(), named.y());
            case Reference.None none -> {}
        }
    }

    private static void line(Plot plot, double from, double to) {
        plot.marks().getChildren().add(Ink.line(plot.px(0), plot.py(from), plot.px(1), plot.py(to), "reference-line"));
    }

    /// Draws the stretch of the curve that the plot shows.
    static void curve(Plot plot, CurvePoints points, int series, Joining joining) {
        var line = new Polyline();
        line.getStyleClass().addAll("curve", "series-" + series);
        var flat = new ArrayList<Double>();
        double before = Double.NaN;
        for (int i : points.drawn(plot.valueX(plot.left()), plot.valueX(plot.right()))) {
            if (joining == Joining.STEPS && !Double.isNaN(before)) {
                flat.add(before);
                flat.add(plot.py(points.y[i]));
            }
            before = plot.px(points.x[i]);
            flat.add(before);
            flat.add(plot.py(points.y[i]));
        }
        line.getPoints().setAll(flat);
        plot.marks().getChildren().add(line);
    }
}
