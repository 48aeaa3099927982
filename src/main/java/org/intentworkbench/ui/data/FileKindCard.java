package org.intentworkbench.ui.data;

import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// A file that nothing tells what it is: the kinds with what each needs, to choose from.
final class FileKindCard extends DraftCard {
    private static final double TILE = 268;

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
        var tiles = new FlowPane(10, 10);
        for (FileKind kind : FileKind.values()) {
            tiles.getChildren().add(tile(kind));
        }
        getChildren().addAll(hint, tiles);
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

    private RadioButton tile(FileKind kind) {
        var tile = new RadioButton();
        tile.setId("kind-" + kind.name());
        tile.setToggleGroup(answers);
        tile.setUserData(kind);
        tile.getStyleClass().add("choice-tile");
        var name = new Label();
        name.textProperty().bind(messages.bind("kind." + kind.name()));
        name.getStyleClass().add("choice-name");
        var needs = line(messages.bind("data.kind.needs." + kind.name()));
        needs.setPrefWidth(TILE);
        var words = new VBox(4, name, needs);
        words.setPadding(new javafx.geometry.Insets(0, 0, 0, 8));
        tile.setGraphic(words);
        tile.accessibleTextProperty()
                .bind(words(messages, () -> messages.text("data.kind.spoken", name.getText(), needs.getText())));
        tile.selectedProperty().addListener((property, before, now) -> {
            if (now && !painting) {
                model.say(draft, draft.choices().withKind(kind).withPreset(""));
            }
        });
        return tile;
    }
}
