package org.intentworkbench.ui.data;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.Messages;

/// The sheet over the screen on which files are looked at before they are taken in.
final class ImportPane extends StackPane {
    private final ImportViewModel model;
    private final Messages messages;
    private final ListView<ImportDraft> files = new ListView<>();
    private final DraftPane draft;
    private final Label reason = new Label();
    private final Label each = new Label();
    private final Button run = new Button();

    ImportPane(ImportViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("import-pane");
        getStyleClass().add("import-veil");
        draft = new DraftPane(model, messages);
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
        files.setPrefWidth(210);
        files.setMinWidth(210);
        files.accessibleTextProperty().bind(messages.bind("data.import.files"));
        files.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.currentProperty().set(now);
            }
        });
        HBox.setHgrow(draft, Priority.ALWAYS);
        draft.setMinWidth(0);
        var middle = new HBox(14, files, draft);
        VBox.setVgrow(middle, Priority.ALWAYS);
        return middle;
    }

    private Node buttons() {
        var leaveOut = new Button();
        leaveOut.setId("import-leave-out");
        leaveOut.textProperty().bind(messages.bind("data.import.leaveOut"));
        leaveOut.setOnAction(e -> {
            var current = model.currentProperty().get();
            if (current != null) {
                model.leaveOut(current);
            }
        });
        leaveOut.visibleProperty().bind(Bindings.size(model.drafts()).greaterThan(1));
        leaveOut.managedProperty().bind(leaveOut.visibleProperty());
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
        reason.setId("import-reason");
        reason.getStyleClass().add("import-reason");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        reason.setMaxWidth(Double.MAX_VALUE);
        reason.setAlignment(Pos.CENTER_RIGHT);
        var estimate = new EstimateLine(model.estimate(), messages);
        reason.managedProperty().bind(reason.textProperty().isNotEmpty());
        each.setId("import-each");
        each.getStyleClass().add("text-muted");
        each.setWrapText(true);
        each.managedProperty().bind(each.textProperty().isNotEmpty());
        var words = new VBox(2, estimate, each, reason);
        words.setAlignment(Pos.CENTER_RIGHT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        for (Button button : new Button[] {leaveOut, cancel, run}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        var line = new HBox(8, leaveOut, words, cancel, run);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void follow() {
        boolean open = !model.drafts().isEmpty();
        boolean opens = open && !isVisible();
        setVisible(open);
        setManaged(open);
        boolean many = model.drafts().size() > 1;
        files.setVisible(many);
        files.setManaged(many);
        draft.show(model.currentProperty().get());
        reason.setText(reason());
        each.setText(each());
        if (opens) {
            draft.focus();
        }
    }

    /// What all rows of the file in sight count as, where no column says it.
    private String each() {
        var current = model.currentProperty().get();
        return current != null && current.stateProperty().get() instanceof ImportDraft.State.Ready ready
                ? ready.plan()
                        .everyRow()
                        .map(kind -> messages.text("data.each.line", messages.text("event." + kind.name())))
                        .orElse("")
                : "";
    }

    /// Why nothing can be imported yet; of another file than the one in sight with its name.
    private String reason() {
        ImportDraft objecting = model.objecting();
        var objection = objecting == null ? null : objecting.objection();
        if (objecting == null || objection == null) {
            return "";
        }
        String words = objection.in(messages.locale());
        return objecting == model.currentProperty().get()
                ? words
                : messages.text("data.import.reason", objecting.source().name(), words);
    }
}
