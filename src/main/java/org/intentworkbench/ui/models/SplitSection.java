package org.intentworkbench.ui.models;

import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.intentworkbench.features.SplitKind;
import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.NumberField;
import org.intentworkbench.ui.kit.WordChoice;

/// On which rows a model is tested: the kind of split, and what that kind asks for.
final class SplitSection extends VBox {
    private static final int MOST_FOLDS = 100;

    private final ProtocolSettings own;
    private final Messages messages;

    SplitSection(ModelsViewModel model, SubjectSettings settings, Messages messages) {
        this.own = settings.protocol;
        this.messages = messages;
        getStyleClass().add("protocol-section");
        var kind = new WordChoice<SplitKind>("models-split", messages, one -> messages.text("models.split." + one));
        kind.getItems().setAll(SplitKind.values());
        kind.valueProperty().bindBidirectional(own.kind);
        var about = new Hint(
                "models-split-about",
                messages,
                () -> messages.text("models.split." + own.kind.get() + ".about"),
                own.kind);
        var shoppers = new Hint("models-split-shoppers", messages, () -> messages.text("models.split.shoppers"));
        getChildren()
                .addAll(
                        new FormGrid().row(messages.bind("models.split"), kind),
                        about,
                        only(random(), own.kind.isEqualTo(SplitKind.RANDOM)),
                        only(folds(), own.kind.isEqualTo(SplitKind.FOLDS)),
                        only(time(), own.kind.isEqualTo(SplitKind.TIME)),
                        only(column(model), own.kind.isEqualTo(SplitKind.COLUMN)),
                        new FormGrid()
                                .row(
                                        messages.bind("models.seed"),
                                        NumberField.whole("models-seed", settings.seed, 0, Integer.MAX_VALUE, 1),
                                        messages.bind("models.seed.hint")),
                        shoppers);
    }

    private Node random() {
        return new FormGrid()
                .row(
                        messages.bind("models.test"),
                        NumberField.whole("models-test", own.testPercent, 5, 90, 5),
                        messages.bind("models.test.hint"))
                .row(
                        messages.bind("models.repeats"),
                        NumberField.whole("models-repeats", own.repeats, 1, 100, 1),
                        messages.bind("models.repeats.hint"));
    }

    private Node folds() {
        return new FormGrid()
                .row(messages.bind("models.folds"), NumberField.whole("models-folds", own.folds, 2, MOST_FOLDS, 1))
                .row(
                        messages.bind("models.rounds"),
                        NumberField.whole("models-rounds", own.rounds, 1, MOST_FOLDS, 1),
                        messages.bind("models.rounds.hint"));
    }

    private Node time() {
        var byDay = new CheckBox();
        byDay.setId("models-split-by-day");
        byDay.textProperty().bind(messages.bind("models.split.byDay"));
        byDay.selectedProperty().bindBidirectional(own.byDay);
        var day = new DatePicker();
        day.setId("models-split-day");
        day.setMaxWidth(Double.MAX_VALUE);
        day.setPromptText(LocalDate.EPOCH.toString().replaceAll("\\d", "–"));
        day.valueProperty().bindBidirectional(own.day);
        var latest = new FormGrid()
                .row(messages.bind("models.test"), NumberField.whole("models-test-latest", own.testPercent, 5, 90, 5));
        return new VBox(
                8,
                byDay,
                only(latest, own.byDay.not()),
                only(
                        new FormGrid().row(messages.bind("models.split.day"), day),
                        Bindings.createBooleanBinding(own.byDay::get, own.byDay)));
    }

    private Node column(ModelsViewModel model) {
        var column = new ComboBox<String>();
        column.setId("models-split-column");
        column.setMaxWidth(Double.MAX_VALUE);
        FeatureNames.offer(column, own.column, model, false);
        var levels = new TextField();
        levels.setId("models-split-levels");
        levels.setPromptText("Nov, Dec");
        levels.textProperty().bindBidirectional(own.levels);
        return new FormGrid()
                .row(messages.bind("models.split.column"), column)
                .row(messages.bind("models.split.levels"), levels, messages.bind("models.split.levels.hint"));
    }

    static Node only(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }
}
