package org.intentworkbench.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.Problem;

/// The strip of a screen that says what is the matter. Each message has a name, is shown and cleared by it, and
/// follows the language. It takes no room while there is nothing to say.
public final class MessageBar extends VBox {
    private final Messages messages;
    private final Map<String, Node> rows = new LinkedHashMap<>();

    public MessageBar(Messages messages) {
        this.messages = messages;
        getStyleClass().add("message-bar");
        settle();
    }

    /// Shows or replaces the message `name`; its node has the id `message-<name>`.
    public void show(String name, Severity severity, String key, Object... arguments) {
        show(name, severity, messages.bind(key, arguments));
    }

    /// Shows a problem as an error.
    public void show(String name, Problem problem) {
        show(
                name,
                Severity.ERROR,
                Bindings.createStringBinding(() -> messages.text(problem), messages.localeProperty()));
    }

    /// Puts a button at the end of a message that is shown; it goes with the message.
    public void act(String name, String id, ObservableValue<String> words, Runnable act) {
        if (rows.get(name) instanceof HBox row) {
            var button = new Button();
            button.setId(id);
            button.textProperty().bind(words);
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(e -> act.run());
            row.getChildren().add(button);
        }
    }

    public void clear(String name) {
        var row = rows.remove(name);
        if (row != null) {
            getChildren().remove(row);
            settle();
        }
    }

    public void clearAll() {
        rows.clear();
        getChildren().clear();
        settle();
    }

    public boolean isShowing(String name) {
        return rows.containsKey(name);
    }

    private void show(String name, Severity severity, ObservableValue<String> text) {
        var label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(severity.icon().node(), label);
        row.setId("message-" + name);
        row.getStyleClass().addAll("message", severity.styleClass());
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.accessibleTextProperty()
                .bind(Bindings.concat(
                        messages.bind(severity.key()), ": ", Bindings.createStringBinding(text::getValue, text)));
        var old = rows.put(name, row);
        int at = old == null ? -1 : getChildren().indexOf(old);
        if (at >= 0) {
            getChildren().set(at, row);
        } else {
            getChildren().add(row);
        }
        settle();
    }

    private void settle() {
        boolean any = !getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
    }
}
