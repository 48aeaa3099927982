package org.intentworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class MoneyTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final double[] S = {.9, .8, .7, .6, .5, .4, .3, .2, .1, .05};
    private static final int[] Y = {1, 0, 1, 1, 0, 0, 0, 1, 0, 0};

    @Test
    void profitCountsContactsCouponsAndMargins() {
        Economics money = new Economics(10, 1, 2, Double.NaN);
        // four contacted, three buy: 3 * (10 - 2) - 4 * 1
        assertThat(money.profit(ConfusionMatrix.of(S, Y, .6))).isEqualTo(20);
        assertThat(money.profit(ConfusionMatrix.of(S, Y, 1))).isZero();
        // ten contacted, four buy: 4 * 8 - 10
        assertThat(money.profit(ConfusionMatrix.of(S, Y, 0))).isEqualTo(22);
        // eight contacted, four buy: 4 * 8 - 8 is the most
        ConfusionMatrix best = Cuts.of(S, Y).bestProfit(money).orElseThrow();
        assertThat(money.profit(best)).isEqualTo(24);
        assertThat(best).isEqualTo(ConfusionMatrix.of(S, Y, .2));
        assertThat(money.breakEven()).isEqualTo(1 / 8.0);
    }

    @Test
    void aRarerTrueRateMakesPositivesRarerAndKeepsTheNumberOfRows() {
        // data: 4 of 10; truth: 1 of 10, so a positive stands for .25 rows and a negative for 1.5
        Economics money = new Economics(10, 1, 2, .1);
        ConfusionMatrix cut = ConfusionMatrix.of(S, Y, .6);
        assertThat(money.contactedPositives(cut)).isCloseTo(3 * .25, EXACT);
        assertThat(money.contacted(cut)).isCloseTo(3 * .25 + 1.5, EXACT);
        assertThat(money.profit(cut)).isCloseTo(.75 * 8 - 2.25, EXACT);
        ConfusionMatrix all = ConfusionMatrix.of(S, Y, 0);
        assertThat(money.contacted(all)).isCloseTo(10, EXACT);
        assertThat(money.contactedPositives(all)).isCloseTo(1, EXACT);
    }

    @Test
    void scoresAreCorrectedByTheOddsOfTheTwoRates() {
        Economics money = new Economics(10, 1, 0, .02);
        // odds .5 -> 1; times (.02/.98)/(.5/.5)
        assertThat(money.corrected(.5, .5)).isCloseTo(.02, EXACT);
        // odds 4 times (2/98)/(20/80)
        assertThat(money.corrected(.8, .2)).isCloseTo(16 * 2 / 98.0 / (1 + 16 * 2 / 98.0), EXACT);
        assertThat(money.uncorrected(money.corrected(.37, .2), .2)).isCloseTo(.37, EXACT);
        assertThat(money.corrected(0, .2)).isZero();
        assertThat(money.corrected(1, .2)).isEqualTo(1);
        assertThat(new Economics(1, 1, 1, Double.NaN).corrected(.37, .2)).isEqualTo(.37);
    }

    @Test
    void whereNothingPaysNobodyIsContacted() {
        assertThat(Cuts.of(S, Y).bestProfit(new Economics(1, 5, 0, Double.NaN))).isEmpty();
        assertThat(new Economics(5, 1, 5, Double.NaN).breakEven()).isInfinite();
        assertThat(Cuts.of(S, new int[10]).bestProfit(new Economics(10, 1, 2, .3)))
                .as("no positive row, so the true rate cannot be brought in")
                .isEmpty();
        assertThat(new Economics(10, 1, 2, .3).profit(ConfusionMatrix.of(S, new int[10], .5)))
                .isNaN();
    }

    @Test
    void theCurveHasTheProfitOfEveryHundredth() {
        Economics money = new Economics(10, 1, 2, .25);
        Cuts cuts = Cuts.of(S, Y);
        ProfitCurve curve = ProfitCurve.of(cuts, ThresholdTable.of(S, Y), money);
        for (int k = 0; k <= 100; k++) {
            assertThat(curve.profit()[k]).isEqualTo(money.profit(ConfusionMatrix.of(S, Y, k / 100.0)));
        }
        double best = money.profit(curve.best().orElseThrow());
        assertThat(java.util.Arrays.stream(curve.profit()).max().orElseThrow()).isLessThanOrEqualTo(best);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Economics(-1, 0, 0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Economics(1, Double.NaN, 0, .1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Economics(1, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Economics(1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
