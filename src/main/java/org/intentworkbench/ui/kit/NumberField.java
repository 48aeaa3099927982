package org.intentworkbench.ui.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A number that is typed or stepped; what is no number within the bounds falls back to the last good one.
public final class NumberField {
    private NumberField() {}

    public static Spinner<Integer> whole(String id, IntegerProperty value, int least, int most, int step) {
        var values = new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most, value.get(), step);
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer number) {
                return number == null ? "" : Integer.toString(number);
            }

            @Override
            public Integer fromString(String text) {
                try {
                    return Math.clamp(Long.parseLong(text.strip()), least, most);
                } catch (NumberFormatException e) {
                    return value.get();
                }
            }
        });
        values.valueProperty().addListener((property, before, now) -> value.set(now));
        value.addListener((property, before, now) -> values.setValue(now.intValue()));
        return spinner(id, values);
    }

    public static Spinner<Double> decimal(String id, DoubleProperty value, double least, double most, double step) {
        var values = new SpinnerValueFactory.DoubleSpinnerValueFactory(least, most, value.get(), step);
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Double number) {
                return number == null ? "" : plain(Math.round(number * 1e6) / 1e6);
            }

            @Override
            public Double fromString(String text) {
                try {
                    // a decimal comma is meant as a point: no setting here is large enough for thousands
                    double number = Double.parseDouble(text.strip().replace(',', '.'));
                    return Double.isNaN(number) ? Double.valueOf(value.get()) : Math.clamp(number, least, most);
                } catch (NumberFormatException e) {
                    return value.get();
                }
            }
        });
        values.valueProperty().addListener((property, before, now) -> value.set(now));
        value.addListener((property, before, now) -> values.setValue(now.doubleValue()));
        return spinner(id, values);
    }

    /// A number as it was typed.
    public static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static <T> Spinner<T> spinner(String id, SpinnerValueFactory<T> values) {
        var spinner = new Spinner<T>(values);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setMaxWidth(Double.MAX_VALUE);
        spinner.setPrefWidth(120);
        spinner.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                spinner.commitValue();
                spinner.getEditor().setText(values.getConverter().toString(values.getValue()));
            }
        });
        return spinner;
    }
}
