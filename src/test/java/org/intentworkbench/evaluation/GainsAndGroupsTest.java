package org.intentworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class GainsAndGroupsTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final double[] S = CurvesTest.FAWCETT;
    private static final int[] Y = CurvesTest.FAWCETT_CLASS;

    @Test
    void gainsAgreeWithLiftAtTenAndTwentyPercent() {
        CumulativeGains gains = CumulativeGains.of(S, Y);
        Lift lift = Lift.of(S, Y);
        assertThat(gains.foundAt(.1)).isCloseTo(lift.topTenth(), EXACT);
        assertThat(gains.foundAt(.2)).isCloseTo(lift.topFifth(), EXACT);
        assertThat(gains.liftAt(.2)).isCloseTo(lift.topFifth() / .2, EXACT);
        assertThat(gains.foundAt(1)).isEqualTo(1);
        assertThat(gains.lift()[gains.lift().length - 1]).isEqualTo(1);
        assertThat(gains.contacted()).isSorted().startsWith(0).endsWith(1);
    }

    @Test
    void tiedRowsCountInProportion() {
        // 10 rows, all alike: the first half holds half the positives
        CumulativeGains gains = CumulativeGains.of(
                new double[10], IntStream.range(0, 10).map(i -> i < 3 ? 1 : 0).toArray());
        assertThat(gains.foundAt(.5)).isCloseTo(.5, EXACT);
        assertThat(gains.liftAt(.1)).isCloseTo(1, EXACT);
        assertThat(CumulativeGains.of(new double[] {.2}, new int[] {0}).found()).containsExactly(0, 1);
    }

    @Test
    void theVarianceOfOneAreaIsDeLongsOverAllPairs() {
        Random random = new Random(3);
        double[] scores = new double[120];
        int[] labels = new int[120];
        for (int i = 0; i < 120; i++) {
            labels[i] = i % 3 == 0 ? 1 : 0;
            scores[i] = Math.clamp(Math.round((.4 + .25 * labels[i] + .2 * random.nextGaussian()) * 20) / 20.0, 0, 1);
        }
        int[] p = IntStream.range(0, 120).filter(i -> labels[i] == 1).toArray();
        int[] n = IntStream.range(0, 120).filter(i -> labels[i] == 0).toArray();
        double[] v10 = new double[p.length];
        double[] v01 = new double[n.length];
        double area = 0;
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < n.length; j++) {
                double psi = scores[p[i]] > scores[n[j]] ? 1 : scores[p[i]] == scores[n[j]] ? .5 : 0;
                v10[i] += psi / n.length;
                v01[j] += psi / p.length;
                area += psi / n.length / p.length;
            }
        }
        double mean = area;
        double s10 =
                java.util.Arrays.stream(v10).map(v -> (v - mean) * (v - mean)).sum() / (p.length - 1);
        double s01 =
                java.util.Arrays.stream(v01).map(v -> (v - mean) * (v - mean)).sum() / (n.length - 1);
        AucInterval found = AucInterval.of(scores, labels);
        assertThat(found.area()).isCloseTo(area, within(1e-10));
        assertThat(found.standardError()).isCloseTo(Math.sqrt(s10 / p.length + s01 / n.length), within(1e-10));
        assertThat(found.high() - found.area()).isCloseTo(1.959964 * found.standardError(), within(1e-6));
        assertThat(AucInterval.of(new double[] {.9, .1, .2}, new int[] {1, 0, 0})
                        .low())
                .as("one positive has no variance")
                .isNaN();
    }

    @Test
    void bandsAreMeanAndDeviationOverRepeats() {
        ThresholdCounts a = ThresholdCounts.of(new double[] {.9, .6, .4}, new int[] {1, 0, 1});
        ThresholdCounts b = ThresholdCounts.of(new double[] {.9, .7, .4}, new int[] {0, 1, 1});
        MetricBands precision = MetricBands.of(List.of(a, b), ConfusionMatrix::precision);
        // at .5: one of two in both
        assertThat(precision.mean()[50]).isEqualTo(.5);
        assertThat(precision.low()[50]).isEqualTo(.5);
        // at .65: 1/1 and 1/2
        assertThat(precision.mean()[65]).isEqualTo(.75);
        assertThat(precision.low()[65]).isCloseTo(.75 - Math.sqrt(.125), EXACT);
        assertThat(precision.high()[65]).as("cut to 1").isEqualTo(1);
        assertThat(precision.mean()[95]).as("nobody is called").isNaN();
        assertThat(MetricBands.of(List.of(a), ConfusionMatrix::recall).low()[50])
                .isNaN();
        assertThat(MetricBands.of(List.of(), ConfusionMatrix::recall).threshold())
                .isEmpty();
    }

    @Test
    void aGroupHasTheFiguresOfItsRowsAlone() {
        int[] group = IntStream.range(0, 20).map(i -> i == 19 ? -1 : i % 2).toArray();
        List<GroupQuality> all = GroupQuality.of(S, Y, group, 3);
        assertThat(all).extracting(GroupQuality::rows).containsExactly(10, 9, 0);
        double[] even = IntStream.range(0, 20)
                .filter(i -> group[i] == 0)
                .mapToDouble(i -> S[i])
                .toArray();
        int[] evenLabels =
                IntStream.range(0, 20).filter(i -> group[i] == 0).map(i -> Y[i]).toArray();
        assertThat(all.getFirst().cuts().at(.5)).isEqualTo(ConfusionMatrix.of(even, evenLabels, .5));
        assertThat(all.getFirst().auc().area())
                .isEqualTo(RocCurve.of(even, evenLabels).area());
        assertThat(all.getFirst().meanScore())
                .isCloseTo(java.util.Arrays.stream(even).average().orElseThrow(), EXACT);
        assertThat(all.get(2).positiveShare()).isNaN();
        assertThat(all).allMatch(GroupQuality::tooFew);
        double[] many = new Random(2).doubles(100).toArray();
        int[] labels = IntStream.range(0, 100).map(i -> i < 10 ? 1 : 0).toArray();
        assertThat(GroupQuality.of(many, labels, new int[100], 1).getFirst().tooFew())
                .isFalse();
        labels[0] = 0;
        assertThat(GroupQuality.of(many, labels, new int[100], 1).getFirst().tooFew())
                .as("nine positives")
                .isTrue();
    }
}
