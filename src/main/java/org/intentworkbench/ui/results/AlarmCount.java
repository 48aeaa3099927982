package org.intentworkbench.ui.results;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import org.intentworkbench.ui.kit.Messages;

/// How many warnings stand open, beside the name of their part; nothing where there is none.
final class AlarmCount extends Label {
    AlarmCount(Messages messages, AlarmsModel model) {
        setId("alarm-count");
        getStyleClass().add("alarm-count");
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.count(model.shownProperty().get().open()),
                        model.shownProperty(),
                        messages.localeProperty()));
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.shownProperty().get().open() > 0, model.shownProperty()));
        managedProperty().bind(visibleProperty());
    }
}
