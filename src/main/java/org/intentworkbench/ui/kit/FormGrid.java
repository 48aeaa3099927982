package org.intentworkbench.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Rows of a label and its control, the labels in one column; each label is tied to its control for screen
/// readers and mnemonics.
public final class FormGrid extends GridPane {
    private int rows;

    public FormGrid() {
        getStyleClass().add("form-grid");
        var labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        var controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setFillWidth(true);
        getColumnConstraints().addAll(labels, controls);
    }

    public FormGrid row(ObservableValue<String> name, Node control) {
        var label = label(name, "form-label");
        label.setLabelFor(control);
        if (control.getAccessibleText() == null) {
            control.accessibleTextProperty().bind(name);
        }
        // a label beside a tall control reads with its first line
        boolean oneLine = control instanceof javafx.scene.control.Control || control instanceof HBox;
        GridPane.setValignment(label, oneLine ? VPos.CENTER : VPos.TOP);
        add(label, 0, rows);
        add(control, 1, rows++);
        return this;
    }

    /// The row with a muted sentence under the control that says what it does.
    public FormGrid row(ObservableValue<String> name, Node control, ObservableValue<String> hint) {
        row(name, control);
        var label = label(hint, "form-hint");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        add(label, 1, rows++);
        return this;
    }

    /// A control that carries its own words (a check box) over the whole width.
    public FormGrid wide(Node control) {
        add(control, 0, rows++, 2, 1);
        return this;
    }

    private static Label label(ObservableValue<String> text, String style) {
        var label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(style);
        return label;
    }
}
