package org.intentworkbench.ui.text.topics;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.text.topics.Topic;
import org.intentworkbench.ui.chart.TrendSpark;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// A line of the list of topics: name, a sentence that has it, size, mood, trend.
final class TopicCell extends ListCell<Topic> {
    private static final double SIDES = 34;

    private final Messages messages;
    private final ObservableValue<@Nullable ShownTopics> shown;
    private final Label name = new Label();
    private final Label sample = new Label();
    private final Label size = new Label();
    private final HBox moodPlace = new HBox();
    private final ProgressBar bar = new ProgressBar();
    private final TrendSpark trend = new TrendSpark();
    private final VBox content;

    TopicCell(Messages messages, ObservableValue<@Nullable ShownTopics> shown) {
        this.messages = messages;
        this.shown = shown;
        sample.getStyleClass().add("topics-sample");
        sample.setMinWidth(0);
        sample.managedProperty().bind(sample.visibleProperty());
        name.getStyleClass().add("topics-name");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        size.getStyleClass().add("topics-size");
        size.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("topics-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        moodPlace.setAlignment(Pos.CENTER_RIGHT);
        moodPlace.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, name, moodPlace);
        head.setAlignment(Pos.CENTER_LEFT);
        var foot = new HBox(10, bar, size, trend);
        foot.setAlignment(Pos.CENTER_LEFT);
        content = new VBox(2, head, sample, foot);
        content.prefWidthProperty().bind(widthProperty().subtract(SIDES));
        content.maxWidthProperty().bind(content.prefWidthProperty());
        setPrefWidth(0); // as wide as the list, whatever the name
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable Topic topic, boolean empty) {
        super.updateItem(topic, empty);
        getStyleClass().remove("topics-hidden");
        if (empty || topic == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String shownName = topic.hidden() ? messages.text("text.topics.hiddenName", topic.name()) : topic.name();
        if (topic.hidden()) {
            getStyleClass().add("topics-hidden");
        }
        name.setText(shownName);
        ShownTopics all = shown.getValue();
        String said = all == null ? "" : all.sentence(topic);
        sample.setText(said);
        sample.setVisible(!said.isEmpty());
        size.setText(TopicSigns.size(messages, topic));
        moodPlace.getChildren().setAll(TopicSigns.mood(messages, topic));
        double largest = getListView().getItems().stream()
                .mapToDouble(Topic::share)
                .max()
                .orElse(1);
        bar.setProgress(largest > 0 ? topic.share() / largest : 0);
        trend.show(TopicSigns.shares(topic));
        setAccessibleText(shownName + ", " + said + ", " + size.getText() + ", "
                + TopicSigns.word(messages, topic.mood().againstAverage()));
        setGraphic(content);
    }
}
