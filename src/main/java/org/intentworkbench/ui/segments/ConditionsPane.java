package org.intentworkbench.ui.segments;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// The conditions of the draft, one under the other, and the menu that adds one.
final class ConditionsPane extends VBox {
    private final Messages messages;
    private final SegmentWords words;
    private final SegmentsViewModel model;
    private final MenuButton add = new MenuButton();
    private final VBox list = new VBox();
    private final Label none = new Label();
    private final Button example = new Button();

    ConditionsPane(Messages messages, SegmentWords words, SegmentsViewModel model) {
        this.messages = messages;
        this.words = words;
        this.model = model;
        getStyleClass().add("conditions");
        list.getStyleClass().add("condition-list");
        list.setId("segments-conditions");
        none.textProperty().bind(messages.bind("segments.conditions.none"));
        none.getStyleClass().add("segments-hint");
        none.setWrapText(true);
        none.setMinHeight(USE_PREF_SIZE);
        add.setId("segments-add");
        add.setGraphic(Icon.PLUS.node());
        add.textProperty().bind(messages.bind("segments.add"));
        add.setMaxWidth(Double.MAX_VALUE);
        add.showingProperty().addListener((property, before, now) -> {
            if (now) {
                fillMenu();
            }
        });
        example.setId("segments-example");
        example.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                "segments.example",
                                messages.threshold(model.thresholdProperty().get())),
                        model.thresholdProperty(),
                        messages.localeProperty()));
        example.setMaxWidth(Double.MAX_VALUE);
        example.setOnAction(e ->
                model.brush(new Condition.ScoreBetween(model.thresholdProperty().get(), 1)));
        getChildren().addAll(none, list, add, example);
        model.conditions().addListener((ListChangeListener<Condition>) change -> show());
        model.runProperty().addListener((property, before, now) -> {
            list.getChildren().clear(); // the extents are those of the old run
            show();
        });
        messages.localeProperty().addListener((property, before, now) -> fillMenu());
        show();
    }

    private void fillMenu() {
        add.getItems().clear();
        add.getItems()
                .add(item(
                        "segments-add-score",
                        messages.text("chart.score"),
                        () -> model.brush(new Condition.ScoreBetween(0, 1))));
        add.getItems().getFirst().setDisable(model.scores() != null);
        FeatureGroup group = null;
        var columns = new ArrayList<>(model.freeColumns());
        columns.sort(java.util.Comparator.comparing(FeatureColumn::group));
        for (FeatureColumn column : columns) {
            if (column.group() != group) {
                group = column.group();
                add.getItems().add(new javafx.scene.control.SeparatorMenuItem());
            }
            add.getItems().add(item("segments-add-" + column.name(), words.label(column), () -> model.add(column)));
        }
    }

    private static MenuItem item(String id, String text, Runnable act) {
        var item = new MenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> act.run());
        return item;
    }

    /// Keeps the editors that still fit, so that a thumb being dragged is not replaced under the hand.
    private void show() {
        fillMenu();
        var conditions = model.runProperty().get() == null ? List.<Condition>of() : List.copyOf(model.conditions());
        for (int i = 0; i < conditions.size(); i++) {
            boolean there = i < list.getChildren().size();
            if (there && ((ConditionEditor) list.getChildren().get(i)).show(conditions.get(i))) {
                continue;
            }
            var editor = editor(i, conditions.get(i));
            if (editor == null) {
                list.getChildren().remove(i, list.getChildren().size());
                break;
            }
            editor.show(conditions.get(i));
            if (there) {
                list.getChildren().set(i, editor);
            } else {
                list.getChildren().add(editor);
            }
        }
        int size = conditions.size();
        if (list.getChildren().size() > size) {
            list.getChildren().remove(size, list.getChildren().size());
        }
        none.setVisible(conditions.isEmpty());
        none.setManaged(conditions.isEmpty());
        boolean offers = conditions.isEmpty() && model.runProperty().get() != null;
        example.setVisible(offers);
        example.setManaged(offers);
    }

    /// Null where the run has no such column; the screen says so by the problem of the measure.
    private @Nullable ConditionEditor editor(int at, Condition condition) {
        return switch (condition) {
            case Condition.ScoreBetween score ->
                range(at, null, messages.bind("chart.score"), new ColumnExtent.Numbers(0, 1, false));
            case Condition.Between between -> column(at, between.column());
            case Condition.AnyOf any -> column(at, any.column());
        };
    }

    private @Nullable ConditionEditor column(int at, String name) {
        var run = model.runProperty().get();
        var column = run == null ? null : run.table().column(name).orElse(null);
        if (column == null) {
            return null;
        }
        var label = Bindings.createStringBinding(() -> words.label(column), messages.localeProperty());
        return switch (ColumnExtent.of(column)) {
            case ColumnExtent.Numbers numbers -> range(at, name, label, numbers);
            case ColumnExtent.Levels levels ->
                new LevelsEditor(
                        name,
                        label,
                        levels,
                        messages,
                        words,
                        changed -> model.replace(at, changed),
                        () -> model.remove(at));
            case ColumnExtent.Nothing nothing -> null;
        };
    }

    private ConditionEditor range(
            int at, @Nullable String column, ObservableValue<String> label, ColumnExtent.Numbers extent) {
        return new RangeEditor(
                column, label, extent, messages, words, changed -> model.replace(at, changed), () -> model.remove(at));
    }
}
