package org.intentworkbench.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.fixture.SampleTable;
import org.intentworkbench.job.Progress;
import org.intentworkbench.training.BoostingModel;
import org.intentworkbench.training.Classifier;
import org.intentworkbench.training.FittedModel;
import org.intentworkbench.training.FlatTrees;
import org.intentworkbench.training.Learner;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.PlattCalibration;
import org.intentworkbench.training.Resampling;
import org.intentworkbench.training.Treatment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Reasons and weights of every kind of learner.
class ReasonsTest {
    private static final int[] TRAINING = IntStream.range(0, 700).toArray();

    private final FeatureTable table = SampleTable.sessions();

    @ParameterizedTest
    @EnumSource(LearnerKind.class)
    void reasonsAddUpToTheScore(LearnerKind kind) {
        FittedModel model = fit(kind);
        for (int row = 690; row < 710; row++) {
            Explained explained = Explained.of(model, table, row);
            double sum = explained.base();
            for (Contribution part : explained.contributions()) {
                sum += part.value();
            }
            assertThat(sum).isEqualTo(explained.score());
            double probability = model.classifier().scale() == Classifier.Scale.LOG_ODDS
                    ? 1 / (1 + Math.exp(-explained.score()))
                    : explained.score();
            assertThat(probability).isCloseTo(explained.probability(), within(1e-9));
            assertThat(explained.contributions()).hasSize(table.columns().size());
            assertThat(PlainWords.reasonsFor(explained, model, table, 2))
                    .allSatisfy(reason -> assertThat(reason.in(Locale.ENGLISH)).isNotBlank());
        }
    }

    /// What is done to the score after the classifier is no feature's doing, but the probability is the list's.
    @ParameterizedTest
    @EnumSource(
            value = LearnerKind.class,
            names = {"LOGISTIC", "TREE", "NEIGHBOURS"})
    void theProbabilityIsThatOfTheListWhateverWasDoneToIt(LearnerKind kind) {
        Learner learner = fit(kind).learner();
        FittedModel balanced = FittedModel.fit(
                learner, Treatment.NONE.withResampling(Resampling.UNDERSAMPLE), table, TRAINING, 7, Progress.silent());
        assertThat(balanced.oddsFactor()).isLessThan(1);
        boolean odds = balanced.classifier().scale() == Classifier.Scale.LOG_ODDS;
        FittedModel calibrated = balanced.withCalibration(new PlattCalibration(.5, -1));
        for (FittedModel model : List.of(balanced, calibrated)) {
            double listed = model.scores(table, new int[] {700}, Progress.silent())[0];
            Explained explained = Explained.of(model, table, 700);
            assertThat(explained.probability()).isCloseTo(listed, within(1e-12));
            assertThat(explained.told()).isEqualTo(odds ? 1 / (1 + Math.exp(-explained.score())) : explained.score());
            // log-odds begin at the real rate; probabilities are brought back at the end
            assertThat(explained.isSettled()).isEqualTo(!odds || model == calibrated);
        }
        assertThat(Explained.of(fit(kind), table, 700).isSettled()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(LearnerKind.class)
    void theStrongestFeatureIsNamedWithItsSignAndInWords(LearnerKind kind) {
        FittedModel model = fit(kind);
        List<FeatureWeight> weights = FeatureWeights.of(model, table, TRAINING, Progress.silent());
        assertThat(weights).isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.value()), Math.abs(a.value())));
        FeatureWeight pages = weights.stream()
                .filter(w -> w.feature().equals("PageValues"))
                .findFirst()
                .orElseThrow();
        assertThat(pages.value()).isPositive();
        assertThat(weights.subList(0, 6)).contains(pages);
        if (WeightMeaning.of(model.classifier()).isShare()) {
            assertThat(weights.stream().mapToDouble(w -> Math.abs(w.value())).sum())
                    .isCloseTo(1, within(1e-9));
        }
        for (FeatureWeight weight : weights) {
            assertThat(PlainWords.of(weight, model, table).in(Locale.SIMPLIFIED_CHINESE))
                    .contains("“");
        }
    }

    /// Every subset of the inputs is asked, and the value of a tree is weighed by the rows at its nodes where an input
    /// is not known.
    @ParameterizedTest
    @EnumSource(value = LearnerKind.class, names = "BOOSTING")
    void shapleyValuesAreThoseOfAllSubsets(LearnerKind kind) {
        SplittableRandom random = new SplittableRandom(3);
        double[][] x = new double[300][4];
        int[] y = new int[300];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < 4; j++) {
                x[i][j] = random.nextInt(6);
            }
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(4 - x[i][0] * x[i][1] / 3 - x[i][2])) ? 1 : 0;
        }
        var model = (BoostingModel)
                kind.learner(java.util.Map.of("trees", 5.0, "leaf", 5.0)).fit(x, y, 7, Progress.silent());
        for (int i = 0; i < 20; i++) {
            double[] found = new double[4];
            double base = new TreeShap(model.trees()).add(x[i], found);
            assertThat(base).isCloseTo(known(model.trees(), x[i], 0), within(1e-12));
            for (int j = 0; j < 4; j++) {
                double shapley = 0;
                for (int set = 0; set < 16; set++) {
                    if ((set >> j & 1) == 0) {
                        int size = Integer.bitCount(set);
                        double orders = new double[] {6, 2, 2, 6}[size] / 24; // size! (3 - size)! / 4!
                        shapley +=
                                orders * (known(model.trees(), x[i], set | 1 << j) - known(model.trees(), x[i], set));
                    }
                }
                assertThat(found[j]).isCloseTo(shapley, within(1e-12));
            }
        }
    }

    private static double known(FlatTrees trees, double[] row, int set) {
        double sum = 0;
        for (int tree = 0; tree < trees.size(); tree++) {
            sum += known(trees, trees.root(tree), row, set);
        }
        return sum;
    }

    private static double known(FlatTrees trees, int node, double[] row, int set) {
        if (trees.isLeaf(node)) {
            return trees.mean(node);
        }
        if ((set >> trees.input(node) & 1) == 1) {
            return known(trees, trees.next(node, row), row, set);
        }
        double yes = known(trees, trees.yes(node), row, set) * trees.rows(trees.yes(node));
        double no = known(trees, trees.no(node), row, set) * trees.rows(trees.no(node));
        return (yes + no) / trees.rows(node);
    }

    private FittedModel fit(LearnerKind kind) {
        return FittedModel.fit(kind.standard(), table, TRAINING, 7, Progress.silent());
    }
}
