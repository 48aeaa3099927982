package org.intentworkbench.ui.text.map;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.text.terms.DistinctiveTerms.Distinctive;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;

/// What is selected on the map: how many, the words that tell them from the rest, how they ended, and the reviews.
final class SelectionPane extends StackPane {
    private final Messages messages;
    private final MapModel model;
    private final MapSelection selection;
    private final FileDialogs dialogs;
    private final Label count = label("map-selected", "map-selected");
    private final Label outcome = label("map-outcome", "map-outcome");
    private final FlowPane terms = new FlowPane();
    private final ObservableList<Integer> reviews = FXCollections.observableArrayList();
    private final VBox filled;
    private final VBox hint;

    SelectionPane(Messages messages, MapWords words, MapModel model, MapSelection selection, FileDialogs dialogs) {
        this.messages = messages;
        this.model = model;
        this.selection = selection;
        this.dialogs = dialogs;
        setId("map-selection");
        getStyleClass().addAll("card-section", "map-selection");
        terms.getStyleClass().add("map-terms");
        terms.setId("map-terms");
        var list = new ListView<>(reviews);
        list.setId("map-reviews");
        list.getStyleClass().add("map-reviews");
        list.setCellFactory(view -> new ReviewCell(
                words,
                review -> Objects.requireNonNull(model.mapProperty().get())
                        .corpus()
                        .review(review)));
        list.accessibleTextProperty().bind(messages.bind("text.map.reviews"));
        VBox.setVgrow(list, Priority.ALWAYS);
        var buttons = new HBox(
                button("map-save", "text.map.save", this::save),
                button("map-clear", "text.map.clear", selection::clear));
        buttons.getStyleClass().add("map-buttons");
        filled = new VBox(count, buttons, heading("text.map.terms"), terms, outcome, heading("text.map.reviews"), list);
        filled.getStyleClass().add("map-summary");
        hint = new VBox(heading("text.map.nothing"));
        hint.getStyleClass().add("map-hint");
        for (String key :
                List.of("text.map.hint.lasso", "text.map.hint.click", "text.map.hint.move", "text.map.hint.keys")) {
            var line = label("", "map-hint-line");
            line.textProperty().bind(messages.bind(key));
            hint.getChildren().add(line);
        }
        getChildren().addAll(hint, filled);
        selection.pointsProperty().addListener((property, before, now) -> show());
        selection.summaryProperty().addListener((property, before, now) -> show());
        model.mapProperty().addListener((property, before, now) -> show());
        messages.localeProperty().addListener((property, before, now) -> {
            show();
            list.refresh();
        });
        show();
    }

    private void show() {
        ShownMap shown = model.mapProperty().get();
        int points = selection.pointsProperty().get().cardinality();
        filled.setVisible(shown != null && points > 0);
        hint.setVisible(!filled.isVisible());
        if (shown == null || points == 0) {
            reviews.clear();
            return;
        }
        count.setText(messages.text("text.map.selected", messages.count(points), messages.count(shown.size())));
        SelectionSummary summary = selection.summaryProperty().get();
        outcome.setText(summary == null ? "" : outcomes(summary));
        outcome.setVisible(!outcome.getText().isEmpty());
        outcome.setManaged(outcome.isVisible());
        terms.getChildren()
                .setAll(
                        summary == null
                                ? List.of(label("", "map-hint-line"))
                                : chips(summary).toList());
        // the summary comes later than the selection: until then no old reviews are shown
        reviews.setAll(
                summary == null
                        ? List.of()
                        : IntStream.of(summary.reviews()).boxed().toList());
    }

    private Stream<Label> chips(SelectionSummary summary) {
        if (summary.terms().isEmpty()) {
            var none = label("", "map-hint-line");
            none.setText(messages.text("text.map.terms.none"));
            return Stream.of(none);
        }
        return summary.terms().stream().map(this::chip);
    }

    private Label chip(Distinctive term) {
        var chip = new Label(term.term());
        chip.getStyleClass().add("map-term");
        chip.setTooltip(new Tooltip(messages.text(
                "text.map.term.about", term.term(), messages.count(term.texts()), messages.count(term.rest()))));
        return chip;
    }

    private String outcomes(SelectionSummary summary) {
        if (summary.inside().known() == 0) {
            return "";
        }
        String inside = messages.percent(summary.inside().share(), 0);
        return summary.rest().known() == 0
                ? messages.text(
                        "text.map.outcome.alone",
                        inside,
                        messages.count(summary.inside().known()))
                : messages.text(
                        "text.map.outcome",
                        inside,
                        messages.count(summary.inside().known()),
                        messages.percent(summary.rest().share(), 0));
    }

    private void save() {
        dialogs.save("text.map.save", "chart.kind.csv", messages.text("text.map.save.name") + ".csv", "csv")
                .ifPresent(file -> selection.save(
                        file,
                        Stream.of(
                                        "import",
                                        "line",
                                        "shopper",
                                        "product",
                                        "category",
                                        "time",
                                        "rating",
                                        "outcome",
                                        "text")
                                .toList()));
    }

    private Button button(String id, String key, Runnable act) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.getStyleClass().add("small");
        button.setOnAction(e -> act.run());
        return button;
    }

    private Label heading(String key) {
        var label = label("", "map-heading");
        label.textProperty().bind(messages.bind(key));
        return label;
    }

    private static Label label(String id, String style) {
        var label = new Label();
        if (!id.isEmpty()) {
            label.setId(id);
        }
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
