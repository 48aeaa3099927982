package org.intentworkbench.ui.data;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// A file that nothing tells what it is: the kinds with what each needs, to choose from.
final class FileKindCard extends DraftCard {
    private final ImportDraft draft;
    private final ImportViewModel model;
    private final Messages messages;
    private final ToggleGroup answers = new ToggleGroup();
    private boolean painting;

    FileKindCard(ImportDraft draft, ImportViewModel model, Messages messages) {
        super("kind");
        this.draft = draft;
        this.model = model;
        this.messages = messages;
        title(Icon.WARNING, messages.bind("data.kind.title"));
        var hint = line(messages.bind("data.kind.hint"));
        hint.getStyleClass().add("text-muted");
        var choices = new GridPane();
        choices.setHgap(14);
        choices.setVgap(6);
        for (FileKind kind : FileKind.values()) {
            var needs = line(messages.bind("data.kind.needs." + kind.name()));
            GridPane.setHgrow(needs, Priority.ALWAYS);
            choices.addRow(choices.getRowCount(), choice(kind, needs), needs);
        }
        getChildren().addAll(hint, choices);
    }

    boolean isOf(ImportDraft other) {
        return draft == other;
    }

    @Override
    void paint(ImportPlan plan) {
        FileKind said = draft.choices().kind();
        mark(said == null);
        painting = true;
        answers.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == said));
        painting = false;
    }

    private RadioButton choice(FileKind kind, Label needs) {
        var choice = new RadioButton();
        choice.setId("kind-" + kind.name());
        choice.textProperty().bind(messages.bind("kind." + kind.name()));
        choice.setToggleGroup(answers);
        choice.setUserData(kind);
        choice.setMinWidth(USE_PREF_SIZE);
        GridPane.setValignment(choice, VPos.TOP);
        choice.accessibleTextProperty()
                .bind(words(messages, () -> messages.text("data.kind.spoken", choice.getText(), needs.getText())));
        choice.selectedProperty().addListener((property, before, now) -> {
            if (now && !painting) {
                model.say(draft, draft.choices().withKind(kind).withPreset(""));
            }
        });
        return choice;
    }
}
