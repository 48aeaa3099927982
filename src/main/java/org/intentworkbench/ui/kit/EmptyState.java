package org.intentworkbench.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What stands where there is nothing to show: why, and what to do next.
public final class EmptyState extends VBox {
    public EmptyState(Icon icon, ObservableValue<String> headline, ObservableValue<String> sentence) {
        getStyleClass().add("empty-state");
        var disc = new StackPane(icon.node(1.6));
        disc.getStyleClass().add("empty-state-disc");
        getChildren().addAll(disc, label(headline, "empty-state-headline"), label(sentence, "empty-state-sentence"));
    }

    /// Adds the button that does the next thing; named after the act.
    public EmptyState action(String id, ObservableValue<String> name, Runnable act) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(name);
        button.getStyleClass().add("accent");
        button.setOnAction(e -> act.run());
        VBox.setMargin(button, new javafx.geometry.Insets(8, 0, 0, 0));
        getChildren().add(button);
        return this;
    }

    /// The button rests while its act, or another in its way, is under way.
    public EmptyState unless(ObservableValue<Boolean> busy) {
        getChildren().getLast().disableProperty().bind(busy);
        return this;
    }

    private static Label label(ObservableValue<String> text, String style) {
        var label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(javafx.geometry.Pos.CENTER);
        label.setMaxWidth(440);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
