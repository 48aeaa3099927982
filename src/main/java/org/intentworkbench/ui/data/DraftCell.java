package org.intentworkbench.ui.data;

import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// A file in the list of those being prepared; its sign tells whether it can be imported.
final class DraftCell extends ListCell<ImportDraft> {
    private final Messages messages;

    DraftCell(Messages messages) {
        this.messages = messages;
        setPrefWidth(0); // a long name ends in dots rather than making the list scroll
    }

    @Override
    protected void updateItem(@Nullable ImportDraft draft, boolean empty) {
        super.updateItem(draft, empty);
        if (empty || draft == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        setText(draft.source().name());
        setTooltip(new Tooltip(draft.source().path().toString()));
        var objection = draft.objection();
        var icon = draft.lookingProperty().get() ? Icon.SEARCH : objection == null ? Icon.CHECK : Icon.WARNING;
        setGraphic(icon.node());
        setAccessibleText(objection == null ? getText() : getText() + ", " + objection.in(messages.locale()));
    }
}
