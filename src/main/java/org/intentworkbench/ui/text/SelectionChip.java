package org.intentworkbench.ui.text;

import java.util.BitSet;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.intentworkbench.ui.kit.Messages;

/// Says beside the tabs how many reviews are selected, whichever tab selected them, and lets go of them.
final class SelectionChip extends HBox {
    SelectionChip(TextModel model, Messages messages) {
        setId("text-selected");
        getStyleClass().add("text-selected");
        var words = new Label();
        words.setId("text-selected-count");
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                "text.selected",
                                messages.count(model.selectionProperty().get().cardinality())),
                        model.selectionProperty(),
                        messages.localeProperty()));
        var clear = new Button("×");
        clear.setId("text-selected-clear");
        clear.getStyleClass().addAll("flat", "small");
        clear.accessibleTextProperty().bind(messages.bind("text.selected.clear"));
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind("text.selected.clear"));
        clear.setTooltip(tip);
        clear.setOnAction(e -> model.selectionProperty().set(new BitSet()));
        getChildren().addAll(words, clear);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.selectionProperty().get().isEmpty(), model.selectionProperty()));
    }
}
