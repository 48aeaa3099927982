package org.intentworkbench.ui.data;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// Shows a file in the preview, and over a file of many columns how many are in sight and the field that finds the
/// others.
final class WideFile extends HBox {
    private final PreviewTable preview;
    private final Messages messages;
    private final Label note = new Label();
    private final TextField find = new TextField();
    private @Nullable ImportDraft shown;

    WideFile(PreviewTable preview, Messages messages) {
        super(10);
        this.preview = preview;
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        note.setId("import-wide");
        note.getStyleClass().add("text-muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        find.setId("import-find");
        find.promptTextProperty().bind(messages.bind("data.import.find"));
        find.accessibleTextProperty().bind(messages.bind("data.import.find"));
        find.setMinWidth(170);
        preview.findProperty().bind(find.textProperty());
        find.textProperty().addListener(changed -> tell());
        getChildren().addAll(note, find);
    }

    void show(@Nullable ImportDraft draft) {
        if (draft != shown) {
            shown = draft;
            find.clear();
        }
        preview.show(draft);
        tell();
    }

    private void tell() {
        setVisible(false);
        if (shown != null
                && shown.stateProperty().get() instanceof ImportDraft.State.Ready ready
                && PreviewTable.isWide(ready.plan())) {
            setVisible(true);
            note.setText(messages.text(
                    "data.import.wide",
                    messages.count(preview.shown()),
                    messages.count(ready.plan().columns().size())));
        }
    }
}
