package org.intentworkbench.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShownNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "2.13444, 2.134",
        "123456.7, 123457",
        "0.000432, 0.00043",
        "0.0000001, 1.0e-07",
        "-0.5, -0.5",
        "1e6, 1000000"
    })
    void shown(double value, String text) {
        assertThat(ShownNumber.of(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.5; 1.5",
                "1,5; 1.5",
                " -2 ; -2",
                "0,435; 0.435",
                "1,234; NaN",
                "12,345; NaN",
                "1.234,5; NaN",
                "x; NaN"
            })
    void parsed(String text, double value) {
        assertThat(ShownNumber.parsed(text)).isEqualTo(Double.valueOf(value));
    }
}
