package org.intentworkbench.ui.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// The one window for faults of ours; a fault that follows while it is open is added to it.
final class ErrorWindow {
    private static final int LONGEST = 200_000;

    private final Messages messages;
    private final Appearance appearance;
    private @Nullable TextArea open;

    ErrorWindow(Messages messages, Appearance appearance) {
        this.messages = messages;
        this.appearance = appearance;
    }

    void show(Throwable fault) {
        var trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        if (open != null) {
            if (open.getLength() < LONGEST) {
                open.appendText("\n" + trace);
            }
            return;
        }
        open("Java " + Runtime.version() + ", " + System.getProperty("os.name") + "\n" + trace);
    }

    private void open(String text) {
        var headline = new Label();
        headline.textProperty().bind(messages.bind("shell.error.title"));
        headline.getStyleClass().add("title-3");
        headline.setWrapText(true);
        var sentence = new Label();
        sentence.textProperty().bind(messages.bind("shell.error.sentence"));
        sentence.setWrapText(true);
        var details = new TextArea(text);
        details.setEditable(false);
        details.setId("error-details");
        VBox.setVgrow(details, Priority.ALWAYS);
        var copy = new Button();
        copy.setId("error-copy");
        copy.textProperty().bind(messages.bind("shell.error.copy"));
        copy.setOnAction(e -> {
            var content = new ClipboardContent();
            content.putString(details.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        var close = new Button();
        close.setId("error-close");
        close.textProperty().bind(messages.bind("shell.error.close"));
        close.setDefaultButton(true);
        var acts = new HBox(8, copy, close);
        acts.setAlignment(Pos.CENTER_RIGHT);
        var root = new VBox(12, headline, sentence, details, acts);
        root.getStyleClass().add("error-window");
        var stage = new Stage();
        stage.initModality(Modality.APPLICATION_MODAL);
        stage.titleProperty().bind(messages.bind("app.name"));
        var scene = new Scene(root, 720, 460);
        appearance.dress(scene);
        stage.setScene(scene);
        close.setOnAction(e -> stage.close());
        close.setCancelButton(true);
        stage.setOnHidden(e -> open = null);
        open = details;
        stage.show();
    }
}
