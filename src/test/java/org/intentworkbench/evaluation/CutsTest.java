package org.intentworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CutsTest {
    private static final double[] S = CurvesTest.FAWCETT;
    private static final int[] Y = CurvesTest.FAWCETT_CLASS;
    private final Cuts cuts = Cuts.of(S, Y);

    @Test
    void theMatrixOfAnyThresholdIsThatOfCountingAllRows() {
        Random random = new Random(1);
        double[] scores =
                random.doubles(500).map(v -> Math.round(v * 40) / 40.0).toArray();
        int[] labels = random.ints(500, 0, 2).toArray();
        Cuts some = Cuts.of(scores, labels);
        for (double t : new double[] {-1, 0, .025, .0251, .5, .7, 1, 1.1, Double.POSITIVE_INFINITY}) {
            assertThat(some.at(t)).isEqualTo(ConfusionMatrix.of(scores, labels, t));
        }
    }

    @Test
    void aBudgetIsNeverExceededAndTheNextRowWouldExceedIt() {
        // Fawcett's scores are all distinct
        for (int n = 1; n <= 20; n++) {
            assertThat(cuts.budget(n).orElseThrow().selected()).isEqualTo(n);
        }
        assertThat(cuts.budget(1_000).orElseThrow().selected()).isEqualTo(20);
        Cuts tied = Cuts.of(new double[] {.9, .9, .9, .4}, new int[] {1, 0, 1, 0});
        assertThat(tied.budget(2)).as("three share the highest score").isEmpty();
        assertThat(tied.budget(3).orElseThrow()).isEqualTo(new ConfusionMatrix(.9, 2, 1, 1, 0));
        assertThatThrownBy(() -> tied.budget(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRecallIsReachedWithTheShortestList() {
        for (int tenths = 1; tenths <= 10; tenths++) {
            ConfusionMatrix cut = cuts.recall(tenths / 10.0).orElseThrow();
            assertThat(cut.truePositives()).isEqualTo(tenths);
            int selected = cut.selected();
            assertThat(Arrays.stream(S).boxed().map(cuts::at).filter(m -> m.selected() < selected))
                    .allMatch(m -> m.truePositives() < cut.truePositives());
        }
        assertThat(Cuts.of(new double[] {.1}, new int[] {0}).recall(.5)).isEmpty();
        assertThatThrownBy(() -> cuts.recall(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cuts.recall(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bestF1AndYoudenBeatEveryOtherCut() {
        double f1 = cuts.bestF1().orElseThrow().f1();
        assertThat(Arrays.stream(S).map(t -> cuts.at(t).f1()).max().orElseThrow())
                .isEqualTo(f1);
        ConfusionMatrix found = cuts.youden().orElseThrow();
        double above = Arrays.stream(S)
                .mapToObj(cuts::at)
                .mapToDouble(m -> m.recall() - m.falsePositives() / 10.0)
                .max()
                .orElseThrow();
        assertThat(found.recall() - found.falsePositives() / 10.0).isCloseTo(above, within(1e-12));
        assertThat(Cuts.of(new double[] {.2, .1}, new int[] {0, 0}).bestF1()).isEmpty();
        assertThat(Cuts.of(new double[] {.2, .1}, new int[] {0, 1}).youden())
                .as("worse than chance")
                .isEmpty();
        assertThat(Cuts.of(new double[0], new int[0]).bestF1()).isEmpty();
    }

    @Test
    void aFoundThresholdHasFewDecimalsAndTheSameRows() {
        double[] scores = {.7312345, .7298765, .3};
        ConfusionMatrix one = Cuts.of(scores, new int[] {1, 0, 0}).budget(1).orElseThrow();
        assertThat(one.threshold()).isEqualTo(.73);
        assertThat(Cuts.shortest(.72, .729)).isEqualTo(.729);
        assertThat(Cuts.shortest(.1234567, .1234568)).isEqualTo(.1234568);
        assertThat(Cuts.shortest(Double.NEGATIVE_INFINITY, .004)).isEqualTo(0);
        double tight = Math.nextUp(.3);
        assertThat(Cuts.shortest(.3, tight)).isEqualTo(tight);
    }

    @Test
    void macroAndWeightedF1AsScikitLearnNamesThem() {
        // f1_score of [1]*3+[0]*1+[1]*1+[0]*5 against truth [1]*4+[0]*6: buyer .75, rest 10/12
        ConfusionMatrix m = new ConfusionMatrix(.5, 3, 1, 5, 1);
        assertThat(m.f1()).isCloseTo(.75, within(1e-12));
        assertThat(m.f1OfNegatives()).isCloseTo(10 / 12.0, within(1e-12));
        assertThat(m.f1Macro()).isCloseTo((.75 + 10 / 12.0) / 2, within(1e-12));
        assertThat(m.f1Weighted()).isCloseTo((4 * .75 + 6 * 10 / 12.0) / 10, within(1e-12));
        assertThat(new ConfusionMatrix(.5, 0, 1, 5, 0).f1Macro()).isNaN();
    }
}
