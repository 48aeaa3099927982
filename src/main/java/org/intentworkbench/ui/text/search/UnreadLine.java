package org.intentworkbench.ui.text.search;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.text.TextGround;
import org.intentworkbench.ui.text.TextModel;

/// Says how many texts cannot be found, because the model has not read them, and has them read.
final class UnreadLine extends HBox {
    private static final double TEXTS_A_SECOND = 150;

    private final TextModel text;
    private final Messages messages;
    private final Label sentence = new Label();

    UnreadLine(TextModel text, Messages messages) {
        super(10);
        this.text = text;
        this.messages = messages;
        setId("search-unread");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        var read = new Button();
        read.setId("search-read");
        read.textProperty().bind(messages.bind("text.search.read"));
        read.setMinWidth(USE_PREF_SIZE);
        read.setOnAction(e -> text.read());
        getChildren().addAll(sentence, read);
        managedProperty().bind(visibleProperty());
        text.groundProperty().addListener(changed -> show());
        messages.localeProperty().addListener(changed -> show());
        show();
    }

    private void show() {
        TextGround ground = text.groundProperty().get();
        int waiting = ground == null ? 0 : ground.waiting();
        setVisible(waiting > 0);
        sentence.setText(messages.text(
                "text.search.unread", messages.count(waiting), messages.seconds(waiting / TEXTS_A_SECOND)));
    }
}
