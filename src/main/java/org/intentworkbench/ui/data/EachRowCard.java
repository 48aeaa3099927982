package org.intentworkbench.ui.data;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordChoice;

/// Events without a column of kinds: what every row is.
final class EachRowCard extends DraftCard {
    private final WordChoice<EventKind> choice;
    private boolean painting;

    EachRowCard(ImportDraft draft, Messages messages) {
        super("each");
        title(Icon.FILTER, messages.bind("data.each.title"));
        choice = new WordChoice<>("import-each-kind", messages, kind -> messages.text("event." + kind.name()));
        choice.getItems().setAll(EventKind.values());
        choice.promptTextProperty().bind(messages.bind("data.kinds.prompt"));
        choice.setPrefWidth(220);
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setOnAction(e -> {
            EventKind kind = choice.getValue();
            if (!painting && kind != null) {
                draft.setKind("", kind);
            }
        });
        var words = new Label();
        words.textProperty().bind(messages.bind("data.each.row"));
        words.setLabelFor(choice);
        choice.accessibleTextProperty().bind(words.textProperty());
        var row = new HBox(10, words, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        var hint = line(messages.bind("data.each.hint"));
        hint.getStyleClass().add("text-muted");
        getChildren().addAll(row, hint);
    }

    @Override
    void paint(ImportPlan plan) {
        var kind = plan.everyRow();
        mark(kind.isEmpty());
        painting = true;
        choice.setValue(kind.orElse(null));
        painting = false;
    }
}
