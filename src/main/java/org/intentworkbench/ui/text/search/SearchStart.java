package org.intentworkbench.ui.text.search;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.text.search.ExampleQuestions;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.text.TextGround;

/// What stands there before the first question: what can be asked, to be clicked.
final class SearchStart extends VBox {
    private static final double WIDTH = 640;

    private final SearchModel model;
    private final Messages messages;
    private final Label headline = new Label();
    private final Label sentence = new Label();
    private final FlowPane examples = new FlowPane(8, 8);

    SearchStart(SearchModel model, Messages messages) {
        super(12);
        this.model = model;
        this.messages = messages;
        setId("search-start");
        setAlignment(Pos.CENTER);
        headline.getStyleClass().add("empty-state-headline");
        headline.textProperty().bind(messages.bind("text.search.start"));
        sentence.getStyleClass().add("empty-state-sentence");
        sentence.setId("search-start-about");
        sentence.setWrapText(true);
        sentence.setMaxWidth(WIDTH);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        examples.setAlignment(Pos.CENTER);
        examples.setMaxWidth(WIDTH);
        var disc = new StackPane(Icon.SEARCH.node(1.6));
        disc.getStyleClass().add("empty-state-disc");
        getChildren().addAll(disc, headline, sentence, examples);
        model.text().groundProperty().addListener(changed -> show());
        messages.localeProperty().addListener(changed -> show());
        show();
    }

    private void show() {
        examples.getChildren().clear();
        TextGround ground = model.text().groundProperty().get();
        if (ground == null) {
            sentence.setText("");
            return;
        }
        sentence.setText(messages.text(
                ground.corpus().size() == 0
                        ? "text.search.start.none"
                        : ground.read() == 0 ? "text.search.start.unread" : "text.search.start.about"));
        int number = 0;
        for (var read : ground.languages()) {
            if (read.size() > 0) {
                for (String question : ExampleQuestions.of(read.language())) {
                    var button = new Button(question);
                    button.setMnemonicParsing(false);
                    button.setId("search-example-" + number++);
                    button.getStyleClass().add("search-example");
                    button.setOnAction(e -> model.ask(question));
                    examples.getChildren().add(button);
                }
            }
        }
    }
}
