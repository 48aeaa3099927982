package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// Values over time as a line without axes, for a cell of a list; from 0 at the foot to the largest value. Breaks
/// where a value is NaN.
public final class TrendSpark extends Region {
    private double[] values = {};

    public TrendSpark() {
        getStyleClass().add("trend-spark");
        setPrefSize(72, 22);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
    }

    public void show(double[] newValues) {
        values = newValues.clone();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        double most = 0;
        for (double value : values) {
            most = value > most ? value : most;
        }
        if (values.length < 2 || most == 0) {
            return;
        }
        double high = getHeight() - 3;
        var foot = new Line(0, high + 1.5, getWidth(), high + 1.5);
        foot.getStyleClass().add("chart-grid-line");
        getChildren().add(foot);
        double step = getWidth() / (values.length - 1);
        var points = new ArrayList<Double>();
        for (int i = 0; i <= values.length; i++) {
            if (i < values.length && Double.isFinite(values[i])) {
                points.add(i * step);
                points.add(1 + high * (1 - values[i] / most));
            } else if (points.size() > 2) {
                var line = new Polyline();
                line.getPoints().setAll(points);
                line.getStyleClass().addAll("curve", "series-0");
                line.setStrokeWidth(1.5);
                getChildren().add(line);
                points.clear();
            } else {
                points.clear();
            }
        }
    }
}
