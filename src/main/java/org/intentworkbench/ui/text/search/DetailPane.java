package org.intentworkbench.ui.text.search;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.intentworkbench.text.search.WordMatch;
import org.intentworkbench.text.signals.WordEffects;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.text.TextGround;

/// The result that is looked at: its whole text, the words that made it match, and where to go from it.
final class DetailPane extends VBox {
    private static final int DIGITS = 3;

    private final SearchModel model;
    private final Messages messages;
    private final Label nearness = new Label();
    private final Label facts = new Label();
    private final TextFlow text = new TextFlow();
    private final Label about = new Label();
    private final FlowPane words = new FlowPane(8, 6);
    private final Button like = new Button();

    DetailPane(SearchModel model, Messages messages, BackgroundRunner runner) {
        this.model = model;
        this.messages = messages;
        setId("search-detail");
        getStyleClass().add("search-detail");
        nearness.getStyleClass().add("search-detail-nearness");
        facts.getStyleClass().add("search-facts");
        text.setId("search-detail-text");
        text.getStyleClass().add("search-detail-text");
        about.setId("search-words-about");
        about.getStyleClass().add("text-muted");
        words.setId("search-words");
        for (Label wrapped : List.of(nearness, facts, about)) {
            wrapped.setWrapText(true);
            wrapped.setMinHeight(USE_PREF_SIZE);
        }
        like.setId("search-like");
        like.textProperty().bind(messages.bind("text.search.like"));
        like.setOnAction(e -> {
            SearchRow.Hit hit = model.selectedProperty().get();
            if (hit != null) {
                model.like(hit.result().reviews().getFirst());
            }
        });
        var content = new VBox(10, nearness, facts, text, about, words);
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(scroll, new ProgressStrip(runner, messages, SearchModel.WORDS), new HBox(8, gap, like));
        model.selectedProperty().addListener(changed -> show());
        model.wordsProperty().addListener(changed -> show());
        messages.localeProperty().addListener(changed -> show());
        show();
    }

    private void show() {
        SearchRow.Hit hit = model.selectedProperty().get();
        TextGround ground = model.text().groundProperty().get();
        boolean none = hit == null || ground == null;
        like.setDisable(none);
        words.getChildren().clear();
        if (hit == null || ground == null) {
            nearness.setText("");
            facts.setText("");
            text.getChildren().clear();
            about.setText(messages.text("text.search.detail.none"));
            return;
        }
        List<WordMatch> found = model.wordsProperty().get();
        nearness.setText(SearchWords.nearness(messages, hit.result()));
        facts.setText(SearchWords.facts(messages, ground.corpus(), hit.result()));
        // a text of a megabyte would hold the window for seconds
        text.getChildren()
                .setAll(MarkedText.snippet(
                        hit.result().text(), found == null ? hit.literal() : found, WordEffects.LONGEST));
        if (found == null) {
            about.setText(messages.text("text.search.words.wait"));
        } else if (found.isEmpty()) {
            about.setText(messages.text("text.search.words.none"));
        } else {
            about.setText(messages.text("text.search.words.about"));
            found.stream()
                    .sorted(Comparator.comparingDouble(word -> -effect(word)))
                    .forEach(word -> words.getChildren().add(chip(word)));
        }
    }

    private static double effect(WordMatch word) {
        return Double.isNaN(word.effect()) ? 0 : word.effect();
    }

    private HBox chip(WordMatch word) {
        var number = new Label(messages.number(effect(word), DIGITS));
        number.getStyleClass().add("search-effect");
        var chip = new HBox(4, MarkedText.marked(word), number);
        chip.getStyleClass().add("search-chip");
        chip.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return chip;
    }
}
