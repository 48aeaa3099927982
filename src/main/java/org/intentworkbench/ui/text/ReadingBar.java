package org.intentworkbench.ui.text;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;

/// Says above the tabs how much text was not read yet, has it read, and shows how far that is. Takes no room where all
/// is read.
final class ReadingBar extends VBox {
    private final ReadingModel model;
    private final Messages messages;

    ReadingBar(ReadingModel model, BackgroundRunner runner, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("reading-bar");
        getStyleClass().add("reading-bar");
        var words = new Label();
        words.setId("reading-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        this::words,
                        model.waitingProperty(),
                        model.allProperty(),
                        model.secondsProperty(),
                        model.readingProperty(),
                        messages.localeProperty()));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var now = new Button();
        now.setId("reading-now");
        now.textProperty().bind(messages.bind("text.reading.now"));
        now.getStyleClass().addAll("accent", "small");
        now.setMinWidth(USE_PREF_SIZE);
        now.setOnAction(e -> model.read());
        now.visibleProperty().bind(model.readingProperty().not());
        now.managedProperty().bind(now.visibleProperty());
        var line = new HBox(Icon.TEXT.node(), words, now);
        line.getStyleClass().add("reading-line");
        getChildren().addAll(line, new ProgressStrip(runner, messages, TextModel.READ));
        visibleProperty().bind(model.waitingProperty().greaterThan(0).or(model.readingProperty()));
        managedProperty().bind(visibleProperty());
    }

    private String words() {
        String waiting = messages.count(model.waitingProperty().get());
        String all = messages.count(model.allProperty().get());
        if (model.readingProperty().get()) {
            return messages.text("text.reading.running", waiting, all);
        }
        double seconds = model.secondsProperty().get();
        return Double.isNaN(seconds)
                ? messages.text("text.reading.waiting", waiting, all)
                : messages.text("text.reading.time", waiting, all, messages.seconds(Math.max(1, seconds)));
    }
}
