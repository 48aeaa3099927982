package org.intentworkbench.ui.text.map;

import java.util.function.IntFunction;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.intentworkbench.text.Corpus.Review;
import org.jspecify.annotations.Nullable;

/// A review in the list: its facts, and its text on up to four lines.
final class ReviewCell extends ListCell<Integer> {
    private static final int MOST = 180;
    private static final double SCROLL_BAR = 16;

    private final MapWords words;
    private final IntFunction<Review> reviews;
    private final Label facts = new Label();
    private final Label text = new Label();
    private final VBox content = new VBox(facts, text);

    ReviewCell(MapWords words, IntFunction<Review> reviews) {
        this.words = words;
        this.reviews = reviews;
        facts.getStyleClass().add("map-review-facts");
        text.getStyleClass().add("map-review-text");
        text.setWrapText(true);
        content.getStyleClass().add("map-review");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0); // as wide as the list
    }

    @Override
    protected void updateItem(@Nullable Integer review, boolean empty) {
        super.updateItem(review, empty);
        if (empty || review == null) {
            setGraphic(null);
            return;
        }
        Review shown = reviews.apply(review);
        facts.setText(words.facts(shown));
        facts.setVisible(!facts.getText().isEmpty());
        facts.setManaged(facts.isVisible());
        String all = shown.text();
        text.setText(all.length() > MOST ? all.substring(0, MOST).strip() + "…" : all);
        setAccessibleText(all);
        setGraphic(content);
    }

    /// A list asks for the height without a width; the text has to know where it wraps.
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null || getListView() == null) {
            return super.computePrefHeight(width);
        }
        double around = snappedLeftInset() + snappedRightInset();
        double inner = getListView().getWidth() - around - SCROLL_BAR;
        return snapSizeY(snappedTopInset() + content.prefHeight(Math.max(80, inner)) + snappedBottomInset());
    }
}
