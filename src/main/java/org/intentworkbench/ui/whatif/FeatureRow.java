package org.intentworkbench.ui.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.explanation.Cell;
import org.intentworkbench.explanation.WhatIf;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// One feature of the subject: its name, a control for its value, and a button that takes the change back.
final class FeatureRow {
    private final FeatureColumn column;
    private final SubjectModel model;
    private final Messages messages;
    private final Label name = new Label();
    private final Label was = new Label();
    private final Button back = new Button();
    private final TextField number = new TextField();
    private final Slider slider = new Slider();
    private final CheckBox yes = new CheckBox();
    private final ComboBox<String> level = new ComboBox<>();
    private final Node control;
    private final boolean whole;
    private final double low;
    private final double high;
    private String shown = "";
    private boolean showing;

    FeatureRow(FeatureColumn column, SubjectModel model, Messages messages) {
        this.column = column;
        this.model = model;
        this.messages = messages;
        double[] range = column.values() instanceof FeatureValues.Numbers numbers
                ? Arrays.stream(numbers.values()).filter(v -> !Double.isNaN(v)).toArray()
                : new double[0];
        whole = Arrays.stream(range).allMatch(v -> v == Math.rint(v));
        low = Arrays.stream(range).min().orElse(0);
        high = Arrays.stream(range).max().orElse(0);
        String id = "whatif-" + column.name().replaceAll("[^A-Za-z0-9]+", "_");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setTooltip(new Tooltip());
        was.getStyleClass().addAll("text-muted", "whatif-was");
        was.managedProperty().bind(was.visibleProperty());
        back.setGraphic(Icon.CLOSE.node(.75));
        back.setId(id + "-back");
        back.getStyleClass().addAll("button-icon", "flat", "small");
        back.accessibleTextProperty().bind(messages.bind("whatif.back"));
        back.setTooltip(new Tooltip());
        back.getTooltip().textProperty().bind(messages.bind("whatif.back"));
        back.setOnAction(e -> takeBack());
        control = control(id);
        number.setId(id);
        words();
    }

    /// Puts the row's nodes into a grid of three columns.
    void into(GridPane grid, int row) {
        grid.addRow(row, new VBox(name, was), control, back);
        GridPane.setHgrow(control, Priority.ALWAYS);
    }

    void words() {
        name.setText(column.label().in(messages.locale()));
        String unit = column.unit().in(messages.locale());
        name.getTooltip()
                .setText(column.definition().in(messages.locale()) + (unit.isEmpty() ? "" : " (" + unit + ")"));
    }

    /// Shows the subject's value, or the changed one.
    void show(int row, Map<String, Cell> changes) {
        Cell own = WhatIf.cell(column, row);
        boolean changed = changes.containsKey(column.name());
        Cell now = changed ? changes.getOrDefault(column.name(), own) : own;
        showing = true;
        switch (now) {
            case Cell.Number value -> {
                slider.setValue(value.value());
                yes.setIndeterminate(false);
                yes.setSelected(value.value() == 1);
                if (!number.isFocused() || ShownNumber.parsed(number.getText()) != value.value()) {
                    number.setText(ShownNumber.of(value.value()));
                }
            }
            case Cell.Level value -> level.setValue(value.level());
            case Cell.Missing missing -> {
                number.setText("");
                yes.setIndeterminate(true);
                level.setValue("");
            }
        }
        showing = false;
        shown = number.getText();
        was.setText(changed ? messages.text("whatif.was", said(own)) : "");
        was.setVisible(changed);
        back.setVisible(changed);
        toggle(name, "changed", changed);
        boolean outside = now instanceof Cell.Number value && (value.value() < low || value.value() > high);
        toggle(number, "outside", outside);
        toggle(number, "danger", false);
        number.setTooltip(
                outside
                        ? new Tooltip(messages.text("whatif.outside", ShownNumber.of(low), ShownNumber.of(high)))
                        : null);
        number.setAccessibleHelp(outside ? number.getTooltip().getText() : null);
    }

    private Node control(String id) {
        if (column.values() instanceof FeatureValues.Levels levels) {
            List<String> all = new ArrayList<>(Arrays.asList(levels.levels()));
            all.sort(String::compareTo);
            all.add(""); // missing
            level.getItems().setAll(all);
            level.setId(id);
            level.setMaxWidth(Double.MAX_VALUE);
            level.setOnAction(e -> {
                String chosen = level.getValue();
                if (!showing && chosen != null) {
                    model.change(column.name(), chosen.isEmpty() ? new Cell.Missing() : new Cell.Level(chosen));
                }
            });
            level.accessibleTextProperty().bind(name.textProperty());
            return level;
        }
        if (column.yesNo()) {
            yes.setId(id);
            yes.accessibleTextProperty().bind(name.textProperty());
            yes.setOnAction(e -> model.change(column.name(), new Cell.Number(yes.isSelected() ? 1 : 0)));
            return yes;
        }
        return numbers(id);
    }

    private Node numbers(String id) {
        slider.setId(id + "-slider");
        slider.setMin(low);
        slider.setMax(high > low ? high : low + 1);
        slider.setBlockIncrement((slider.getMax() - slider.getMin()) / 50);
        slider.accessibleTextProperty().bind(name.textProperty());
        slider.valueProperty().addListener((property, before, now) -> {
            if (!showing) {
                model.change(column.name(), new Cell.Number(stepped(now.doubleValue())));
            }
        });
        number.setPrefColumnCount(5);
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.accessibleTextProperty().bind(name.textProperty());
        number.setOnAction(e -> typed());
        number.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                left();
            }
        });
        var track = new VBox(TrackBars.of(values(), low, high), slider);
        HBox.setHgrow(track, Priority.ALWAYS);
        var box = new HBox(8, track, number);
        box.setAlignment(Pos.BOTTOM_LEFT);
        return box;
    }

    /// Takes what was typed; leaving the field untouched changes nothing, though it shows the value rounded.
    private void typed() {
        String typed = number.getText().strip();
        if (showing || typed.equals(shown)) {
            return;
        }
        if (typed.isEmpty()) {
            model.change(column.name(), new Cell.Missing());
            return;
        }
        double value = ShownNumber.parsed(typed);
        toggle(number, "danger", Double.isNaN(value));
        if (Double.isNaN(value)) {
            number.setTooltip(new Tooltip(messages.text("whatif.notNumber")));
        } else {
            model.change(column.name(), new Cell.Number(value));
        }
    }

    /// What was typed and is no number gives way to the value.
    private void left() {
        typed();
        if (Double.isNaN(ShownNumber.parsed(number.getText()))
                && !number.getText().isBlank()) {
            number.setText(shown);
            toggle(number, "danger", false);
            number.setTooltip(null);
        }
    }

    private double[] values() {
        return column.values() instanceof FeatureValues.Numbers numbers ? numbers.values() : new double[0];
    }

    private void takeBack() {
        Integer row = model.rowProperty().get();
        if (row != null) {
            model.change(column.name(), WhatIf.cell(column, row));
        }
    }

    /// Counts stay whole while the slider moves.
    private double stepped(double value) {
        if (whole) {
            return Math.rint(value);
        }
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(high - low, 1e-9))) - 2);
        return Math.rint(value / step) * step;
    }

    private String said(Cell cell) {
        return switch (cell) {
            case Cell.Number value ->
                column.yesNo()
                        ? messages.text(value.value() == 1 ? "whatif.yes" : "whatif.no")
                        : ShownNumber.of(value.value());
            case Cell.Level value -> value.level();
            case Cell.Missing missing -> messages.text("whatif.missing");
        };
    }

    private static void toggle(Node node, String style, boolean on) {
        node.getStyleClass().remove(style);
        if (on) {
            node.getStyleClass().add(style);
        }
    }
}
