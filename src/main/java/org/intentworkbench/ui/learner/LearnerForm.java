package org.intentworkbench.ui.learner;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.LearnerWords;
import org.intentworkbench.training.Setting;
import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.NumberField;
import org.intentworkbench.ui.kit.WordChoice;

/// The choice of a learner with what it is good for, and its settings, each with what it does, its range and a way back
/// to its usual value. Ids begin with the prefix: `models-learner`, `models-depth`, `models-depth-usual`.
public final class LearnerForm extends VBox {
    private static final double GROUPED = 10_000;

    private final LearnerModel model;
    private final Messages messages;
    private final String prefix;
    private final Map<LearnerKind, Node> pages = new EnumMap<>(LearnerKind.class);
    private final StackPane page = new StackPane();

    public LearnerForm(String prefix, LearnerModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.prefix = prefix;
        getStyleClass().add("learner-form");
        var choice = new WordChoice<LearnerKind>(
                prefix + "-learner", messages, kind -> kind.label().in(messages.locale()));
        choice.getItems().setAll(LearnerKind.values());
        choice.setVisibleRowCount(LearnerKind.values().length);
        choice.valueProperty().bindBidirectional(model.kindProperty());
        choice.accessibleTextProperty().bind(messages.bind("learner.choose"));
        var about = new Label();
        about.setId(prefix + "-learner-about");
        about.getStyleClass().add("learner-about");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.kindProperty().get().about().in(messages.locale()),
                        model.kindProperty(),
                        messages.localeProperty()));
        model.kindProperty().addListener(changed -> turn());
        getChildren().addAll(choice, about, page);
        turn();
    }

    private void turn() {
        page.getChildren().setAll(pages.computeIfAbsent(model.kindProperty().get(), this::page));
    }

    private Node page(LearnerKind kind) {
        var grid = new FormGrid();
        for (Setting setting : kind.settings()) {
            DoubleProperty value = model.valueProperty(kind, setting);
            var control = control(setting, value);
            control.accessibleTextProperty().bind(bound(() -> setting.label().in(messages.locale())));
            var row = new HBox(control, usual(setting, value));
            row.getStyleClass().add("learner-setting");
            HBox.setHgrow(control, Priority.ALWAYS);
            grid.row(bound(() -> setting.label().in(messages.locale())), row, bound(() -> hint(setting)));
        }
        return grid;
    }

    private javafx.scene.control.Control control(Setting setting, DoubleProperty value) {
        String id = prefix + "-" + setting.id();
        if (setting.isChoice()) {
            var choice = new WordChoice<Integer>(
                    id, messages, number -> setting.choiceLabel(number).in(messages.locale()));
            for (int i = 0; i < setting.choices().size(); i++) {
                choice.getItems().add(i);
            }
            choice.setValue((int) value.get());
            value.addListener((property, before, now) -> choice.setValue(now.intValue()));
            choice.valueProperty().addListener((property, before, now) -> value.set(now));
            return choice;
        }
        return setting.whole()
                ? NumberField.whole(id, whole(value), (int) setting.min(), (int) setting.max(), (int) setting.step())
                : NumberField.decimal(id, value, setting.min(), setting.max(), setting.step());
    }

    private static IntegerProperty whole(DoubleProperty value) {
        var whole = new SimpleIntegerProperty((int) value.get());
        value.addListener((property, before, now) -> whole.set(now.intValue()));
        whole.addListener((property, before, now) -> value.set(now.intValue()));
        return whole;
    }

    /// Shown only where the value is not the usual one; its place is kept.
    private Button usual(Setting setting, DoubleProperty value) {
        var back = new Button("\u21BA");
        back.setId(prefix + "-" + setting.id() + "-usual");
        back.getStyleClass().addAll("flat", "small", "learner-usual");
        back.setMinWidth(USE_PREF_SIZE);
        var tip = new Tooltip();
        tip.textProperty()
                .bind(bound(() -> messages.text(
                        "learner.usual", LearnerWords.said(setting, setting.standard(), messages.locale()))));
        back.setTooltip(tip);
        back.accessibleTextProperty().bind(tip.textProperty());
        back.setOnAction(e -> value.set(setting.standard()));
        back.visibleProperty().bind(value.isNotEqualTo(setting.standard(), 0));
        return back;
    }

    private String hint(Setting setting) {
        String hint = setting.hint().in(messages.locale());
        String usual = LearnerWords.said(setting, setting.standard(), messages.locale());
        return setting.isChoice()
                ? messages.text("learner.hint.choice", hint, usual)
                : messages.text(
                        "learner.hint", hint, bound(setting, setting.min()), bound(setting, setting.max()), usual);
    }

    private String bound(Setting setting, double value) {
        return value >= GROUPED ? messages.count((long) value) : setting.text(value);
    }

    private ObservableValue<String> bound(java.util.concurrent.Callable<String> words) {
        return Bindings.createStringBinding(words, messages.localeProperty());
    }
}
