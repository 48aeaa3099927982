package org.intentworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.DesignColumn;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;

/// Balanced classes, calibration, the way back to the real rate and row weights, by hand.
class TreatmentTest {
    private static final List<DesignColumn> INPUTS = List.of(
            new DesignColumn("price", "price", "", DesignColumn.Part.NUMBER, 0, 1),
            new DesignColumn("kind = a", "kind", "a", DesignColumn.Part.LEVEL, 0, 1),
            new DesignColumn("kind = b", "kind", "b", DesignColumn.Part.LEVEL, 0, 1));

    /// Two positive rows far apart, eight others.
    private static TrainingSet few() {
        double[][] x = new double[10][];
        for (int i = 0; i < 8; i++) {
            x[i] = new double[] {100 + i, 1, 0};
        }
        x[8] = new double[] {0, 1, 0};
        x[9] = new double[] {10, 0, 1};
        return TrainingSet.of(x, new int[] {0, 0, 0, 0, 0, 0, 0, 0, 1, 1});
    }

    @Test
    void smoteAddsRowsBetweenNeighboursOfTheRarerClassAndTakesLevelsWhole() {
        TrainingSet made = Resampler.resample(few(), Resampling.SMOTE, INPUTS, 7, Progress.silent());
        assertThat(made.size()).isEqualTo(16);
        assertThat(Arrays.stream(made.y()).sum()).isEqualTo(8);
        assertThat(Arrays.copyOf(made.x(), 10)).isDeepEqualTo(few().x());
        for (int i = 10; i < 16; i++) {
            double price = made.x()[i][0];
            assertThat(made.y()[i]).isEqualTo(1);
            assertThat(price).isBetween(0.0, 10.0);
            // a level is that of the nearer of the two
            assertThat(made.x()[i][1]).isEqualTo(price < 5 ? 1 : 0);
            assertThat(made.x()[i][2]).isEqualTo(price < 5 ? 0 : 1);
        }
        assertThat(Resampler.resample(few(), Resampling.SMOTE, INPUTS, 7, Progress.silent())
                        .x())
                .isDeepEqualTo(made.x());
    }

    @Test
    void smoteLooksNoFurtherThanFiveNeighbours() {
        double[][] x = new double[30][];
        int[] y = new int[30];
        for (int i = 0; i < 30; i++) {
            // seven rows near 0, one far away: no row begun near 0 may be drawn towards it
            x[i] = new double[] {i < 7 ? i * 0.1 : i == 7 ? 1000 : 500};
            y[i] = i < 8 ? 1 : 0;
        }
        TrainingSet made =
                Resampler.resample(TrainingSet.of(x, y), Resampling.SMOTE, INPUTS.subList(0, 1), 7, Progress.silent());
        List<Double> added = Arrays.stream(made.x()).skip(30).map(row -> row[0]).toList();
        assertThat(added).hasSize(14);
        // one begun at each of the eight rows, one more at each of the first six; only one began far away
        assertThat(added.stream().filter(value -> value > 0.6)).hasSize(1);
    }

    @Test
    void oneRowAloneIsRepeatedAndOneClassIsLeftAsItIs() {
        TrainingSet one = TrainingSet.of(new double[][] {{1, 0, 0}, {2, 0, 0}, {3, 0, 0}}, new int[] {0, 0, 1});
        TrainingSet made = Resampler.resample(one, Resampling.SMOTE, INPUTS, 7, Progress.silent());
        assertThat(made.x()[3]).containsExactly(3, 0, 0);
        TrainingSet none = TrainingSet.of(new double[][] {{1, 0, 0}}, new int[] {0});
        for (Resampling how : Resampling.values()) {
            assertThat(Resampler.resample(none, how, INPUTS, 7, Progress.silent()))
                    .isSameAs(none);
        }
    }

    @Test
    void underSamplingLeavesRowsOutAndOverSamplingRepeatsThem() {
        TrainingSet less = Resampler.resample(few(), Resampling.UNDERSAMPLE, INPUTS, 7, Progress.silent());
        assertThat(less.size()).isEqualTo(4);
        assertThat(Arrays.stream(less.x()).map(row -> row[0]).distinct())
                .hasSize(4)
                .contains(0.0, 10.0);
        TrainingSet more = Resampler.resample(few(), Resampling.OVERSAMPLE, INPUTS, 7, Progress.silent());
        assertThat(more.size()).isEqualTo(16);
        assertThat(Arrays.stream(more.x()).skip(10).map(row -> row[0])).containsOnly(0.0, 10.0);
    }

    @Test
    void weightsOfRowsGoWithThem() {
        TrainingSet weighted = new TrainingSet(few().x(), few().y(), new double[] {1, 1, 1, 1, 1, 1, 1, 1, 2, 3});
        TrainingSet made = Resampler.resample(weighted, Resampling.OVERSAMPLE, INPUTS, 7, Progress.silent());
        for (int i = 0; i < made.size(); i++) {
            assertThat(made.weight(i)).isEqualTo(made.x()[i][0] == 0 ? 2 : made.x()[i][0] == 10 ? 3 : 1);
        }
    }

    @Test
    void aCancelIsHeard() {
        Progress stopped = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> Resampler.resample(few(), Resampling.SMOTE, INPUTS, 7, stopped));
    }

    @Test
    void oddsComeBackToTheRealRate() {
        // 2 of 10 positive, balanced to one half: odds of 1 to 4 against 1 to 1
        TrainingSet balanced = Resampler.resample(few(), Resampling.OVERSAMPLE, INPUTS, 7, Progress.silent());
        assertThat(Resampler.oddsFactor(few(), balanced)).isEqualTo(0.25);
        assertThat(Resampler.oddsFactor(few(), few())).isEqualTo(1);
        // who is as likely as not among balanced classes is so with 1 to 4; .8 is 4 to 1, so 1 to 1
        FittedModel model = new FittedModel(
                LogisticLearner.standard(),
                new org.intentworkbench.features.DesignEncoder(List.of(), List.of(), new double[0]),
                new LogisticModel(Math.log(4), new double[0]),
                0.25,
                null);
        assertThat(model.probability(new double[0])).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void oddsOfWeighedRowsAreThoseOfTheirWeights() {
        // positives weigh 5 of 13, and 4 copies of them more
        TrainingSet weighted = new TrainingSet(few().x(), few().y(), new double[] {1, 1, 1, 1, 1, 1, 1, 1, 2, 3});
        TrainingSet made = Resampler.resample(weighted, Resampling.UNDERSAMPLE, INPUTS, 7, Progress.silent());
        assertThat(Resampler.oddsFactor(weighted, made)).isCloseTo((5 / 8.0) / (5 / 2.0), within(1e-12));
    }

    @Test
    void aRowAndItsCopiesAreInOneInnerFold() {
        for (Resampling how : List.of(Resampling.OVERSAMPLE, Resampling.SMOTE)) {
            TrainingSet made = Resampler.resample(few(), how, INPUTS, 7, Progress.silent());
            int[] folds = PlattCurve.folds(made, 7);
            for (int i = 0; i < made.size(); i++) {
                assertThat(folds[i]).as("%s, row %d", how, i).isEqualTo(folds[made.group(i)]);
            }
            assertThat(Arrays.stream(made.groups()).filter(group -> group >= 8)).hasSize(8);
        }
        // as do rows of one shopper
        TrainingSet shoppers = few().withGroups(new int[] {0, 0, 2, 2, 4, 4, 6, 6, 8, 0});
        int[] folds = PlattCurve.folds(shoppers, 7);
        assertThat(folds[1]).isEqualTo(folds[0]);
        assertThat(folds[9]).isEqualTo(folds[0]);
        assertThat(folds[3]).isEqualTo(folds[2]);
        assertThat(Arrays.stream(folds).distinct().count()).isEqualTo(3);
    }

    @Test
    void plattPassesThroughTheSmoothedSharesOfTwoScores() {
        // at .2: 1 of 4; at .7: 3 of 5. Four positives and five negatives: targets 5/6 and 1/7
        double[] scores = {.2, .2, .2, .2, .7, .7, .7, .7, .7};
        int[] labels = {1, 0, 0, 0, 1, 1, 1, 0, 0};
        PlattCalibration fitted = PlattCalibration.fit(scores, labels);
        assertThat(fitted.of(.2)).isCloseTo((5 / 6.0 + 3 / 7.0) / 4, within(1e-6));
        assertThat(fitted.of(.7)).isCloseTo((3 * 5 / 6.0 + 2 / 7.0) / 5, within(1e-6));
    }

    @Test
    void plattLeavesRightProbabilitiesNearlyAsTheyAreAndMendsWrongOnes() {
        SplittableRandom random = new SplittableRandom(5);
        double[] right = random.doubles(40_000).toArray();
        int[] labels = Arrays.stream(right)
                .mapToInt(p -> random.nextDouble() < p ? 1 : 0)
                .toArray();
        PlattCalibration same = PlattCalibration.fit(right, labels);
        assertThat(same.slope()).isCloseTo(1, within(0.05));
        assertThat(same.shift()).isCloseTo(0, within(0.05));
        // odds squared: the slope has to be one half
        double[] bold = Arrays.stream(right)
                .map(p -> p * p / (p * p + (1 - p) * (1 - p)))
                .toArray();
        assertThat(PlattCalibration.fit(bold, labels).slope()).isCloseTo(0.5, within(0.03));
        // scores that rank the wrong way round say nothing, rather than the contrary
        PlattCalibration turned =
                PlattCalibration.fit(Arrays.stream(right).map(p -> 1 - p).toArray(), labels);
        assertThat(turned.of(.1)).isEqualTo(turned.of(.9)).isCloseTo(.5, within(.02));
    }

    @Test
    void plattStandsScoresThatTellTheClassesApart() {
        PlattCalibration fitted = PlattCalibration.fit(new double[] {0, 0, 0, 1, 1, 1}, new int[] {0, 0, 0, 1, 1, 1});
        assertThat(fitted.of(0)).isCloseTo(1 / 5.0, within(1e-6));
        assertThat(fitted.of(1)).isCloseTo(4 / 5.0, within(1e-6));
        PlattCalibration one = PlattCalibration.fit(new double[] {.3, .3, .3, .3}, new int[] {0, 0, 0, 1});
        assertThat(one.of(.3)).isBetween(.2, .45);
    }

    @Test
    void isotonicPoolsWhatDoesNotRise() {
        // shares by score: .1 -> 0/1, .2 -> 1/1 and .3 -> 0/1 pool to 1/2, .4 twice -> 1/2, .9 -> 1/1
        IsotonicCalibration fitted =
                IsotonicCalibration.fit(new double[] {.9, .2, .3, .1, .4, .4}, new int[] {1, 1, 0, 0, 1, 0});
        assertThat(fitted.of(.1)).isCloseTo(0.5 / 6, within(1e-12));
        assertThat(fitted.of(0)).isCloseTo(0.5 / 6, within(1e-12));
        assertThat(fitted.of(.2)).isEqualTo(0.5);
        assertThat(fitted.of(.33)).isEqualTo(0.5);
        assertThat(fitted.of(.4)).isEqualTo(0.5);
        assertThat(fitted.of(.65)).isCloseTo((0.5 + 1 - 0.5 / 6) / 2, within(1e-12));
        assertThat(fitted.of(1)).isCloseTo(1 - 0.5 / 6, within(1e-12));
        double before = -1;
        for (int k = 0; k <= 100; k++) {
            assertThat(fitted.of(k / 100.0)).isGreaterThanOrEqualTo(before);
            before = fitted.of(k / 100.0);
        }
    }

    @Test
    void oneClassIsNotCalibrated() {
        for (ProbabilityScale scale : ProbabilityScale.values()) {
            assertThat(Calibration.fit(scale, new double[] {.1, .2}, new int[] {0, 0}))
                    .isNull();
            assertThat(Calibration.fit(scale, new double[0], new int[0])).isNull();
        }
    }

    @Test
    void reweighingMakesOutcomeAndLevelIndependent() {
        // a: 3 of 4 positive, b: 1 of 4; the row at the end is held out and does not count
        FeatureTable table = table(new int[] {1, 1, 1, 0, 1, 0, 0, 0, 1}, 0, 0, 0, 0, 1, 1, 1, 1, 1);
        double[] weights = Reweighing.weights(table, IntStream.range(0, 8).toArray(), "kind");
        // level 4/8, outcome 4/8, both 3/8 and 1/8
        assertThat(weights)
                .containsExactly(
                        new double[] {2 / 3.0, 2 / 3.0, 2 / 3.0, 2, 2, 2 / 3.0, 2 / 3.0, 2 / 3.0}, within(1e-12));
        assertThat(weights[0] * 3 + 0).isCloseTo(weights[4] * 1, within(1e-12));
        assertThat(Arrays.stream(weights).sum()).isCloseTo(8, within(1e-12));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Reweighing.weights(table, new int[] {0, 1}, "region"))
                .matches(p -> p.key().equals("problem.training.reweigh"));
    }

    private static FeatureTable table(int[] labels, int... codes) {
        String[] ids = new String[labels.length];
        Arrays.setAll(ids, i -> "row " + i);
        return new FeatureTable(
                SubjectKind.SESSION,
                ids,
                new String[ids.length],
                labels,
                Wording.plain("bought"),
                null,
                List.of(new FeatureColumn(
                        "kind",
                        FeatureGroup.TABLE,
                        Wording.plain("kind"),
                        Wording.plain(""),
                        Wording.plain("kind"),
                        false,
                        new FeatureValues.Levels(codes, new String[] {"a", "b"}))),
                0);
    }
}
