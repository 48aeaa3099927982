package org.intentworkbench.ui.text.topics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.topics.Topic;
import org.intentworkbench.text.topics.TopicTerm;
import org.intentworkbench.ui.chart.ChartFrame;
import org.intentworkbench.ui.chart.SaveAs;
import org.intentworkbench.ui.chart.ShareOverTime;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// All about the largest of the selected topics, or about the first where none is selected.
final class TopicDetail extends VBox {
    private final TopicsModel model;
    private final Messages messages;
    private final TextField name = new TextField();
    private final Label facts = wrapped("text-muted");
    private final Label mood = wrapped("text-muted");
    private final HBox moodLine = new HBox(10);
    private final GridPane terms = new GridPane();
    private final ShareOverTime trend;
    private final VBox where = new VBox(4);
    private final VBox examples = new VBox(8);
    private @Nullable Topic looked;

    TopicDetail(TopicsModel model, Messages messages, SaveAs saveAs) {
        super(12);
        this.model = model;
        this.messages = messages;
        getStyleClass().add("topics-detail");
        trend = new ShareOverTime("topics-trend", messages);
        trend.titleProperty().bind(messages.bind("text.topics.trend"));
        trend.shareLabelProperty().bind(messages.bind("text.topics.trend.axis"));
        var chart = new ChartFrame(trend, messages.bind("text.topics.trend"), messages, saveAs);
        chart.setMinHeight(230);
        chart.setPrefHeight(230);
        facts.setId("topics-facts");
        moodLine.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(mood, Priority.ALWAYS);
        terms.setHgap(10);
        terms.setVgap(4);
        var grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        var fixed = new ColumnConstraints();
        fixed.setMinWidth(USE_PREF_SIZE);
        terms.getColumnConstraints().setAll(fixed, grow, new ColumnConstraints());
        getChildren()
                .addAll(
                        header(),
                        facts,
                        moodLine,
                        titled("text.topics.examples", examples),
                        titled("text.topics.terms", terms),
                        chart,
                        titled("text.topics.where", where));
    }

    private Region header() {
        name.setId("topics-name");
        name.accessibleTextProperty().bind(messages.bind("text.topics.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnAction(e -> rename());
        var rename = new Button();
        rename.setId("topics-rename");
        rename.textProperty().bind(messages.bind("text.topics.rename"));
        rename.setMinWidth(USE_PREF_SIZE);
        rename.setOnAction(e -> rename());
        var line = new HBox(8, name, rename);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    void editName() {
        name.requestFocus();
        name.selectAll();
    }

    private void rename() {
        if (looked != null) {
            model.rename(looked, name.getText());
        }
    }

    private VBox titled(String key, Region content) {
        var title = new Label();
        title.textProperty().bind(messages.bind(key));
        title.getStyleClass().add("topics-section");
        return new VBox(6, title, content);
    }

    void show(ShownTopics shown, Topic topic) {
        looked = topic;
        name.setText(topic.name());
        facts.setText(messages.text(
                topic.merged() > 1 ? "text.topics.facts.merged" : "text.topics.facts",
                messages.count(topic.reviews().cardinality()),
                messages.percent(topic.share(), 1),
                messages.count(topic.sentences()),
                messages.count(topic.merged())));
        moodLine.getChildren().setAll(TopicSigns.mood(messages, topic), mood);
        String stands = messages.text(
                "text.topics.mood.stands",
                messages.number(topic.mood().againstAverage(), 2),
                shown.topics().model());
        mood.setText(
                topic.mood().known() == 0
                        ? stands + " " + messages.text("text.topics.recommended.unknown")
                        : stands + " "
                                + messages.text(
                                        "text.topics.recommended",
                                        messages.percent(topic.mood().recommended(), 0),
                                        messages.count(topic.mood().known())));
        terms(topic);
        if (topic.trend().size() > 1) {
            trend.show(TopicSigns.points(topic));
        } else {
            trend.setEmpty(messages.text("text.topics.trend.none"));
        }
        where(topic);
        examples.getChildren().clear();
        var marks = shown.marks().getOrDefault(topic.id(), Map.of());
        for (Topic.Example example : topic.examples()) {
            Corpus.Review review = shown.corpus().review(example.review());
            var about = new Label(about(review));
            about.getStyleClass().add("topics-about");
            var box = new VBox(
                    2, MarkedSentence.of(review.text(), example, marks.getOrDefault(example, List.of())), about);
            box.getStyleClass().add("topics-example");
            examples.getChildren().add(box);
        }
    }

    private void terms(Topic topic) {
        terms.getChildren().clear();
        double most = topic.terms().isEmpty() ? 1 : topic.terms().getFirst().z();
        for (int row = 0; row < topic.terms().size(); row++) {
            TopicTerm term = topic.terms().get(row);
            var word = new Label(term.term());
            word.getStyleClass().add("topics-term");
            var bar = new ProgressBar(most > 0 ? Math.max(0, term.z() / most) : 0);
            bar.getStyleClass().add("topics-bar");
            bar.setMaxWidth(Double.MAX_VALUE);
            var counts = new Label(
                    messages.text("text.topics.term", messages.count(term.sentences()), messages.count(term.rest())));
            counts.getStyleClass().add("topics-about");
            counts.setMinWidth(USE_PREF_SIZE);
            bar.setAccessibleText(term.term() + ", " + messages.number(term.z(), 1));
            terms.addRow(row, word, bar, counts);
        }
    }

    private void where(Topic topic) {
        where.getChildren().clear();
        for (Topic.Place place : topic.where()) {
            where.getChildren()
                    .add(line(messages.text(
                            place.category() ? "text.topics.where.category" : "text.topics.where.product",
                            place.name(),
                            messages.count(place.reviews()),
                            messages.percent(place.share(), 0),
                            messages.number(place.times(), 1))));
        }
        if (topic.where().isEmpty()) {
            where.getChildren().add(line(messages.text("text.topics.where.none")));
        }
    }

    private static Label line(String words) {
        var label = wrapped("topics-place");
        label.setText(words);
        return label;
    }

    private String about(Corpus.Review review) {
        var parts = new ArrayList<String>();
        parts.add(review.category());
        parts.add(review.product());
        if (Double.isFinite(review.rating())) {
            parts.add(messages.text(
                    "text.topics.stars", messages.number(review.rating(), review.rating() % 1 == 0 ? 0 : 1)));
        }
        if (review.time() != Long.MIN_VALUE) {
            parts.add(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale())
                    .format(LocalDate.ofInstant(Instant.ofEpochMilli(review.time()), ZoneOffset.UTC)));
        }
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    private Locale locale() {
        return messages.locale();
    }

    private static Label wrapped(String style) {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
