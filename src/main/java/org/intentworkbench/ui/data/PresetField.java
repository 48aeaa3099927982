package org.intentworkbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.intentworkbench.ingest.preset.Preset;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordChoice;
import org.jspecify.annotations.Nullable;

/// Which known layout a file is read by; the way it is read now can be kept as one of the analyst's own.
final class PresetField extends VBox {
    private static final String NONE = "";

    private final ImportViewModel model;
    private final Messages messages;
    private final WordChoice<String> choice;
    private final TextField name = new TextField();
    private final Button keep = new Button();
    private final HBox naming = new HBox(6, name, keep);
    private final HBox choosing;
    private @Nullable ImportDraft draft;
    private boolean painting;

    PresetField(ImportViewModel model, Messages messages) {
        super(2);
        this.model = model;
        this.messages = messages;
        choice = new WordChoice<>("import-preset", messages, this::words);
        choice.setPrefWidth(214);
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setOnAction(e -> {
            var chosen = choice.getValue();
            var now = draft;
            if (!painting && chosen != null && now != null) {
                model.say(now, now.choices().withPreset(chosen).withKind(null));
            }
        });
        var label = new Label();
        label.textProperty().bind(messages.bind("data.form.preset"));
        label.setLabelFor(choice);
        label.getStyleClass().add("form-row-name");
        choice.accessibleTextProperty().bind(label.textProperty());
        var save = new Button();
        save.setId("import-preset-save");
        save.setGraphic(Icon.SAVE.node());
        save.getStyleClass().add("button-icon");
        save.setTooltip(new Tooltip());
        save.getTooltip().textProperty().bind(messages.bind("data.preset.save"));
        save.accessibleTextProperty().bind(messages.bind("data.preset.save"));
        save.setOnAction(e -> ask(true));
        choosing = new HBox(6, choice, save);
        name.setId("import-preset-name");
        name.promptTextProperty().bind(messages.bind("data.preset.name"));
        name.accessibleTextProperty().bind(messages.bind("data.preset.name"));
        name.setPrefWidth(150);
        name.setOnAction(e -> keep());
        name.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                ask(false);
                e.consume();
            }
        });
        keep.setId("import-preset-keep");
        keep.textProperty().bind(messages.bind("data.preset.keep"));
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        keep.setOnAction(e -> keep());
        naming.managedProperty().bind(naming.visibleProperty());
        choosing.managedProperty().bind(choosing.visibleProperty());
        naming.setVisible(false);
        getChildren().addAll(label, choosing, naming);
    }

    void show(ImportDraft now) {
        if (now != draft) {
            ask(false);
        }
        draft = now;
        boolean ready = now.stateProperty().get() instanceof ImportDraft.State.Ready;
        choosing.getChildren().getLast().setDisable(!ready || now.objection() != null);
        painting = true;
        List<String> items = new ArrayList<>(List.of(NONE));
        var proposed = now.proposed();
        if (proposed != null) {
            items.addAll(proposed.presets());
        }
        model.presets().allProperty().get().all().stream()
                .map(Preset::name)
                .filter(other -> !items.contains(other))
                .forEach(items::add);
        if (!choice.getItems().equals(items)) {
            choice.getItems().setAll(items);
        }
        var said = now.choices().preset();
        choice.setValue(
                now.stateProperty().get() instanceof ImportDraft.State.Ready state
                        ? state.plan().preset()
                        : said == null ? NONE : said);
        painting = false;
    }

    private void ask(boolean open) {
        naming.setVisible(open);
        choosing.setVisible(!open);
        if (open) {
            name.clear();
            name.requestFocus();
        }
    }

    private void keep() {
        var now = draft;
        if (now != null
                && !name.getText().isBlank()
                && now.stateProperty().get() instanceof ImportDraft.State.Ready ready) {
            ask(false);
            model.presets()
                    .save(
                            name.getText().strip(),
                            ready.plan(),
                            saved -> model.say(now, now.choices().withPreset(saved)));
        }
    }

    private String words(String preset) {
        if (preset.isEmpty()) {
            return messages.text("data.preset.none");
        }
        String title = model.presets()
                .allProperty()
                .get()
                .find(preset)
                .map(known -> known.shownTitle().in(messages.locale()))
                .orElse(preset);
        var proposed = draft == null ? null : draft.proposed();
        return proposed != null && proposed.presets().contains(preset)
                ? messages.text("data.preset.recognised", title)
                : title;
    }
}
