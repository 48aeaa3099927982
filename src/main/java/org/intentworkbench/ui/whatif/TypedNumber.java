package org.intentworkbench.ui.whatif;

import java.math.BigDecimal;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import javafx.scene.control.Spinner;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Numbers of a spinner as they were typed; what is no number leaves the value as it is.
final class TypedNumber<T extends Number> extends StringConverter<T> {
    private final Supplier<T> value;
    private final DoubleFunction<T> read;

    private TypedNumber(Supplier<T> value, DoubleFunction<T> read) {
        this.value = value;
        this.read = read;
    }

    /// Lets a spinner be typed into: an unreadable text gives way to the value when the field is left.
    static <T extends Number> void into(Spinner<T> spinner, DoubleFunction<T> read) {
        var factory = spinner.getValueFactory();
        factory.setConverter(new TypedNumber<>(factory::getValue, read));
        spinner.setEditable(true);
        spinner.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                spinner.getEditor().setText(factory.getConverter().toString(factory.getValue()));
            }
        });
    }

    @Override
    public String toString(@Nullable T number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toPlainString();
    }

    @Override
    public T fromString(String text) {
        double typed = ShownNumber.parsed(text);
        return Double.isNaN(typed) ? value.get() : read.apply(typed);
    }
}
