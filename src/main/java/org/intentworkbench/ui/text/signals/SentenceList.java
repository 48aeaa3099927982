package org.intentworkbench.ui.text.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.Messages;

/// The sentences of one side, each in a field of its own, and an empty field for one more. Enter, or leaving a field,
/// makes the change.
final class SentenceList extends VBox {
    private final String id;
    private final Messages messages;
    private final VBox lines = new VBox();
    private final TextField more = new TextField();
    private Consumer<List<String>> changed = sentences -> {};
    private List<String> shown = List.of();

    /// @param title key of what the side is called
    SentenceList(String id, Messages messages, String title) {
        this.id = id;
        this.messages = messages;
        getStyleClass().add("signals-column");
        var head = new Label();
        head.textProperty().bind(messages.bind(title));
        head.getStyleClass().add("signals-strong");
        lines.getStyleClass().add("signals-sentences");
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("signals-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        more.setId(id + "-more");
        more.promptTextProperty().bind(messages.bind("signals.sentences.more"));
        more.accessibleTextProperty().bind(messages.bind("signals.sentences.more"));
        HBox.setHgrow(more, Priority.ALWAYS);
        var add = new Button();
        add.setId(id + "-add");
        add.textProperty().bind(messages.bind("signals.sentences.add"));
        add.setOnAction(e -> add());
        add.disableProperty().bind(more.textProperty().isEmpty());
        add.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(e -> add());
        var line = new HBox(more, add);
        line.getStyleClass().add("signals-bar");
        getChildren().addAll(head, scroll, line);
        setPrefWidth(300);
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    void onChange(Consumer<List<String>> handler) {
        changed = handler;
    }

    void show(List<String> sentences) {
        shown = List.copyOf(sentences);
        lines.getChildren().clear();
        for (int i = 0; i < shown.size(); i++) {
            lines.getChildren().add(line(i));
        }
    }

    List<String> sentences() {
        return shown;
    }

    private HBox line(int at) {
        var field = new TextField(shown.get(at));
        field.setId(id + "-" + at);
        field.accessibleTextProperty().bind(messages.bind("signals.sentences.one", at + 1));
        field.setOnAction(e -> replace(at, field.getText()));
        var whole = new Tooltip();
        whole.textProperty().bind(field.textProperty());
        field.setTooltip(whole);
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now && field.getScene() != null) {
                replace(at, field.getText());
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        var remove = new Button("×");
        remove.setId(id + "-" + at + "-remove");
        remove.accessibleTextProperty().bind(messages.bind("signals.sentences.remove"));
        remove.getStyleClass().addAll("flat", "small");
        remove.setOnAction(e -> {
            var rest = new ArrayList<>(shown);
            rest.remove(at);
            changed.accept(rest);
        });
        var line = new HBox(field, remove);
        line.getStyleClass().add("signals-bar");
        return line;
    }

    private void replace(int at, String text) {
        if (at < shown.size() && !text.equals(shown.get(at))) {
            var other = new ArrayList<>(shown);
            other.set(at, text);
            changed.accept(other);
        }
    }

    private void add() {
        var longer = new ArrayList<>(shown);
        longer.add(more.getText());
        more.clear();
        changed.accept(longer);
    }
}
