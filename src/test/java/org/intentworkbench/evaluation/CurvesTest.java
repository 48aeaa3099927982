package org.intentworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class CurvesTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /// Fawcett, "An introduction to ROC analysis" (2006), figure 3.
    static final double[] FAWCETT = {
        .9, .8, .7, .6, .55, .54, .53, .52, .51, .505, .4, .39, .38, .37, .36, .35, .34, .33, .30, .1
    };

    static final int[] FAWCETT_CLASS = {1, 1, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0};

    /// The example in the documentation of scikit-learn's `roc_curve`, `roc_auc_score`, `precision_recall_curve` and
    /// `average_precision_score`.
    private static final double[] SCIKIT = {.1, .4, .35, .8};

    private static final int[] SCIKIT_CLASS = {0, 0, 1, 1};

    @Test
    void fawcettsTwentyInstances() {
        RocCurve roc = RocCurve.of(FAWCETT, FAWCETT_CLASS);
        assertThat(roc.threshold()).hasSize(21).startsWith(Double.POSITIVE_INFINITY, .9);
        assertThat(roc.falsePositiveRate())
                .startsWith(0, 0, 0, .1, .1, .1, .1, .2)
                .endsWith(1);
        assertThat(roc.truePositiveRate())
                .startsWith(0, .1, .2, .2, .3, .4, .5, .5)
                .endsWith(1);
        assertThat(roc.area()).isCloseTo(.68, EXACT);
        // "the point (0.1, 0.5) produces its highest accuracy (70 %)"
        assertThat(ConfusionMatrix.of(FAWCETT, FAWCETT_CLASS, .54).accuracy()).isCloseTo(.7, EXACT);
        assertThat(ConfusionMatrix.of(FAWCETT, FAWCETT_CLASS, .5).accuracy()).isCloseTo(.6, EXACT);
    }

    @Test
    void scikitLearnsDocumentedExamples() {
        RocCurve roc = RocCurve.of(SCIKIT, SCIKIT_CLASS);
        assertThat(roc.area()).isEqualTo(.75);
        assertThat(roc.falsePositiveRate()).containsExactly(0, 0, .5, .5, 1);
        assertThat(roc.truePositiveRate()).containsExactly(0, .5, .5, 1, 1);
        assertThat(roc.threshold()).containsExactly(Double.POSITIVE_INFINITY, .8, .4, .35, .1);
        PrecisionRecall pr = PrecisionRecall.of(SCIKIT, SCIKIT_CLASS);
        assertThat(pr.averagePrecision()).isCloseTo(5 / 6.0, EXACT);
        assertThat(pr.precision()).containsExactly(1, .5, 2 / 3.0, .5);
        assertThat(pr.recall()).containsExactly(.5, .5, 1, 1);
        assertThat(pr.threshold()).containsExactly(.8, .4, .35, .1);
    }

    @Test
    void tiesMakeOneSlantedStep() {
        double[] scores = {.7, .7, .7, .2};
        int[] labels = {1, 0, 1, 0};
        RocCurve roc = RocCurve.of(scores, labels);
        assertThat(roc.falsePositiveRate()).containsExactly(0, .5, 1);
        assertThat(roc.truePositiveRate()).containsExactly(0, 1, 1);
        // pairs: two ties count half each, two wins
        assertThat(roc.area()).isEqualTo(.75);
        assertThat(RocCurve.of(new double[] {.5, .5, .5}, new int[] {1, 0, 0}).area())
                .isEqualTo(.5);
        assertThat(RocCurve.of(new double[] {-0.0, 0.0}, new int[] {1, 0}).area())
                .isEqualTo(.5);
        assertThat(PrecisionRecall.of(new double[] {.5, .5, .5}, new int[] {1, 0, 0})
                        .averagePrecision())
                .isCloseTo(1 / 3.0, EXACT);
    }

    @Test
    void orderOfRowsDoesNotMatter() {
        double[] scores = {.3, .9, .3, .1, .5};
        int[] labels = {1, 1, 0, 0, 0};
        double[] turned = {.5, .1, .3, .9, .3};
        int[] turnedLabels = {0, 0, 0, 1, 1};
        assertThat(Figures.of(scores, labels, .4).auc())
                .isEqualTo(Figures.of(turned, turnedLabels, .4).auc());
        assertThat(PrecisionRecall.of(scores, labels).averagePrecision())
                .isEqualTo(PrecisionRecall.of(turned, turnedLabels).averagePrecision());
    }

    @Test
    void emptyClassesAndNoRows() {
        for (int label : new int[] {0, 1}) {
            RocCurve roc = RocCurve.of(new double[] {.2, .6}, new int[] {label, label});
            assertThat(roc.area()).isNaN();
            assertThat(roc.falsePositiveRate()).containsExactly(0, 1);
            assertThat(roc.threshold()).containsExactly(Double.POSITIVE_INFINITY, .2);
        }
        assertThat(RocCurve.of(new double[0], new int[0]).truePositiveRate()).containsExactly(0, 1);
        PrecisionRecall none = PrecisionRecall.of(new double[] {.2, .6}, new int[] {0, 0});
        assertThat(none.averagePrecision()).isNaN();
        assertThat(none.recall()).isEmpty();
        assertThat(PrecisionRecall.of(new double[] {.2, .6}, new int[] {1, 1}).averagePrecision())
                .isEqualTo(1);
        assertThat(PrecisionRecall.of(new double[0], new int[0]).averagePrecision())
                .isNaN();
    }

    @Test
    void refusesNaNOddLabelsAndUnequalLengths() {
        double[] nan = {.2, Double.NaN};
        int[] labels = {0, 1};
        assertThatThrownBy(() -> RocCurve.of(nan, labels)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PrecisionRecall.of(nan, labels)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ConfusionMatrix.of(nan, labels, .5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScoreHistogram.of(nan, labels, 20)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Figures.of(nan, labels, .5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RocCurve.of(new double[] {.1}, labels)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RocCurve.of(new double[] {.1, .2}, new int[] {0, 2}))
                .hasMessageContaining("row 1");
    }

    /// The pair count of Mann and Whitney, an independent way to the same area.
    @Test
    void areaIsTheShareOfPairsInOrder() {
        SplittableRandom random = new SplittableRandom(7);
        double[] scores =
                random.doubles(400).map(v -> Math.round(v * 50) / 50.0).toArray();
        int[] labels = random.ints(400, 0, 2).toArray();
        double wins = 0;
        int pairs = 0;
        for (int i = 0; i < 400; i++) {
            for (int j = 0; j < 400; j++) {
                if (labels[i] == 1 && labels[j] == 0) {
                    pairs++;
                    wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? .5 : 0;
                }
            }
        }
        assertThat(RocCurve.of(scores, labels).area()).isCloseTo(wins / pairs, EXACT);
    }

    @Test
    void aMillionRowsAreFast() {
        SplittableRandom random = new SplittableRandom(1);
        int n = 1_000_000;
        double[] scores = random.doubles(n).toArray();
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            labels[i] = random.nextDouble() < scores[i] ? 1 : 0;
        }
        long start = System.nanoTime();
        Figures figures = Figures.of(scores, labels, .5);
        ThresholdTable table = ThresholdTable.of(scores, labels);
        double seconds = (System.nanoTime() - start) / 1e9;
        // for p uniform and outcome drawn by p: AUC 5/6, Brier 1/6, log loss 1/2, accuracy 3/4
        assertThat(figures.auc()).isCloseTo(5 / 6.0, within(.002));
        assertThat(figures.brier()).isCloseTo(1 / 6.0, within(.002));
        assertThat(figures.logLoss()).isCloseTo(.5, within(.002));
        assertThat(figures.accuracy()).isCloseTo(.75, within(.002));
        assertThat(table.bestF1().threshold()).isBetween(.25, .55);
        assertThat(seconds).isLessThan(5);
    }
}
