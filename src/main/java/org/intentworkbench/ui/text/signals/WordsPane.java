package org.intentworkbench.ui.text.signals;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.intentworkbench.text.signals.WordEffects;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;

/// The chosen text with the words that moved its score: raised ones have a plus and a full line, lowered ones a minus
/// and a dashed line, strong ones are bold.
final class WordsPane extends VBox {
    private final Messages messages;
    private final SignalsModel model;
    private final TextFlow flow = new TextFlow();
    private final Label grouped = new Label();

    WordsPane(SignalsModel model, Messages messages, SignalWords words, BackgroundRunner runner) {
        this.messages = messages;
        this.model = model;
        setId("signals-words");
        getStyleClass().add("signals-words");
        flow.setId("signals-words-text");
        var title = new Label();
        title.textProperty().bind(messages.bind("signals.words"));
        title.getStyleClass().add("signals-strong");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var back = new Button();
        back.setId("signals-words-close");
        back.textProperty().bind(messages.bind("signals.words.close"));
        back.getStyleClass().add("small");
        back.setOnAction(e -> model.stopExplaining());
        var head = new HBox(
                title,
                legend(WordTints.Tint.RAISED, "signals.words.raised"),
                legend(WordTints.Tint.LOWERED, "signals.words.lowered"),
                gap,
                back);
        head.getStyleClass().add("signals-bar");
        grouped.textProperty().bind(messages.bind("signals.words.grouped", WordEffects.MOST));
        grouped.getStyleClass().add("signals-hint");
        grouped.setWrapText(true);
        grouped.managedProperty().bind(grouped.visibleProperty());
        var scroll = new ScrollPane(flow);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("signals-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, new ProgressStrip(runner, messages, SignalsModel.WORDS), grouped, scroll);
        model.wordsProperty().addListener((property, before, now) -> show());
        model.viewProperty().addListener((property, before, now) -> show());
    }

    private Node legend(WordTints.Tint tint, String key) {
        Label swatch = tinted("", tint);
        swatch.textProperty().bind(messages.bind(key));
        return swatch;
    }

    private void show() {
        WordEffects words = model.wordsProperty().get();
        SignalView view = model.viewProperty().get();
        flow.getChildren().clear();
        if (words == null || view == null) {
            return;
        }
        WordTints tints =
                WordTints.of(words, view.study().scorer(), view.outcome().signal());
        grouped.setVisible(tints.grouped());
        for (var piece : tints.pieces()) {
            flow.getChildren().add(piece(piece));
        }
    }

    private Node piece(WordTints.Piece piece) {
        if (piece.tint() == WordTints.Tint.NONE) {
            var plain = new Text(piece.text());
            plain.getStyleClass().add("signals-plain");
            return plain;
        }
        Label word = tinted(piece.text(), piece.tint());
        word.setTooltip(new Tooltip(messages.text("signals.words.effect", messages.number(piece.effect(), 3))));
        return word;
    }

    private static Label tinted(String text, WordTints.Tint tint) {
        var label = new Label(text);
        label.getStyleClass()
                .addAll(
                        "signals-word",
                        "tint-" + tint.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        label.setGraphic(new Text(
                switch (tint) {
                    case RAISED_MUCH, RAISED -> "+";
                    case LOWERED_MUCH, LOWERED -> "−";
                    case NONE -> "";
                }));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
