package org.intentworkbench.ui.models;

import javafx.collections.FXCollections;
import javafx.scene.layout.VBox;
import org.intentworkbench.features.SessionStart;
import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.NumberField;
import org.intentworkbench.ui.kit.WordChoice;

/// How much of each session of the events is seen before it is scored.
final class SessionRows extends VBox {
    private static final int MOST = 1000;

    SessionRows(ModelsViewModel model, SubjectSettings own, Messages messages) {
        var count = NumberField.whole("subjects-start-count", own.rows.count, 0, MOST, 1);
        var unit = new WordChoice<SessionStart.Unit>(
                "subjects-start-unit", messages, one -> messages.text("models.start." + one));
        unit.setItems(FXCollections.observableArrayList(SessionStart.Unit.values()));
        unit.valueProperty().bindBidirectional(own.rows.unit);
        var hint = new Hint(
                "subjects-start-hint",
                messages,
                () -> messages.text("models.start.hint." + own.rows.unit.get()),
                own.rows.unit);
        var span = new Hint("subjects-span", messages, () -> MomentRows.span(model, messages), model.groundProperty());
        getChildren()
                .add(new FormGrid()
                        .row(messages.bind("models.start.unit"), unit)
                        .row(messages.bind("models.start.count"), count)
                        .wide(hint)
                        .wide(span));
    }
}
