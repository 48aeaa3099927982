package org.intentworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class CalibrationTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /// `rows` of one score, of which the first are positive.
    private record Group(double score, int rows, int positives) {}

    private static Calibration of(Group... groups) {
        return Calibration.of(
                Arrays.stream(groups)
                        .flatMapToDouble(g ->
                                java.util.stream.DoubleStream.generate(g::score).limit(g.rows))
                        .toArray(),
                Arrays.stream(groups)
                        .flatMapToInt(
                                g -> java.util.stream.IntStream.range(0, g.rows).map(i -> i < g.positives ? 1 : 0))
                        .toArray());
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    @Test
    void binsCountAndTheErrorIsTheirMeanDistance() {
        Calibration c = of(new Group(.25, 20, 4), new Group(.85, 10, 6));
        assertThat(c.bins()).hasSize(10);
        assertThat(c.bins().get(2).rows()).isEqualTo(20);
        assertThat(c.bins().get(2).share()).isCloseTo(.2, EXACT);
        assertThat(c.bins().get(8).meanScore()).isCloseTo(.85, EXACT);
        assertThat(c.bins().get(0).share()).isNaN();
        // (20 * |.25 - .2| + 10 * |.85 - .6|) / 30
        assertThat(c.expectedError()).isCloseTo((20 * .05 + 10 * .25) / 30, EXACT);
        assertThat(c.meanScore()).isCloseTo((20 * .25 + 10 * .85) / 30, EXACT);
        assertThat(c.positiveShare()).isCloseTo(1 / 3.0, EXACT);
    }

    @Test
    void brierIsItsThreePartsWhereScoresOfABinAreAlike() {
        Calibration c = of(new Group(.25, 20, 4), new Group(.85, 10, 6));
        var parts = c.brier();
        assertThat(parts.reliability()).isCloseTo((20 * .0025 + 10 * .0625) / 30, EXACT);
        assertThat(parts.resolution())
                .isCloseTo((20 * Math.pow(.2 - 1 / 3.0, 2) + 10 * Math.pow(.6 - 1 / 3.0, 2)) / 30, EXACT);
        assertThat(parts.uncertainty()).isCloseTo(2 / 9.0, EXACT);
        assertThat(parts.score()).isCloseTo(parts.reliability() - parts.resolution() + parts.uncertainty(), EXACT);
        assertThat(parts.skill()).isCloseTo(1 - parts.score() / (2 / 9.0), EXACT);
    }

    @Test
    void theLineGoesThroughTwoGroupsExactly() {
        // two distinct scores: the fitted shares are the seen ones, so the line is known by hand
        Calibration c = of(new Group(.2, 100, 10), new Group(.8, 100, 70));
        double slope = (logit(.7) - logit(.1)) / (logit(.8) - logit(.2));
        assertThat(c.slope()).isCloseTo(slope, within(1e-7));
        assertThat(c.intercept()).isCloseTo(logit(.7) - slope * logit(.8), within(1e-7));
        Calibration right = of(new Group(.2, 100, 20), new Group(.5, 10, 5), new Group(.8, 100, 80));
        assertThat(right.slope()).isCloseTo(1, within(1e-7));
        assertThat(right.intercept()).isCloseTo(0, within(1e-7));
        assertThat(right.expectedError()).isCloseTo(0, within(1e-12));
    }

    @Test
    void tooExtremeScoresHaveASlopeBelowOne() {
        Random random = new Random(5);
        double[] scores = new double[20_000];
        int[] labels = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            double z = 1.2 * random.nextGaussian() - 1;
            labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-z)) ? 1 : 0;
            scores[i] = 1 / (1 + Math.exp(-2 * z - .5));
        }
        Calibration c = Calibration.of(scores, labels);
        // z = (logit - .5) / 2
        assertThat(c.slope()).isCloseTo(.5, within(.02));
        assertThat(c.intercept()).isCloseTo(-.25, within(.04));
    }

    @Test
    void oddRowsHaveNoLineButNoFault() {
        Calibration none = Calibration.of(new double[0], new int[0]);
        assertThat(none.expectedError()).isNaN();
        assertThat(none.slope()).isNaN();
        Calibration oneClass = of(new Group(.3, 5, 0));
        assertThat(oneClass.slope()).isNaN();
        assertThat(oneClass.expectedError()).isCloseTo(.3, EXACT);
        assertThat(of(new Group(.3, 5, 2)).slope()).as("all scores alike").isNaN();
        assertThat(of(new Group(.1, 5, 0), new Group(.9, 5, 5)).slope())
                .as("parted wholly")
                .isNaN();
        Calibration ends = of(new Group(0, 50, 1), new Group(1, 50, 49));
        assertThat(ends.slope()).isFinite().isPositive();
        assertThat(ends.bins().get(9).rows()).isEqualTo(50);
    }

    @Test
    void wilsonsIntervalAsPublished() {
        // Newcombe 1998, method 3: 81 of 263 and 0 of 20
        assertThat(ShareInterval.of(81, 263).low()).isCloseTo(.2553, within(5e-5));
        assertThat(ShareInterval.of(81, 263).high()).isCloseTo(.3662, within(5e-5));
        assertThat(ShareInterval.of(0, 20).low()).isCloseTo(0, within(1e-12));
        assertThat(ShareInterval.of(0, 20).high()).isCloseTo(.1611, within(5e-5));
        assertThat(ShareInterval.of(0, 0).low()).isNaN();
    }
}
