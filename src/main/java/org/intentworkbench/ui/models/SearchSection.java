package org.intentworkbench.ui.models;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.experiment.SettingsSearch;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.Setting;
import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.NumberField;
import org.intentworkbench.ui.kit.WordChoice;

/// Whether the learner's settings are searched, how, and among which values.
final class SearchSection extends VBox {
    private static final int MOST_TRIES = 500;
    private static final int MOST_FOLDS = 20;

    private final SearchSettings own;
    private final Messages messages;
    private final Map<LearnerKind, Node> pages = new EnumMap<>(LearnerKind.class);

    SearchSection(SubjectSettings settings, Messages messages) {
        this.own = settings.protocol.search;
        this.messages = messages;
        getStyleClass().add("protocol-section");
        var on = new CheckBox();
        on.setId("models-search");
        on.setWrapText(true);
        on.textProperty().bind(messages.bind("models.search"));
        on.selectedProperty().bindBidirectional(own.on);
        var page = new StackPane();
        var kind = settings.learner.kindProperty();
        Runnable turn = () -> page.getChildren().setAll(pages.computeIfAbsent(kind.get(), this::page));
        kind.addListener(changed -> turn.run());
        turn.run();
        var asked = new VBox(
                8,
                how(),
                new Hint(
                        "models-search-about",
                        messages,
                        () -> messages.text("models.search." + own.method.get() + ".about"),
                        own.method),
                page,
                new Hint("models-search-values-hint", messages, () -> messages.text("models.search.values.hint")));
        getChildren()
                .addAll(
                        on,
                        new Hint("models-search-hint", messages, () -> messages.text("models.search.hint")),
                        SplitSection.only(asked, Bindings.createBooleanBinding(own.on::get, own.on)));
    }

    private Node how() {
        var method = new WordChoice<SettingsSearch.Method>(
                "models-search-method", messages, one -> messages.text("search.method." + one));
        method.getItems().setAll(SettingsSearch.Method.values());
        method.valueProperty().bindBidirectional(own.method);
        var goal = new WordChoice<SettingsSearch.Goal>(
                "models-search-goal", messages, one -> messages.text("search.goal." + one));
        goal.getItems().setAll(SettingsSearch.Goal.values());
        goal.valueProperty().bindBidirectional(own.goal);
        var tries = NumberField.whole("models-search-tries", own.tries, 1, MOST_TRIES, 5);
        tries.disableProperty().bind(own.method.isEqualTo(SettingsSearch.Method.GRID));
        return new FormGrid()
                .row(messages.bind("models.search.method"), method)
                .row(messages.bind("models.search.goal"), goal)
                .row(messages.bind("models.search.tries"), tries)
                .row(
                        messages.bind("models.search.folds"),
                        NumberField.whole("models-search-folds", own.folds, 2, MOST_FOLDS, 1));
    }

    private Node page(LearnerKind kind) {
        var grid = new FormGrid();
        for (Setting setting : kind.settings()) {
            var values = new TextField();
            values.setId("models-search-" + setting.id());
            values.textProperty().bindBidirectional(own.values(kind, setting));
            values.promptTextProperty().bind(messages.bind("models.search.asItIs"));
            grid.row(
                    Bindings.createStringBinding(
                            () -> setting.label().in(messages.locale()), messages.localeProperty()),
                    values);
        }
        return grid;
    }
}
