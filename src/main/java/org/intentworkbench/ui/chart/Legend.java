package org.intentworkbench.ui.chart;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;

/// What the colours mean: a swatch and a word each, wrapping where there is no room.
final class Legend extends FlowPane {
    Legend() {
        getStyleClass().add("chart-key");
        setMinHeight(USE_PREF_SIZE);
    }

    void clear() {
        getChildren().clear();
    }

    /// A row of tints from low to high; the tint `i` has the style class `prefix + i`.
    void ramp(String low, String high, String prefix, int tints) {
        var entry = new HBox(name(low));
        entry.getStyleClass().add("chart-key-entry");
        var row = new HBox();
        for (int i = 0; i < tints; i++) {
            var swatch = new Region();
            swatch.getStyleClass().addAll("swatch-tint", prefix + i);
            row.getChildren().add(swatch);
        }
        entry.getChildren().addAll(row, name(high));
        getChildren().add(entry);
    }

    /// @param mark style classes of the swatch: a form (`swatch-bar`, `swatch-line`, `swatch-dash`) and a colour
    void add(String name, String... mark) {
        var swatch = new Region();
        swatch.getStyleClass().add("swatch");
        swatch.getStyleClass().addAll(mark);
        var entry = new HBox(swatch, name(name));
        entry.getStyleClass().add("chart-key-entry");
        getChildren().add(entry);
    }

    /// Says an entry anew without making it anew: cheap enough for every step of a drag.
    void rename(int entry, String name) {
        if (getChildren().get(entry) instanceof HBox box && box.getChildren().getLast() instanceof Label label) {
            label.setText(name);
        }
    }

    /// With the mark as it stands in the chart, where marks differ in form too.
    void add(String name, Shape mark) {
        var entry = new HBox(mark, name(name));
        entry.getStyleClass().add("chart-key-entry");
        getChildren().add(entry);
    }

    private static Label name(String text) {
        var label = new Label(text);
        label.getStyleClass().add("chart-key-name");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
