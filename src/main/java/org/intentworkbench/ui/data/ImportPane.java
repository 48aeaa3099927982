package org.intentworkbench.ui.data;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Severity;
import org.intentworkbench.ui.kit.WordChoice;
import org.jspecify.annotations.Nullable;

/// The sheet over the screen on which files are looked at before they are taken in.
final class ImportPane extends StackPane {
    private final ImportViewModel model;
    private final Messages messages;
    private final ListView<ImportDraft> files = new ListView<>();
    private final WordChoice<FileKind> kind;
    private final Label facts = new Label();
    private final Label name = new Label();
    private final MessageBar bar;
    private final PreviewTable preview;
    private final ProgressIndicator looking = new ProgressIndicator();
    private final Button run = new Button();
    private final WideFile wide;

    ImportPane(ImportViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("import-pane");
        getStyleClass().add("import-veil");
        kind = new WordChoice<>("import-kind", messages, value -> messages.text("kind." + value.name()));
        bar = new MessageBar(messages);
        preview = new PreviewTable(messages);
        wide = new WideFile(preview, messages);
        var sheet = new VBox(title(), middle(), buttons());
        sheet.getStyleClass().add("import-sheet");
        getChildren().add(sheet);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                model.cancel();
                e.consume();
            }
        });
        model.drafts().addListener((ListChangeListener<ImportDraft>) change -> follow());
        model.currentProperty().addListener((property, before, now) -> {
            if (now != null) {
                files.getSelectionModel().select(now);
            }
            follow();
        });
        messages.localeProperty().addListener(changed -> follow());
        follow();
    }

    private Node title() {
        var title = new Label();
        title.textProperty().bind(messages.bind("data.import.title"));
        title.getStyleClass().add("card-title");
        var hint = new Label();
        hint.textProperty().bind(messages.bind("data.import.hint"));
        hint.getStyleClass().add("text-muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        return new VBox(4, title, hint);
    }

    private Node middle() {
        files.setId("import-files");
        files.setItems(model.drafts());
        files.setCellFactory(list -> new DraftCell(messages));
        files.setPrefWidth(220);
        files.setMinWidth(220);
        files.accessibleTextProperty().bind(messages.bind("data.import.files"));
        files.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.currentProperty().set(now);
            }
        });
        kind.getItems().setAll(FileKind.values());
        kind.setMaxWidth(160);
        kind.setMinWidth(130);
        kind.setOnAction(e -> {
            var draft = model.currentProperty().get();
            if (draft != null && kind.getValue() != null) {
                model.readAs(draft, kind.getValue());
            }
        });
        name.getStyleClass().add("import-name");
        facts.setId("import-facts");
        facts.getStyleClass().add("text-muted");
        var kindLabel = new Label();
        kindLabel.textProperty().bind(messages.bind("data.import.kind"));
        kindLabel.setLabelFor(kind);
        kindLabel.setMinWidth(Region.USE_PREF_SIZE);
        kind.accessibleTextProperty().bind(kindLabel.textProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(10, name, gap, facts, kindLabel, kind);
        line.setAlignment(Pos.CENTER_LEFT);
        looking.setMaxSize(36, 36);
        preview.accessibleTextProperty().bind(messages.bind("data.import.preview"));
        var stack = new StackPane(preview, looking);
        VBox.setVgrow(stack, Priority.ALWAYS);
        var right = new VBox(10, line, bar, wide, stack);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        var middle = new HBox(14, files, right);
        VBox.setVgrow(middle, Priority.ALWAYS);
        return middle;
    }

    private Node buttons() {
        var leaveOut = new Button();
        leaveOut.setId("import-leave-out");
        leaveOut.textProperty().bind(messages.bind("data.import.leaveOut"));
        leaveOut.setOnAction(e -> {
            var draft = model.currentProperty().get();
            if (draft != null) {
                model.leaveOut(draft);
            }
        });
        leaveOut.visibleProperty().bind(Bindings.size(model.drafts()).greaterThan(1));
        var cancel = new Button();
        cancel.setId("import-cancel");
        cancel.textProperty().bind(messages.bind("kit.cancel"));
        cancel.setOnAction(e -> model.cancel());
        run.setId("import-run");
        run.getStyleClass().add("accent");
        run.setDefaultButton(true);
        run.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.drafts().size() > 1
                                ? messages.text(
                                        "data.import.run.many", model.drafts().size())
                                : messages.text("data.import.run"),
                        model.drafts(),
                        messages.localeProperty()));
        run.disableProperty().bind(model.readyProperty().not());
        run.setOnAction(e -> model.run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, leaveOut, gap, cancel, run);
    }

    private void follow() {
        boolean open = !model.drafts().isEmpty();
        boolean opens = open && !isVisible();
        setVisible(open);
        setManaged(open);
        boolean many = model.drafts().size() > 1;
        files.setVisible(many);
        files.setManaged(many);
        show(model.currentProperty().get());
        if (opens) {
            kind.requestFocus();
        }
    }

    private void show(@Nullable ImportDraft draft) {
        wide.show(draft);
        if (draft == null) {
            return;
        }
        var state = draft.stateProperty().get();
        name.setText(String.valueOf(draft.file().getFileName()));
        looking.setVisible(state instanceof ImportDraft.State.Looking);
        kind.setDisable(state instanceof ImportDraft.State.Looking);
        if (draft.kindProperty().get() != kind.getValue()) {
            kind.setValue(draft.kindProperty().get());
        }
        facts.setText("");
        bar.clearAll();
        switch (state) {
            case ImportDraft.State.Looking looking -> {}
            case ImportDraft.State.Failed failed -> bar.show("import-problem", failed.problem());
            case ImportDraft.State.Ready ready -> {
                String plain = messages.text(
                        "data.import.facts",
                        ready.plan().form().encoding(),
                        delimiter(ready.plan().form().delimiter()),
                        Integer.toString(ready.plan().columns().size()));
                facts.setText(ready.plan()
                        .column(Role.LABEL)
                        .map(label -> messages.text("data.import.label", plain, label.name()))
                        .orElse(plain));
                Wording objection = draft.objection();
                if (objection != null) {
                    bar.show("import-objection", Severity.WARNING, objection.key());
                }
            }
        }
    }

    private String delimiter(char delimiter) {
        return switch (delimiter) {
            case ',' -> messages.text("data.delimiter.comma");
            case ';' -> messages.text("data.delimiter.semicolon");
            case '\t' -> messages.text("data.delimiter.tab");
            default -> messages.text("data.delimiter.other", String.valueOf(delimiter));
        };
    }
}
