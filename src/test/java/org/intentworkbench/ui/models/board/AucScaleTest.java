package org.intentworkbench.ui.models.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AucScaleTest {
    @Test
    void withoutRunsItGoesFromChanceToPerfect() {
        assertThat(AucScale.of(List.of())).isEqualTo(new AucScale(0.5, 1));
    }

    @Test
    void valuesOutsideStandAtTheEnds() {
        var scale = new AucScale(0.8, 0.9);
        assertThat(scale.at(0.7)).isZero();
        assertThat(scale.at(1)).isEqualTo(1);
        assertThat(scale.at(0.85)).isCloseTo(0.5, org.assertj.core.data.Offset.offset(1e-9));
    }
}
