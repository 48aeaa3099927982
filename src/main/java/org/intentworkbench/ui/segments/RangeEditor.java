package org.intentworkbench.ui.segments;

import java.text.NumberFormat;
import java.text.ParsePosition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.RangeSlider;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// A range of numbers or of scores: two fields and a slider with two thumbs. A thumb at the end of its track means
/// no bound on that side.
final class RangeEditor extends ConditionEditor {
    private static final int STEPS = 200;

    private final @Nullable String column;
    private final ColumnExtent.Numbers extent;
    private final Messages messages;
    private final SegmentWords words;
    private final Edited edited;
    private final RangeSlider slider;
    private final TextField lowField = new TextField();
    private final TextField highField = new TextField();
    private double low = Double.NEGATIVE_INFINITY;
    private double high = Double.POSITIVE_INFINITY;
    private boolean following;

    /// @param column null for the score
    /// @param extent of the values that are there
    RangeEditor(
            @Nullable String column,
            ObservableValue<String> name,
            ColumnExtent.Numbers extent,
            Messages messages,
            SegmentWords words,
            Edited edited,
            Runnable remove) {
        super(column == null ? "score" : column, name, messages, remove);
        this.column = column;
        this.extent = extent;
        this.messages = messages;
        this.words = words;
        this.edited = edited;
        boolean flat = !(extent.high() > extent.low());
        double from = Double.isNaN(extent.low()) ? 0 : extent.low();
        slider = new RangeSlider(from, flat ? from + 1 : extent.high(), from, flat ? from + 1 : extent.high());
        slider.setDisable(flat);
        slider.setId(getId() + "-slider");
        slider.setMaxWidth(Double.MAX_VALUE);
        slider.setBlockIncrement((slider.getMax() - slider.getMin()) / 100);
        slider.lowValueProperty().addListener((property, before, now) -> slid());
        slider.highValueProperty().addListener((property, before, now) -> slid());
        prepare(lowField, "-low", "chart.from");
        prepare(highField, "-high", "chart.to");
        var dash = new Label("–");
        dash.setMinWidth(USE_PREF_SIZE);
        var fields = new HBox(lowField, dash, highField);
        fields.getStyleClass().add("condition-fields");
        body(slider, fields);
        messages.localeProperty().addListener((property, before, now) -> fill());
        fill();
    }

    @Override
    boolean show(Condition condition) {
        switch (condition) {
            case Condition.Between between -> {
                if (!between.column().equals(column)) {
                    return false;
                }
                low = between.low();
                high = between.high();
            }
            case Condition.ScoreBetween score -> {
                if (column != null) {
                    return false;
                }
                low = score.low();
                high = score.high();
            }
            case Condition.AnyOf any -> {
                return false;
            }
        }
        fill();
        return true;
    }

    private void prepare(TextField field, String id, String name) {
        field.setId(getId() + id);
        field.setPrefColumnCount(6);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.accessibleTextProperty().bind(messages.bind(name));
        field.setOnAction(e -> typed());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                typed();
            }
        });
    }

    private void slid() {
        if (following) {
            return;
        }
        double from = slider.getLowValue();
        double to = slider.getHighValue();
        change(from <= slider.getMin() ? lowest() : stepped(from), to >= slider.getMax() ? highest() : stepped(to));
    }

    private void typed() {
        double from = read(lowField, low, lowest());
        double to = read(highField, high, highest());
        if (from > to) {
            fill(); // a range that is none leaves things as they were
            return;
        }
        change(from, to);
    }

    /// What the field says; `now` where it still shows that, or shows no number.
    private double read(TextField field, double now, double open) {
        String text = field.getText().strip();
        if (text.isEmpty()) {
            return open;
        }
        if (text.equals(shown(now, field == lowField))) {
            return now;
        }
        var at = new ParsePosition(0);
        Number value = NumberFormat.getNumberInstance(messages.locale()).parse(text, at);
        boolean number = value != null && at.getIndex() == text.length();
        double read = number ? value.doubleValue() : now;
        return column == null ? Math.clamp(read, 0, 1) : read;
    }

    private void change(double from, double to) {
        low = from;
        high = to;
        fill();
        edited.accept(column == null ? new Condition.ScoreBetween(from, to) : new Condition.Between(column, from, to));
    }

    private double lowest() {
        return column == null ? 0 : Double.NEGATIVE_INFINITY;
    }

    private double highest() {
        return column == null ? 1 : Double.POSITIVE_INFINITY;
    }

    /// Rounded to what the track can tell apart, and to whole numbers where the column has no others.
    private double stepped(double value) {
        double step = column == null
                ? 0.01
                : Math.pow(10, Math.floor(Math.log10((slider.getMax() - slider.getMin()) / STEPS)));
        double unit = extent.whole() && column != null ? Math.max(1, step) : step;
        // dividing by a whole number keeps .29 from becoming .29000000000000004
        return unit < 1 ? Math.round(value / unit) / (double) Math.round(1 / unit) : Math.round(value / unit) * unit;
    }

    private void fill() {
        following = true;
        slider.setLowValue(slider.getMin());
        slider.setHighValue(Math.clamp(high, slider.getMin(), slider.getMax()));
        slider.setLowValue(Math.clamp(low, slider.getMin(), slider.getMax()));
        following = false;
        lowField.setText(shown(low, true));
        highField.setText(shown(high, false));
    }

    private String shown(double value, boolean isLow) {
        double known = Double.isFinite(value) ? value : isLow ? extent.low() : extent.high();
        return column == null ? messages.number(known, 2) : words.number(known);
    }
}
