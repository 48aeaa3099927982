package org.intentworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class FiguresTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void scikitLearnsDocumentedBrierAndLogLoss() {
        assertThat(Figures.of(new double[] {.1, .9, .8, .3}, new int[] {0, 1, 1, 0}, .5)
                        .brier())
                .isCloseTo(.0375, EXACT);
        assertThat(Figures.of(new double[] {.9, .1, .2, .65}, new int[] {1, 0, 0, 1}, .5)
                        .logLoss())
                .isCloseTo(.21616, within(1e-5));
    }

    @Test
    void logLossIsClipped() {
        Figures figures = Figures.of(new double[] {0, 1}, new int[] {1, 0}, .5);
        assertThat(figures.logLoss()).isCloseTo(-Math.log(1e-15), within(.01));
        assertThat(Figures.of(new double[] {0, 1}, new int[] {0, 1}, .5).logLoss())
                .isCloseTo(0, within(1e-14));
    }

    @Test
    void figuresAgreeWithTheirCurvesAndMatrix() {
        double[] s = CurvesTest.FAWCETT;
        int[] y = CurvesTest.FAWCETT_CLASS;
        Figures figures = Figures.of(s, y, .54);
        assertThat(figures.rows()).isEqualTo(20);
        assertThat(figures.positives()).isEqualTo(10);
        assertThat(figures.auc()).isEqualTo(RocCurve.of(s, y).area());
        assertThat(figures.averagePrecision())
                .isEqualTo(PrecisionRecall.of(s, y).averagePrecision());
        assertThat(figures.recall()).isCloseTo(.5, EXACT);
        assertThat(figures.precision()).isCloseTo(5 / 6.0, EXACT);
        assertThat(figures.f1()).isCloseTo(2 * .5 * (5 / 6.0) / (.5 + 5 / 6.0), EXACT);
    }

    @Test
    void matrixAtTheThresholdCountsEqualScoresAsPositive() {
        ConfusionMatrix matrix = ConfusionMatrix.of(new double[] {.5, .5, .4, .9}, new int[] {1, 0, 1, 0}, .5);
        assertThat(matrix).isEqualTo(new ConfusionMatrix(.5, 1, 2, 0, 1));
        assertThat(matrix.selectedShare()).isEqualTo(.75);
        assertThat(matrix.rows()).isEqualTo(4);
    }

    @Test
    void emptyDenominators() {
        ConfusionMatrix noneSelected = ConfusionMatrix.of(new double[] {.1, .2}, new int[] {1, 0}, .5);
        assertThat(noneSelected.precision()).isNaN();
        assertThat(noneSelected.recall()).isZero();
        assertThat(noneSelected.f1()).isZero();
        ConfusionMatrix noPositive = ConfusionMatrix.of(new double[] {.1, .7}, new int[] {0, 0}, .5);
        assertThat(noPositive.precision()).isZero();
        assertThat(noPositive.recall()).isNaN();
        assertThat(noPositive.f1()).isNaN();
        Figures nothing = Figures.of(new double[0], new int[0], .5);
        assertThat(nothing.accuracy()).isNaN();
        assertThat(nothing.brier()).isNaN();
        assertThat(nothing.logLoss()).isNaN();
        assertThat(nothing.auc()).isNaN();
    }

    @Test
    void thresholdTableHoldsTheMatrixOfEveryHundredth() {
        double[] s = CurvesTest.FAWCETT;
        int[] y = CurvesTest.FAWCETT_CLASS;
        ThresholdTable table = ThresholdTable.of(s, y);
        assertThat(table.rows()).hasSize(101);
        for (int k = 0; k <= 100; k++) {
            assertThat(table.rows().get(k)).isEqualTo(ConfusionMatrix.of(s, y, k / 100.0));
        }
        ConfusionMatrix best = table.bestF1();
        assertThat(table.rows()).allMatch(row -> row.f1() <= best.f1());
        assertThat(table.rows()).noneMatch(row -> row.threshold() < best.threshold() && row.f1() == best.f1());
        assertThat(ThresholdTable.of(new double[] {.3}, new int[] {0}).bestF1().threshold())
                .isEqualTo(.5);
        assertThat(ThresholdTable.of(new double[0], new int[0]).rows()).hasSize(101);
    }

    @Test
    void histogramEdges() {
        double[] scores = {0, .05, .0499999, .15, .95, 1, .35};
        ScoreHistogram histogram = ScoreHistogram.of(scores, new int[] {1, 1, 0, 0, 1, 1, 0}, 20);
        assertThat(histogram.positives()[0]).isEqualTo(1);
        assertThat(histogram.negatives()[0]).isEqualTo(1);
        assertThat(histogram.positives()[1]).isEqualTo(1);
        assertThat(histogram.negatives()[3]).isEqualTo(1);
        assertThat(histogram.negatives()[7]).isEqualTo(1);
        assertThat(histogram.positives()[19]).isEqualTo(2);
        for (int k = 0; k < 100; k++) {
            assertThat(ScoreHistogram.of(new double[] {k / 100.0}, new int[] {1}, 100)
                            .positives()[k])
                    .as("%d / 100", k)
                    .isEqualTo(1);
        }
        assertThatThrownBy(() -> ScoreHistogram.of(new double[] {1.01}, new int[] {1}, 20))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spreadLeavesNaNOut() {
        Spread spread = Spread.of(List.of(1.0, Double.NaN, 3.0), d -> d);
        assertThat(spread.mean()).isEqualTo(2);
        assertThat(spread.sd()).isCloseTo(Math.sqrt(2), EXACT);
        assertThat(Spread.of(List.of(.7), d -> d)).isEqualTo(new Spread(.7, Double.NaN));
        assertThat(Spread.of(List.of(Double.NaN), d -> d).mean()).isNaN();
    }

    @Test
    void liftSharesTiesInProportion() {
        // Fawcett's 20: the first 2 rows hold 2 of 10 positives, the first 4 hold 3
        Lift lift = Lift.of(CurvesTest.FAWCETT, CurvesTest.FAWCETT_CLASS);
        assertThat(lift.topTenth()).isCloseTo(.2, EXACT);
        assertThat(lift.topFifth()).isCloseTo(.3, EXACT);
        double[] equal = new double[15];
        int[] labels = new int[15];
        labels[3] = 1;
        assertThat(Lift.of(equal, labels).topTenth()).isCloseTo(.1, EXACT);
        assertThat(Lift.of(equal, labels).topFifth()).isCloseTo(.2, EXACT);
        assertThat(Lift.of(equal, new int[15]).topTenth()).isNaN();
        assertThat(Lift.of(new double[0], new int[0]).topTenth()).isNaN();
    }
}
