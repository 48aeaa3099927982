package org.intentworkbench.ui.chart;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What the colours mean: a swatch and a word each, wrapping where there is no room.
final class Legend extends FlowPane {
    Legend() {
        getStyleClass().add("chart-key");
        setMinHeight(USE_PREF_SIZE);
    }

    void clear() {
        getChildren().clear();
    }

    /// @param mark style classes of the swatch: a form (`swatch-bar`, `swatch-line`, `swatch-dash`) and a colour
    void add(String name, String... mark) {
        var swatch = new Region();
        swatch.getStyleClass().add("swatch");
        swatch.getStyleClass().addAll(mark);
        var label = new Label(name);
        label.getStyleClass().add("chart-key-name");
        label.setMinWidth(USE_PREF_SIZE);
        var entry = new HBox(swatch, label);
        entry.getStyleClass().add("chart-key-entry");
        getChildren().add(entry);
    }
}
