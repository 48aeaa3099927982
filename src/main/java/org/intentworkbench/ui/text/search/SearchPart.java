package org.intentworkbench.ui.text.search;

import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextGround;
import org.intentworkbench.ui.text.TextModel;
import org.intentworkbench.ui.text.TextPart;
import org.intentworkbench.ui.text.TextSplit;

/// The tab *Search by meaning*.
public final class SearchPart implements TextPart {
    private static final String ID = "search";
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final double LIST = 0.6;

    private final SearchModel model;
    private final Messages messages;
    private final SearchBar bar;
    private final ListView<SearchRow> results = new ListView<>();
    private final Label summary = new Label();
    private final Button select = new Button();
    private final StackPane root = new StackPane();

    public SearchPart(
            TextModel text,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            EncoderFactory encoders) {
        this.messages = messages;
        model = new SearchModel(text, actions, encoders);
        bar = new SearchBar(model, messages);
        results.setId("search-results");
        results.getStyleClass().add("search-results");
        results.setCellFactory(list -> new ResultCell(messages, this::corpus));
        results.accessibleTextProperty().bind(messages.bind("text.search.results"));
        results.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now instanceof SearchRow.Hit hit) {
                model.selectedProperty().set(hit);
            }
        });
        model.selectedProperty().addListener((property, before, now) -> {
            if (now != null && now != results.getSelectionModel().getSelectedItem()) {
                results.getSelectionModel().select(now);
            }
        });
        summary.setId("search-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.getStyleClass().add("text-muted");
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        select.setId("search-select");
        select.setMinWidth(Region.USE_PREF_SIZE);
        select.setOnAction(e -> model.select());
        var found = new HBox(12, summary, select);
        found.setAlignment(Pos.CENTER_LEFT);
        var none = new Label();
        none.textProperty().bind(messages.bind("text.search.nothing"));
        none.setWrapText(true);
        results.setPlaceholder(none);
        var split = new TextSplit(results, new DetailPane(model, messages, runner), LIST);
        VBox.setVgrow(split, Priority.ALWAYS);
        var answered = new VBox(8, found, split);
        var start = new SearchStart(model, messages);
        var asked = Bindings.isNotNull(model.answerProperty());
        answered.visibleProperty().bind(asked);
        start.visibleProperty().bind(asked.not());
        var body = new StackPane(answered, start);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        var all = new VBox(
                8, bar, new FilterBar(model, messages), new ProgressStrip(runner, messages, SearchModel.ASK), body);
        root.getChildren().add(all);
        root.setId("search");
        root.sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, this::find);
            }
        });
        model.answerProperty().addListener(changed -> show());
        messages.localeProperty().addListener(changed -> show());
        show();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Region node() {
        return root;
    }

    private void find(KeyEvent key) {
        if (FIND.match(key) && isInFront()) {
            bar.focus();
            key.consume();
        }
    }

    private boolean isInFront() {
        for (javafx.scene.Node node = root; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return root.getScene() != null;
    }

    private org.intentworkbench.text.@org.jspecify.annotations.Nullable Corpus corpus() {
        TextGround ground = model.text().groundProperty().get();
        return ground == null ? null : ground.corpus();
    }

    private void show() {
        SearchAnswer answer = model.answerProperty().get();
        if (answer == null) {
            results.getItems().clear();
            summary.setText("");
            return;
        }
        results.getItems().setAll(answer.rows());
        if (model.selectedProperty().get() != null) {
            results.getSelectionModel().select(model.selectedProperty().get());
        }
        results.scrollTo(0);
        Platform.runLater(() -> results.scrollTo(0)); // once more when the heights of the rows are known
        summary.setText(summary(answer));
        int reviews = answer.reviews().cardinality();
        select.setText(messages.text("text.search.select", messages.count(reviews)));
        select.setDisable(reviews == 0);
    }

    private String summary(SearchAnswer answer) {
        String searched = answer.answer().asked().stream()
                .map(one -> messages.text(
                        "text.search.searched",
                        messages.count(one.reviews()),
                        SearchWords.language(messages, one.language())))
                .reduce((first, second) -> messages.text("text.search.and", first, second))
                .orElse("");
        String line = answer.liked().isEmpty()
                ? messages.text(
                        "text.search.summary",
                        searched,
                        messages.number(answer.answer().millis(), 0))
                : messages.text("text.search.summary.like", searched, shortened(answer.liked()));
        String rest = answer.answer().unasked().stream()
                .map(language -> messages.text("text.search.unasked." + language))
                .collect(Collectors.joining(" "));
        return rest.isEmpty() || !answer.liked().isEmpty() ? line : line + " " + rest;
    }

    private static String shortened(String text) {
        int most = 60;
        return text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 1))) + "…";
    }
}
