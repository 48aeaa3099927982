package org.intentworkbench.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A section of a screen with its title and, at the right of it, its actions.
public final class Card extends VBox {
    private final HBox header = new HBox();

    public Card(ObservableValue<String> title, Node... content) {
        getStyleClass().add("card-section");
        var label = new Label();
        label.textProperty().bind(title);
        label.getStyleClass().add("card-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header.getStyleClass().add("card-header");
        header.getChildren().addAll(label, gap);
        getChildren().add(header);
        getChildren().addAll(content);
    }

    /// Puts a control at the right end of the title line.
    public Card action(Node control) {
        header.getChildren().add(control);
        return this;
    }

    /// Lets one of the content nodes take the height that is left.
    public Card grow(Node content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        return this;
    }
}
