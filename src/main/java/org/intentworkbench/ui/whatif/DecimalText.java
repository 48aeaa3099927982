package org.intentworkbench.ui.whatif;

import java.math.BigDecimal;
import javafx.beans.property.DoubleProperty;
import javafx.util.StringConverter;

/// Decimals as they were typed; what is no number leaves the value as it is.
final class DecimalText extends StringConverter<Double> {
    private final DoubleProperty value;

    DecimalText(DoubleProperty value) {
        this.value = value;
    }

    @Override
    public String toString(Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    @Override
    public Double fromString(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return value.get();
        }
    }
}
