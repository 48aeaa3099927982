package org.intentworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class YoudenTest {
    @Test
    void standsWhereRecallExceedsFalsePositivesMost() {
        // at .6: recall 2/3, false positives 0; at .3: recall 1, false positives 1/2
        var curve = RocCurve.of(new double[] {.9, .6, .4, .3, .1}, new int[] {1, 1, 0, 1, 0});
        var youden = Youden.of(curve);
        assertThat(youden.threshold()).isEqualTo(.6);
        assertThat(youden.index()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void isNothingWhereAClassIsEmptyOrChanceIsNotBeaten() {
        assertThat(Youden.of(RocCurve.of(new double[] {.2, .4}, new int[] {1, 1}))
                        .threshold())
                .isNaN();
        var worse = Youden.of(RocCurve.of(new double[] {.2, .8}, new int[] {1, 0}));
        assertThat(worse.threshold()).isNaN();
        assertThat(worse.index()).isNaN();
    }
}
