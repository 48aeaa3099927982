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
    private static final double TRACK_HEIGHT = 18;

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
    private final double low;
    private final double high;
    private boolean showing;

    FeatureRow(FeatureColumn column, SubjectModel model, Messages messages) {
        this.column = column;
        this.model = model;
        this.messages = messages;
        double[] range = column.values() instanceof FeatureValues.Numbers numbers
                ? Arrays.stream(numbers.values()).filter(v -> !Double.isNaN(v)).toArray()
                : new double[0];
        low = Arrays.stream(range).min().orElse(0);
        high = Arrays.stream(range).max().orElse(0);
        String id = "whatif-" + column.name().replaceAll("[^A-Za-z0-9]+", "_");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setTooltip(new Tooltip());
        was.getStyleClass().add("text-muted");
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

    /// Puts the row's nodes into a grid of four columns.
    void into(GridPane grid, int row) {
        grid.addRow(row, name, control, was, back);
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
                if (!number.isFocused() || parsed() != value.value()) {
                    number.setText(text(value.value()));
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
        was.setText(changed ? messages.text("whatif.was", said(own)) : "");
        back.setVisible(changed);
        toggle(name, "changed", changed);
        boolean outside = now instanceof Cell.Number value && (value.value() < low || value.value() > high);
        toggle(number, "outside", outside);
        number.setTooltip(outside ? new Tooltip(messages.text("whatif.outside", text(low), text(high))) : null);
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
        number.setPrefColumnCount(7);
        number.accessibleTextProperty().bind(name.textProperty());
        number.setOnAction(e -> typed());
        number.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                typed();
            }
        });
        var track = new VBox(histogram(), slider);
        HBox.setHgrow(track, Priority.ALWAYS);
        var box = new HBox(8, track, number);
        box.setAlignment(Pos.BOTTOM_LEFT);
        return box;
    }

    /// How the feature is spread over all subjects, above its slider.
    private Node histogram() {
        int[] counts = ((FeatureValues.Numbers) column.values()).values().length == 0 ? new int[0] : evenBins();
        int most = Arrays.stream(counts).max().orElse(0);
        var bars = new HBox(1);
        bars.setAlignment(Pos.BOTTOM_LEFT);
        bars.setMinHeight(TRACK_HEIGHT);
        bars.setMaxHeight(TRACK_HEIGHT);
        bars.getStyleClass().add("whatif-track");
        for (int count : counts) {
            var bar = new Region();
            // a square root keeps a rare value visible beside a common one
            double height = most == 0 ? 0 : TRACK_HEIGHT * Math.sqrt((double) count / most);
            bar.setMinHeight(height);
            bar.setMaxHeight(height);
            HBox.setHgrow(bar, Priority.ALWAYS);
            bar.setMinWidth(1);
            bar.setPrefWidth(1);
            bars.getChildren().add(bar);
        }
        return bars;
    }

    /// Bins as wide as the slider is even, unlike [ColumnDistribution], whose ends are open.
    private int[] evenBins() {
        int[] counts = new int[24];
        for (double value : ((FeatureValues.Numbers) column.values()).values()) {
            if (!Double.isNaN(value)) {
                int bin = high > low ? (int) ((value - low) / (high - low) * counts.length) : 0;
                counts[Math.min(bin, counts.length - 1)]++;
            }
        }
        return counts;
    }

    private void typed() {
        if (showing) {
            return;
        }
        String typed = number.getText().strip();
        if (typed.isEmpty()) {
            model.change(column.name(), new Cell.Missing());
            return;
        }
        double value = parsed();
        toggle(number, "danger", Double.isNaN(value));
        if (!Double.isNaN(value)) {
            model.change(column.name(), new Cell.Number(value));
        }
    }

    private double parsed() {
        try {
            double value = Double.parseDouble(number.getText().strip());
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void takeBack() {
        Integer row = model.rowProperty().get();
        if (row != null) {
            model.change(column.name(), WhatIf.cell(column, row));
        }
    }

    /// Counts stay whole while the slider moves.
    private double stepped(double value) {
        boolean whole = Arrays.stream(((FeatureValues.Numbers) column.values()).values())
                .filter(v -> !Double.isNaN(v))
                .limit(1000)
                .allMatch(v -> v == Math.rint(v));
        if (whole) {
            return Math.rint(value);
        }
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(high - low, 1e-9))) - 2);
        return Math.rint(value / step) * step;
    }

    private String said(Cell cell) {
        return switch (cell) {
            case Cell.Number value ->
                column.yesNo() ? messages.text(value.value() == 1 ? "whatif.yes" : "whatif.no") : text(value.value());
            case Cell.Level value -> value.level();
            case Cell.Missing missing -> messages.text("whatif.missing");
        };
    }

    private static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e12) {
            return Long.toString((long) value);
        }
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(5))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void toggle(Node node, String style, boolean on) {
        node.getStyleClass().remove(style);
        if (on) {
            node.getStyleClass().add(style);
        }
    }
}
