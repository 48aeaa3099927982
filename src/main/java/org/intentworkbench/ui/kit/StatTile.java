package org.intentworkbench.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One figure: what it is, its value in large, and a small note such as "± .005". Values come ready as text, so
/// that the rounding is decided where the meaning of the figure is known.
public final class StatTile extends VBox {
    private final Label value = new Label("–");
    private final Label note = new Label();

    public StatTile(String id, ObservableValue<String> name) {
        setId(id);
        getStyleClass().add("stat-tile");
        var label = new Label();
        label.textProperty().bind(name);
        label.getStyleClass().add("stat-name");
        value.getStyleClass().add("stat-value");
        note.getStyleClass().add("stat-note");
        label.setMinWidth(USE_PREF_SIZE);
        value.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(value, note);
        line.getStyleClass().add("stat-line");
        getChildren().addAll(label, line);
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty()
                .bind(Bindings.concat(label.textProperty(), " ", value.textProperty(), " ", note.textProperty()));
    }

    public StringProperty valueProperty() {
        return value.textProperty();
    }

    public StringProperty noteProperty() {
        return note.textProperty();
    }

    public void show(String newValue, String newNote) {
        value.setText(newValue);
        note.setText(newNote);
    }
}
