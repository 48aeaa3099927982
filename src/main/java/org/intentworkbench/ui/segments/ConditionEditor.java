package org.intentworkbench.ui.segments;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// One condition with its control and the button that removes it.
abstract sealed class ConditionEditor extends VBox permits RangeEditor, LevelsEditor {
    private final Label title = new Label();

    /// @param key of the ids: `condition-<key>`, `condition-<key>-remove`; what is neither letter nor digit becomes `-`
    ConditionEditor(String key, ObservableValue<String> name, Messages messages, Runnable remove) {
        setId("condition-" + key.replaceAll("[^\\p{Alnum}_]+", "-"));
        getStyleClass().add("condition");
        title.textProperty().bind(name);
        title.getStyleClass().add("condition-name");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var close = new Button();
        close.setId(getId() + "-remove");
        close.setGraphic(Icon.CLOSE.node());
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.accessibleTextProperty().bind(messages.bind("segments.remove"));
        close.setOnAction(e -> remove.run());
        var head = new HBox(title, close);
        head.getStyleClass().add("condition-head");
        getChildren().add(head);
    }

    /// Takes over a condition that was changed elsewhere (undo, a brush).
    /// @return false where this editor cannot show it
    abstract boolean show(Condition condition);

    final void body(Node... nodes) {
        getChildren().addAll(nodes);
    }

    /// Where edits go.
    interface Edited extends Consumer<Condition> {}
}
