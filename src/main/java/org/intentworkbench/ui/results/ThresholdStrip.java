package org.intentworkbench.ui.results;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// What stays in sight while the charts scroll: the threshold as slider and number, what it means in one sentence,
/// and the matrix.
final class ThresholdStrip extends HBox {
    private final Messages messages;
    private final ResultWords words;
    private final ResultsViewModel model;
    private final Slider slider = new Slider(0, 1, 0.5);
    private final TextField field = new TextField();
    private final Label sentence = new Label();
    private final Label selected = new Label();
    private final HBox selection;
    private final MatrixGrid matrix;
    private final Map<ResultsViewModel.Snap, Button> snaps = new EnumMap<>(ResultsViewModel.Snap.class);
    private boolean following;

    ThresholdStrip(Messages messages, ResultWords words, ResultsViewModel model) {
        this.messages = messages;
        this.words = words;
        this.model = model;
        matrix = new MatrixGrid(messages, words, model);
        matrix.setMinWidth(USE_PREF_SIZE);
        selection = selection();
        getStyleClass().add("threshold-strip");
        setId("results-threshold");
        sentence.setId("results-sentence");
        sentence.getStyleClass().add("threshold-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        var said = new HBox(sentence, selection);
        said.getStyleClass().add("threshold-said");
        var left = new VBox(controls(), snaps(), said);
        left.getStyleClass().add("threshold-left");
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        getChildren().addAll(left, matrix);
        model.thresholdProperty().addListener((property, before, now) -> follow());
        model.profitProperty().addListener((property, before, now) -> showTargets());
        follow();
    }

    void show(RunCurves curves, ConfusionMatrix now) {
        sentence.setText(words.sentence(curves.run().result(), now));
        matrix.show(curves, now);
    }

    /// Which places there are to go to; asked again when curves or amounts change, not while the threshold moves.
    void showTargets() {
        snaps.forEach((snap, button) -> button.setDisable(Double.isNaN(model.target(snap))));
    }

    void showSelection(RunCurves curves) {
        int count = model.selectedSubjects();
        selection.setVisible(count > 0);
        selection.setManaged(count > 0);
        var result = curves.run().result();
        selected.setText(messages.text(
                "results.selected",
                messages.count(count),
                words.many(result.spec().features().subject(), result.rows())));
    }

    private HBox controls() {
        var name = new Label();
        name.textProperty().bind(messages.bind("chart.threshold"));
        name.getStyleClass().add("threshold-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(field);
        field.setId("threshold-field");
        field.setPrefColumnCount(4);
        field.setMinWidth(USE_PREF_SIZE);
        field.accessibleTextProperty().bind(messages.bind("chart.threshold"));
        field.setOnAction(e -> typed());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                typed();
            }
        });
        slider.setId("threshold-slider");
        slider.setBlockIncrement(0.01);
        slider.setMajorTickUnit(0.25);
        slider.setMinWidth(120);
        slider.accessibleTextProperty().bind(messages.bind("chart.threshold"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((property, before, now) -> {
            if (!following) {
                model.moveThreshold(Math.round(now.doubleValue() * 100) / 100.0);
            }
        });
        var row = new HBox(name, field, slider);
        row.getStyleClass().add("threshold-controls");
        return row;
    }

    private HBox snaps() {
        var row = new HBox();
        var lead = new Label();
        lead.textProperty().bind(messages.bind("results.snap"));
        lead.getStyleClass().add("form-hint");
        row.getChildren().add(lead);
        row.getStyleClass().add("threshold-snaps");
        for (var snap : ResultsViewModel.Snap.values()) {
            var button = new Button();
            button.setId(
                    "snap-" + snap.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            button.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> words.snap(snap, model.moneyProperty().get()),
                            model.moneyProperty(),
                            messages.localeProperty()));
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(e -> model.snap(snap));
            var tip = new Tooltip();
            tip.textProperty().bind(messages.bind("results.snap." + snap + ".about"));
            button.setTooltip(tip);
            snaps.put(snap, button);
            row.getChildren().add(button);
        }
        return row;
    }

    private HBox selection() {
        selected.setId("results-selected");
        selected.setMinWidth(USE_PREF_SIZE);
        var clear = new Button();
        clear.setId("results-clear-selection");
        clear.textProperty().bind(messages.bind("results.clearSelection"));
        clear.getStyleClass().addAll("small", "flat");
        clear.setGraphic(Icon.CLOSE.node());
        clear.setMinWidth(USE_PREF_SIZE);
        clear.setOnAction(e -> model.clearSelection());
        var box = new HBox(selected, clear);
        box.getStyleClass().add("results-selection");
        box.setMinWidth(USE_PREF_SIZE);
        box.setMaxHeight(USE_PREF_SIZE);
        return box;
    }

    private void typed() {
        var at = new ParsePosition(0);
        String text = field.getText().strip();
        Number value = NumberFormat.getNumberInstance(messages.locale()).parse(text, at);
        // what is no number leaves the threshold where it is, and the field says so
        if (value != null && at.getIndex() == text.length()) {
            double shown = model.thresholdProperty().get();
            if (!text.equals(words.threshold(shown))) {
                model.moveThreshold(value.doubleValue());
            }
        }
        follow();
    }

    private void follow() {
        following = true;
        slider.setValue(model.thresholdProperty().get());
        following = false;
        field.setText(words.threshold(model.thresholdProperty().get()));
    }
}
