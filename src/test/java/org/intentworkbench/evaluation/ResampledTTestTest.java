package org.intentworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ResampledTTestTest {
    private static final Offset<Double> NEAR = within(1e-6);

    /// Changes .01, .02, .03: mean .02, s = .01, error .01 sqrt(1/3 + 3/7) = .00872872, t = 2.29129. With 2 degrees of
    /// freedom the distribution is known in closed form: p = 1 - t / sqrt(2 + t²) = .1490, and t at .975 is
    /// .95 sqrt(2 / (1 - .95²)) = 4.30265.
    @Test
    void threeRepeatsByHand() {
        var test = ResampledTTest.of(new double[] {.5, .5, .5}, new double[] {.51, .52, .53}, 3 / 7.0);
        double error = .01 * Math.sqrt(1 / 3.0 + 3 / 7.0);
        double t = .02 / error;
        assertThat(test.difference()).isEqualTo(.02, NEAR);
        assertThat(test.p()).isEqualTo(1 - t / Math.sqrt(2 + t * t), NEAR);
        double at = .95 * Math.sqrt(2 / (1 - .95 * .95));
        assertThat(test.low()).isEqualTo(.02 - at * error, NEAR);
        assertThat(test.high()).isEqualTo(.02 + at * error, NEAR);
        assertThat(test.isMoreThanNoise()).isFalse();
    }

    /// A plain t-test would call the same changes significant: t = .02 / (.01 / sqrt 3) = 3.46 and of ten repeats
    /// more so. The correction is what is tested here.
    @Test
    void itIsStricterThanAPlainTTest() {
        double[] first = new double[10];
        double[] second = {.01, .02, .03, -.01, .02, .01, .0, .02, .01, .02};
        assertThat(ResampledTTest.of(first, second, 0).isMoreThanNoise()).isTrue();
        assertThat(ResampledTTest.of(first, second, 3 / 7.0).isMoreThanNoise()).isFalse();
    }

    @Test
    void secondWorseIsNegative() {
        var test = ResampledTTest.of(new double[] {.9, .91, .92}, new double[] {.7, .711, .722}, .1);
        assertThat(test.difference()).isNegative();
        assertThat(test.high()).isNegative();
        assertThat(test.isMoreThanNoise()).isTrue();
    }

    @Test
    void withoutSpreadADifferenceIsCertain() {
        assertThat(ResampledTTest.of(new double[] {.5, .5}, new double[] {.75, .75}, .4))
                .isEqualTo(new PairedDifference(.25, .25, .25, 0));
        assertThat(ResampledTTest.of(new double[] {.5, .5}, new double[] {.5, .5}, .4))
                .isEqualTo(new PairedDifference(0, 0, 0, 1));
    }

    @Test
    void oneRepeatTellsNothing() {
        assertThat(ResampledTTest.of(new double[] {.5}, new double[] {.75}, .4).isKnown())
                .isFalse();
        var some = ResampledTTest.of(new double[] {.5, Double.NaN}, new double[] {.75, .8}, .4);
        assertThat(some.difference()).isEqualTo(.25);
        assertThat(some.isKnown()).isFalse();
        assertThat(ResampledTTest.of(new double[0], new double[0], .4).isKnown())
                .isFalse();
        assertThatThrownBy(() -> ResampledTTest.of(new double[1], new double[2], .4))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
