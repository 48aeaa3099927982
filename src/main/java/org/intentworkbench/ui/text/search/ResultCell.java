package org.intentworkbench.ui.text.search;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// A line of the list of results.
final class ResultCell extends ListCell<SearchRow> {
    private static final int LETTERS = 190;
    private static final int CHINESE_LETTERS = 95;
    private static final double SIDES = 40;

    private final Messages messages;
    private final Supplier<@Nullable Corpus> corpus;
    private final ProgressBar bar = new ProgressBar();
    private final Label nearness = new Label();
    private final Label facts = new Label();
    private final TextFlow text = new TextFlow();
    private final VBox hit;
    private final Label line = new Label();

    ResultCell(Messages messages, Supplier<@Nullable Corpus> corpus) {
        this.messages = messages;
        this.corpus = corpus;
        bar.getStyleClass().add("search-bar");
        bar.setPrefWidth(64);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        nearness.getStyleClass().add("search-nearness");
        facts.getStyleClass().add("search-facts");
        facts.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, bar, nearness, gap, facts);
        head.setAlignment(Pos.CENTER_LEFT);
        nearness.setMinWidth(Region.USE_PREF_SIZE);
        hit = new VBox(4, head, text);
        hit.getStyleClass().add("search-hit");
        line.setWrapText(true);
        setPrefWidth(0); // as wide as the list, whatever the text
        setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        hit.prefWidthProperty().bind(widthProperty().subtract(SIDES));
        hit.maxWidthProperty().bind(hit.prefWidthProperty());
        line.maxWidthProperty().bind(hit.prefWidthProperty());
    }

    @Override
    protected void updateItem(@Nullable SearchRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("search-head", "search-weak");
        setDisable(false);
        setAccessibleText(null);
        Corpus reviews = corpus.get();
        if (empty || row == null || reviews == null) {
            setGraphic(null);
            return;
        }
        switch (row) {
            case SearchRow.Head head -> line("search-head", head(head));
            case SearchRow.Weak weak -> line("search-weak", messages.text("text.search.weak"));
            case SearchRow.Hit found -> {
                var result = found.result();
                bar.setProgress(Math.clamp(result.similarity(), 0, 1));
                String near = SearchWords.nearness(messages, result);
                nearness.setText(near);
                String known = SearchWords.facts(messages, reviews, result);
                facts.setText(known);
                int letters = switch (result.language()) {
                    case ENGLISH -> LETTERS;
                    case CHINESE -> CHINESE_LETTERS;
                };
                text.getChildren().setAll(MarkedText.snippet(result.text(), found.literal(), letters));
                setAccessibleText(near + ", " + known + ". " + result.text());
                setGraphic(hit);
            }
        }
    }

    private String head(SearchRow.Head head) {
        return messages.text(
                "text.search.head",
                SearchWords.language(messages, head.asked().language()),
                head.asked().question());
    }

    private void line(String style, String words) {
        getStyleClass().add(style);
        line.setText(words);
        setAccessibleText(words);
        setDisable(true); // cannot be selected
        setGraphic(line);
    }
}
