package org.intentworkbench.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FeatureFiguresTest {
    private static FeatureFigures of(double... values) {
        return FeatureFigures.of(new FeatureValues.Numbers(values));
    }

    @Test
    void oddInput() {
        assertThat(of().missingShare()).isNaN();
        FeatureFigures none = of(Double.NaN, Double.NaN);
        assertThat(none.missingShare()).isEqualTo(1);
        assertThat(none.median()).isNaN();
        assertThat(none.bins()).isEmpty();
        FeatureFigures one = of(7);
        assertThat(one.min()).isEqualTo(7);
        assertThat(one.median()).isEqualTo(7);
        assertThat(one.max()).isEqualTo(7);
        assertThat(Arrays.stream(one.bins()).sum()).isEqualTo(1);
        FeatureFigures levels =
                FeatureFigures.of(new FeatureValues.Levels(new int[] {0, -1, 1}, new String[] {"a", "b"}));
        assertThat(levels.kinds()).isEqualTo(2);
        assertThat(levels.missingShare()).isEqualTo(1 / 3.0);
        assertThat(FeatureFigures.of(new FeatureValues.Vectors(new float[][] {null, {1, 2, 3}}, 3))
                        .kinds())
                .isEqualTo(3);
    }

    @Test
    void figuresByHandAndOneFarOutDoesNotSqueezeTheRest() {
        double[] values = new double[201];
        for (int i = 0; i < 200; i++) {
            values[i] = i % 100;
        }
        values[200] = 1e9;
        FeatureFigures figures = of(values);
        assertThat(figures.min()).isZero();
        assertThat(figures.median()).isEqualTo(50);
        assertThat(figures.max()).isEqualTo(1e9);
        assertThat(figures.upper()).isEqualTo(99);
        assertThat(Arrays.stream(figures.bins()).sum()).isEqualTo(201);
        assertThat(figures.bins()[0]).isEqualTo(10); // 0 to 4, twice each
        assertThat(of(1, 2, 3, 10).median()).isEqualTo(2.5);
        assertThat(of(0, 0, 0, 5).upper()).as("nearly all alike").isEqualTo(5);
    }
}
