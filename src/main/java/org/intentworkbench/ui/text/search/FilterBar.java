package org.intentworkbench.ui.text.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.intentworkbench.text.search.SearchFilter;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordChoice;
import org.jspecify.annotations.Nullable;

/// Leaves reviews out by what is known of them; a filter whose column the reviews do not have is not shown.
final class FilterBar extends FlowPane {
    /// Stars as they are asked for.
    private enum Stars {
        ANY(Double.NaN, Double.NaN),
        LOW(1, 2),
        MIDDLE(2.01, 3.99),
        HIGH(4, 5);

        final double least;
        final double most;

        Stars(double least, double most) {
            this.least = least;
            this.most = most;
        }
    }

    private enum Outcome {
        ANY(SearchFilter.ANY_OUTCOME),
        YES(1),
        NO(0);

        final int value;

        Outcome(int value) {
            this.value = value;
        }
    }

    private final SearchModel model;
    private final Messages messages;
    private final WordChoice<Stars> stars;
    private final WordChoice<Outcome> outcome;
    private final ComboBox<String> category;
    private final ComboBox<String> product;
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final Hyperlink clear = new Hyperlink();
    private boolean clearing;

    FilterBar(SearchModel model, Messages messages) {
        super(12, 6);
        this.model = model;
        this.messages = messages;
        getStyleClass().add("search-filters");
        stars = new WordChoice<>("search-stars", messages, one -> messages.text("text.search.filter.stars." + one));
        stars.getItems().setAll(Stars.values());
        outcome =
                new WordChoice<>("search-outcome", messages, one -> messages.text("text.search.filter.outcome." + one));
        outcome.getItems().setAll(Outcome.values());
        category = names("search-category");
        product = names("search-product");
        from.setId("search-from");
        until.setId("search-until");
        clear.setId("search-clear-filters");
        clear.textProperty().bind(messages.bind("text.search.filter.clear"));
        clear.setOnAction(e -> model.filterProperty().set(SearchFilter.all()));
        for (ObservableValue<?> value : List.of(
                stars.valueProperty(),
                outcome.valueProperty(),
                category.valueProperty(),
                product.valueProperty(),
                from.valueProperty(),
                until.valueProperty())) {
            value.addListener((property, before, now) -> apply());
        }
        from.setPrefWidth(130);
        until.setPrefWidth(130);
        model.choicesProperty().addListener(changed -> show());
        model.filterProperty().addListener((property, before, now) -> {
            clear.setVisible(!now.isAll());
            if (now.isAll()) {
                reset();
            }
        });
        clear.setVisible(false);
        clear.managedProperty().bind(clear.visibleProperty());
        show();
    }

    private ComboBox<String> names(String id) {
        var names = new WordChoice<String>(
                id, messages, one -> one.isEmpty() ? messages.text("text.search.filter.any") : one);
        names.setMaxWidth(200);
        return names;
    }

    private void show() {
        FilterChoices choices = model.choicesProperty().get();
        category.getItems().setAll(withAny(choices.categories()));
        product.getItems().setAll(withAny(choices.products()));
        reset();
        List<Node> shown = new ArrayList<>();
        add(shown, choices.stars(), "text.search.filter.stars", stars);
        add(shown, choices.outcomes(), "text.search.filter.outcome", outcome);
        add(shown, choices.categories().size() > 1, "text.search.filter.category", category);
        add(shown, choices.products().size() > 1, "text.search.filter.product", product);
        add(shown, choices.times(), "text.search.filter.from", from);
        add(shown, choices.times(), "text.search.filter.until", until);
        if (!shown.isEmpty()) {
            shown.add(clear);
        }
        getChildren().setAll(shown);
        setManaged(!shown.isEmpty());
    }

    private void add(List<Node> shown, boolean known, String name, javafx.scene.control.Control control) {
        if (known) {
            var label = new Label();
            label.textProperty().bind(messages.bind(name));
            label.getStyleClass().add("text-muted");
            label.setLabelFor(control);
            control.accessibleTextProperty().bind(messages.bind(name));
            var pair = new HBox(6, label, control);
            pair.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            shown.add(pair);
        }
    }

    private static List<String> withAny(List<String> names) {
        var all = new ArrayList<String>();
        all.add("");
        all.addAll(names);
        return all;
    }

    private void reset() {
        clearing = true;
        stars.setValue(Stars.ANY);
        outcome.setValue(Outcome.ANY);
        category.setValue("");
        product.setValue("");
        from.setValue(null);
        until.setValue(null);
        clearing = false;
    }

    private void apply() {
        if (clearing) {
            return;
        }
        Stars wanted = stars.getValue() == null ? Stars.ANY : stars.getValue();
        Outcome told = outcome.getValue() == null ? Outcome.ANY : outcome.getValue();
        model.filterProperty()
                .set(SearchFilter.all()
                        .withStars(wanted.least, wanted.most)
                        .withOutcome(told.value)
                        .withCategory(text(category.getValue()))
                        .withProduct(text(product.getValue()))
                        .withTimes(
                                millis(from.getValue(), 0, Long.MIN_VALUE),
                                millis(until.getValue(), 1, Long.MAX_VALUE)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static long millis(@Nullable LocalDate day, int more, long any) {
        return day == null
                ? any
                : day.plusDays(more).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
