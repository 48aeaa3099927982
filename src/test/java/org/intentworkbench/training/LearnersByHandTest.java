package org.intentworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;

/// Small data whose answer is known.
class LearnersByHandTest {
    /// Eight rows: of x = 0 one of four is positive, of x = 1 three of four.
    private static final double[][] TWO = {{0}, {0}, {0}, {0}, {1}, {1}, {1}, {1}};

    private static final int[] TWO_Y = {1, 0, 0, 0, 1, 1, 1, 0};

    @Test
    void oneBoostedStumpIsANewtonStep() {
        // p = 1/2 everywhere: slopes of x = 0 sum to -1/2 + 3/2 = 1, curvatures to 4/4 = 1; of x = 1 to -1 and 1
        BoostingModel model = new BoostingLearner(1, 1, 2, 1, 0, 1, 1).fit(TrainingSet.of(TWO, TWO_Y), 7, silent());
        assertThat(model.margin(new double[] {0})).isEqualTo(-1);
        assertThat(model.margin(new double[] {1})).isEqualTo(1);
        // 1/1 + 1/1 - 0
        assertThat(model.gains()).containsExactly(2);
        assertThat(model.trees().number(0)).as("halfway").isEqualTo(0.5);
        BoostingModel held = new BoostingLearner(1, 0.5, 2, 1, 3, 1, 1).fit(TrainingSet.of(TWO, TWO_Y), 7, silent());
        assertThat(held.margin(new double[] {1})).as("half of 1 / (1 + 3)").isEqualTo(0.125);
        assertThat(new BoostingLearner(1, 1, 2, 5, 0, 1, 1)
                        .fit(TrainingSet.of(TWO, TWO_Y), 7, silent())
                        .trees()
                        .size())
                .as("no leaf has five rows")
                .isZero();
    }

    @Test
    void boostingLowersTheTrainingLossTreeByTree() {
        double[][] x = gaussians(500, 4, 3);
        int[] y = outcomes(x, 3);
        double before = Double.POSITIVE_INFINITY;
        for (int trees : new int[] {1, 5, 20, 60}) {
            BoostingModel model =
                    new BoostingLearner(trees, 0.1, 8, 10, 0, 1, 1).fit(TrainingSet.of(x, y), 7, silent());
            double loss = 0;
            for (int i = 0; i < y.length; i++) {
                double p = model.probability(x[i]);
                loss -= Math.log(y[i] == 1 ? p : 1 - p);
            }
            assertThat(loss).isLessThan(before);
            before = loss;
        }
    }

    @Test
    void everyTreeOfAForestSeesTheShareOfPositives() {
        double[][] x = gaussians(400, 3, 5);
        int[] y = IntStream.range(0, 400).map(i -> i < 20 ? 1 : 0).toArray();
        ForestModel forest = new ForestLearner(20, 200, 1, 1, 1).fit(TrainingSet.of(x, y), 7, silent());
        // no leaf of 200 distinct rows fits twice into a bootstrap sample: each tree is its root
        assertThat(forest.trees().nodes()).isEqualTo(20);
        assertThat(forest.probability(x[0])).isCloseTo(0.05, within(1e-8));
        ForestModel weighted = new ForestLearner(20, 200, 1, 1, 19).fit(TrainingSet.of(x, y), 7, silent());
        assertThat(weighted.probability(x[0])).isCloseTo(0.5, within(1e-8));
    }

    @Test
    void aForestFindsWhatAlternates() {
        // positive where x lies in the second or fourth quarter; the other input says nothing
        double[][] x = gaussians(800, 2, 11);
        int[] y = new int[800];
        for (int i = 0; i < y.length; i++) {
            x[i][0] = i / 800.0;
            y[i] = (int) (x[i][0] * 4) % 2;
        }
        ForestModel forest = new ForestLearner(50, 2, 40, 0, 1).fit(TrainingSet.of(x, y), 7, silent());
        assertThat(forest.probability(new double[] {0.12, 0})).isLessThan(0.2);
        assertThat(forest.probability(new double[] {0.37, 0})).isGreaterThan(0.8);
        assertThat(forest.probability(new double[] {0.62, 0})).isLessThan(0.2);
        assertThat(forest.gains()[0]).isGreaterThan(5 * forest.gains()[1]);
    }

    @Test
    void treesArePackedToTheLastBit() {
        double[][] x = gaussians(600, 5, 13);
        ForestModel forest = new ForestLearner(15, 1, 40, 0, 1).fit(TrainingSet.of(x, outcomes(x, 1)), 7, silent());
        FlatTrees opened = PackedTrees.of(PackedTrees.text(forest.trees()));
        assertThat(opened.nodes()).isEqualTo(forest.trees().nodes());
        for (int node = 0; node < opened.nodes(); node++) {
            assertThat(opened.input(node)).isEqualTo(forest.trees().input(node));
            assertThat(opened.number(node)).isEqualTo(forest.trees().number(node));
            assertThat(opened.rows(node)).isEqualTo(forest.trees().rows(node));
            assertThat(opened.mean(node)).isEqualTo(forest.trees().mean(node));
            if (!opened.isLeaf(node)) {
                assertThat(opened.no(node)).isEqualTo(forest.trees().no(node));
            }
        }
        assertThat(PackedTrees.text(forest.trees()).length()).isLessThan(20 * opened.nodes());
        assertThat(PackedTrees.of(PackedTrees.text(FlatTrees.joined())).size()).isZero();
    }

    @Test
    void fewValuesAreEachABinAndManyAreCutEvenly() {
        double[][] few = new double[1000][1];
        double[][] many = new double[1000][1];
        double[][] mostlyZero = new double[1000][1];
        for (int i = 0; i < 1000; i++) {
            few[i][0] = i % 255;
            many[i][0] = i;
            mostlyZero[i][0] = i < 900 ? 0 : i;
        }
        assertThat(BinnedInputs.of(few, silent()).bins(0)).isEqualTo(255);
        BinnedInputs cut = BinnedInputs.of(many, 10, silent());
        assertThat(cut.bins(0)).isEqualTo(10);
        assertThat(cut.low()[0]).startsWith(0, 100, 200);
        assertThat(cut.high()[0]).startsWith(99, 199);
        assertThat(cut.between(0, 0, 1)).isEqualTo(99.5);
        assertThat(BinnedInputs.of(mostlyZero, 10, silent()).high()[0][0]).isZero();
        assertThat(BinnedInputs.of(mostlyZero, 10, silent()).bins(0)).isEqualTo(10);
    }

    @Test
    void naiveBayesAddsUpCounts() {
        BayesModel model = new BayesLearner(10, 1, 1).fit(TrainingSet.of(TWO, TWO_Y), 7, silent());
        // x = 1: (3 + 1) / (4 + 2) against (1 + 1) / (4 + 2)
        assertThat(model.margin(new double[] {1})).isCloseTo(Math.log(2), within(1e-12));
        assertThat(model.margin(new double[] {0})).isCloseTo(-Math.log(2), within(1e-12));
        BayesModel weighted = new BayesLearner(10, 1, 3).fit(TrainingSet.of(TWO, TWO_Y), 7, silent());
        // prior 12 : 4; x = 1: (9 + 1) / (12 + 2) against (1 + 1) / (4 + 2)
        assertThat(weighted.margin(new double[] {1}))
                .isCloseTo(Math.log(3) + Math.log(10.0 / 14 / (2.0 / 6)), within(1e-12));
    }

    @Test
    void naiveBayesStaysSaneWhereInputsRepeatEachOther() {
        double[][] one = gaussians(600, 1, 17);
        int[] y = outcomes(one, 17);
        double[][] x = new double[600][40];
        for (int i = 0; i < 600; i++) {
            Arrays.fill(x[i], one[i][0]);
        }
        BayesModel model = BayesLearner.standard().fit(TrainingSet.of(x, y), 7, silent());
        double[] scores = model.probabilities(x);
        assertThat(Arrays.stream(scores)).allMatch(p -> p >= 0 && p <= 1);
        assertThat(Auc.of(scores, y)).isGreaterThan(0.7);
    }

    @Test
    void neighboursVoteAndTiesShareTheLastPlace() {
        double[][] x = {{0}, {1}, {-1}, {5}, {9}};
        int[] y = {0, 1, 0, 0, 1};
        NeighbourModel model = new NeighbourLearner(2, 1).fit(TrainingSet.of(x, y), 7, silent());
        // nearest 0 itself; 1 and -1 share the second place: half a positive of two, and 2/5 of one row more
        assertThat(model.probability(new double[] {0})).isCloseTo((0.5 + 0.4) / 3, within(1e-12));
        NeighbourModel weighted = new NeighbourLearner(2, 4).fit(TrainingSet.of(x, y), 7, silent());
        // the places are two still: 1 + (4 + 1) / 2 rows weigh 3.5, of which 2 are positive; 8 of all 11
        assertThat(weighted.probability(new double[] {0})).isCloseTo((2 + 8.0 / 11) / 4.5, within(1e-12));
        NeighbourModel all = new NeighbourLearner(100, 1).fit(TrainingSet.of(x, y), 7, silent());
        assertThat(all.probability(new double[] {77})).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void elasticNetMeetsTheConditionOfItsOptimum() {
        double[][] x = gaussians(400, 6, 23);
        int[] y = new int[400];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < y.length; i++) {
            x[i][5] = 3 + 0.01 * x[i][5]; // nearly constant, far from 0
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(-x[i][0] + 0.5 * x[i][1])) ? 1 : 0;
        }
        double l1 = 25;
        double l2 = 2;
        LogisticModel model = new LogisticLearner(l2, l1, 2).fit(TrainingSet.of(x, y), 7, silent());
        assertThat(model.weights()[0]).isPositive();
        assertThat(model.weights()[1]).isNegative();
        assertThat(Arrays.copyOfRange(model.weights(), 2, 6)).as("noise").containsOnly(0);
        double[] slope = new double[7];
        for (int i = 0; i < y.length; i++) {
            double off = (y[i] == 1 ? 2 : 1) * (model.probability(x[i]) - y[i]);
            for (int j = 0; j < 6; j++) {
                slope[j] += off * x[i][j];
            }
            slope[6] += off;
        }
        assertThat(slope[6]).isCloseTo(0, within(1e-4));
        for (int j = 0; j < 6; j++) {
            double weight = model.weights()[j];
            if (weight == 0) {
                assertThat(Math.abs(slope[j])).isLessThanOrEqualTo(l1 + 1e-4);
            } else {
                assertThat(slope[j] + l2 * weight + l1 * Math.signum(weight)).isCloseTo(0, within(1e-4));
            }
        }
    }

    @Test
    void aTinyL1IsNoneAndAHugeOneLeavesTheShare() {
        double[][] x = gaussians(300, 3, 29);
        int[] y = outcomes(x, 29);
        LogisticModel ridge = new LogisticLearner(5, 0, 1).fit(TrainingSet.of(x, y), 7, silent());
        LogisticModel net = new LogisticLearner(5, 1e-7, 1).fit(TrainingSet.of(x, y), 7, silent());
        for (int j = 0; j < 3; j++) {
            assertThat(net.weights()[j]).isCloseTo(ridge.weights()[j], within(1e-4));
        }
        LogisticModel none = new LogisticLearner(0, 1e5, 1).fit(TrainingSet.of(x, y), 7, silent());
        assertThat(none.weights()).containsOnly(0);
        assertThat(none.probability(x[0])).isCloseTo(Arrays.stream(y).average().orElseThrow(), within(1e-9));
    }

    @Test
    void pruningCutsAtTheAlphaThatTheSplitIsWorth() {
        // 16 rows; the root parts 12/4 of 16 positive; the second split betters one side only
        double[][] x = new double[16][2];
        int[] y = new int[16];
        for (int i = 0; i < 16; i++) {
            x[i][0] = i < 8 ? 0 : 1;
            x[i][1] = i % 4 == 0 ? 0 : 1;
            y[i] = i < 8 ? 1 : i % 4 == 0 ? 1 : 0;
        }
        // Gini, times rows: root 2*10*6/16 = 7.5; x0 = 1: 2*2*6/8 = 3. Root split gains 4.5, the second 3, and is
        // worth 3 / 16 a leaf of the mean impurity; then the root 4.5 / 16
        assertThat(leaves(x, y, 0)).isEqualTo(3);
        assertThat(leaves(x, y, 3.0 / 16 - 1e-9)).isEqualTo(3);
        assertThat(leaves(x, y, 3.0 / 16)).isEqualTo(2);
        assertThat(leaves(x, y, 4.5 / 16 - 1e-9)).isEqualTo(2);
        assertThat(leaves(x, y, 4.5 / 16)).isEqualTo(1);
    }

    private static int leaves(double[][] x, int[] y, double prune) {
        TreeModel tree = new TreeLearner(8, 1, TreeLearner.Rule.GINI, prune, 1).fit(TrainingSet.of(x, y), 7, silent());
        return leaves(tree.root());
    }

    private static int leaves(TreeNode node) {
        return node instanceof TreeNode.Branch branch ? leaves(branch.yes()) + leaves(branch.no()) : 1;
    }

    @Test
    void theLinearBorderIsWhereNothingPullsIt() {
        double[][] x = gaussians(300, 3, 31);
        int[] y = outcomes(x, 31);
        double[] weights = IntStream.range(0, 300).mapToDouble(i -> 1 + i % 3).toArray();
        double cost = 0.5;
        LogisticModel border = LinearSvmLearner.border(x, y, weights, cost, silent());
        double[] pull = new double[4];
        for (int i = 0; i < y.length; i++) {
            double sign = y[i] == 1 ? 1 : -1;
            double missing = Math.max(0, 1 - sign * border.margin(x[i]));
            for (int j = 0; j < 3; j++) {
                pull[j] -= 2 * cost * weights[i] * missing * sign * x[i][j];
            }
            pull[3] -= 2 * cost * weights[i] * missing * sign;
        }
        for (int j = 0; j < 3; j++) {
            assertThat(pull[j] + border.weights()[j]).isCloseTo(0, within(1e-2));
        }
        assertThat(pull[3]).isCloseTo(0, within(1e-2));
        // its probabilities are near what they should be
        LogisticModel calibrated = new LinearSvmLearner(cost, 1).fit(TrainingSet.of(x, y), 7, silent());
        double mean = Arrays.stream(calibrated.probabilities(x)).average().orElseThrow();
        assertThat(mean).isCloseTo(Arrays.stream(y).average().orElseThrow(), within(0.02));
    }

    @Test
    void theKernelSeesARing() {
        double[][] x = gaussians(400, 2, 37);
        int[] y = Arrays.stream(x)
                .mapToInt(r -> r[0] * r[0] + r[1] * r[1] > 1.4 ? 1 : 0)
                .toArray();
        Classifier straight = LinearSvmLearner.standard().fit(TrainingSet.of(x, y), 7, silent());
        Classifier curved = new KernelSvmLearner(10, 1, 100, 1).fit(TrainingSet.of(x, y), 7, silent());
        assertThat(Auc.of(straight.probabilities(x), y)).isLessThan(0.65);
        assertThat(Auc.of(curved.probabilities(x), y)).isGreaterThan(0.99);
    }

    @Test
    void aHeavyRowOfATreeIsThatManyRows() {
        double[][] x = gaussians(200, 3, 41);
        int[] y = outcomes(x, 41);
        double[] weights = IntStream.range(0, 200).mapToDouble(i -> 1 + i % 2).toArray();
        int[] twice = IntStream.range(0, 200)
                .flatMap(i -> IntStream.range(0, (int) weights[i]).map(k -> i))
                .toArray();
        TreeLearner learner = new TreeLearner(4, 1, TreeLearner.Rule.ENTROPY, 2);
        TreeModel weighted = learner.fit(new TrainingSet(x, y, weights), 7, silent());
        TreeModel repeated = learner.fit(TrainingSet.of(x, y).only(twice), 7, silent());
        for (double[] row : x) {
            assertThat(weighted.probability(row)).isCloseTo(repeated.probability(row), within(1e-9));
        }
    }

    @Test
    void aSettingOutOfRangeIsRefusedByName() {
        for (LearnerKind kind : LearnerKind.values()) {
            for (Setting setting : kind.settings()) {
                for (double wrong : List.of(setting.min() - 1, setting.max() + 1, Double.NaN)) {
                    assertThatExceptionOfType(Problem.class)
                            .isThrownBy(() -> kind.learner(Map.of(setting.id(), wrong)));
                }
                assertThat(kind.learner(Map.of(setting.id(), setting.standard())))
                        .isEqualTo(kind.standard());
                setting.searched().forEach(value -> kind.learner(Map.of(setting.id(), value)));
            }
            assertThat(LearnerKind.parse(kind.id().toUpperCase(java.util.Locale.ROOT)))
                    .isEqualTo(kind);
        }
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> LearnerKind.parse("oracle"));
    }

    private static double[][] gaussians(int rows, int inputs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] x = new double[rows][inputs];
        for (double[] row : x) {
            for (int j = 0; j < inputs; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return x;
    }

    /// Positive with the log-odds of twice the first input.
    private static int[] outcomes(double[][] x, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1000);
        return Arrays.stream(x)
                .mapToInt(row -> random.nextDouble() < 1 / (1 + Math.exp(-2 * row[0])) ? 1 : 0)
                .toArray();
    }

    private static Progress silent() {
        return Progress.silent();
    }
}
