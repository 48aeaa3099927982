package org.intentworkbench.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// Finds a command by a few letters of its name; lies over the window.
final class CommandPalette extends StackPane {
    private final List<Command> commands;
    private final TextField words = new TextField();
    private final ListView<Command> found = new ListView<>();
    private @Nullable Node before;

    CommandPalette(List<Command> commands, Messages messages) {
        this.commands = List.copyOf(commands);
        setId("palette");
        getStyleClass().add("palette-veil");
        words.setId("palette-words");
        words.promptTextProperty().bind(messages.bind("shell.palette.prompt"));
        words.textProperty().addListener(changed -> filter());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        words.accessibleTextProperty().bind(messages.bind("shell.palette"));
        found.accessibleTextProperty().bind(messages.bind("shell.palette"));
        found.setId("palette-found");
        found.setFocusTraversable(false);
        found.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(Command command, boolean empty) {
                super.updateItem(command, empty);
                setText(empty || command == null ? "" : command.name().getValue());
            }
        });
        found.setOnMouseClicked(e -> act());
        var nothing = new Label();
        nothing.textProperty().bind(messages.bind("shell.palette.nothing"));
        found.setPlaceholder(nothing);
        var box = new VBox(words, found);
        box.getStyleClass().add("palette");
        box.setMaxSize(520, 340);
        getChildren().add(box);
        setAlignment(box, Pos.TOP_CENTER);
        setOnMousePressed(e -> {
            if (e.getTarget() == this) {
                close();
            }
        });
        close();
    }

    void open() {
        if (!isVisible()) {
            before = getScene() == null ? null : getScene().getFocusOwner();
        }
        setVisible(true);
        words.clear();
        filter();
        words.requestFocus();
    }

    void close() {
        boolean open = isVisible();
        setVisible(false);
        if (open && before != null) {
            before.requestFocus(); // the work goes on where it was left
        }
        before = null;
    }

    private void key(KeyEvent event) {
        int row = found.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER) {
            act();
        } else if (event.getCode() == KeyCode.DOWN) {
            found.getSelectionModel().select(Math.min(row + 1, found.getItems().size() - 1));
        } else if (event.getCode() == KeyCode.UP) {
            found.getSelectionModel().select(Math.max(row - 1, 0));
        } else if (event.getCode() == KeyCode.TAB) {
            event.consume(); // what lies under the veil must not get the keys
            return;
        } else {
            return;
        }
        found.scrollTo(found.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void filter() {
        String wanted = words.getText().strip().toLowerCase(Locale.ROOT);
        found.setItems(FXCollections.observableArrayList(commands.stream()
                .filter(c -> c.name().getValue().toLowerCase(Locale.ROOT).contains(wanted))
                .toList()));
        found.getSelectionModel().selectFirst();
    }

    private void act() {
        Command chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.act().run();
        }
    }
}
