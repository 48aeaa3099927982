package org.intentworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreeLearnerTest {
    @Test
    void splitsWhereCountedByHand() {
        // 1 1 1 2 2 3 | 5 5: the left six hold one positive, the right two are positive
        double[][] x = {{1}, {1}, {1}, {2}, {2}, {3}, {5}, {5}};
        int[] y = {0, 0, 0, 1, 0, 0, 1, 1};
        TreeModel tree = new TreeLearner(1, 1, TreeLearner.Rule.GINI, 1).fit(x, y, 7, Progress.silent());
        TreeNode.Branch root = (TreeNode.Branch) tree.root();
        assertThat(root.threshold()).isEqualTo(4);
        assertThat(root.rows()).isEqualTo(8);
        assertThat(root.positives()).isEqualTo(3);
        assertThat(root.gain()).isCloseTo(2 * 3 * 5 / 8.0 - 2 * 1 * 5 / 6.0, offset(1e-12));
        assertThat(root.yes()).isEqualTo(new TreeNode.Leaf(1, 6, 1, (1 + 2 * 0.375) / 8));
        assertThat(root.no()).isEqualTo(new TreeNode.Leaf(2, 2, 2, (2 + 2 * 0.375) / 4));
        assertThat(root.probability()).isEqualTo(0.375);
    }

    /// Tied values, class weight and leaf size at once, against trying every split of every input anew.
    @ParameterizedTest
    @EnumSource(TreeLearner.Rule.class)
    void everyNodeTakesTheBestSplitThereIs(TreeLearner.Rule rule) {
        SplittableRandom random = new SplittableRandom(17);
        double[][] x = new double[400][5];
        int[] y = new int[400];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < 5; j++) {
                x[i][j] = j < 3 ? random.nextInt(4 + 3 * j) : random.nextGaussian();
            }
            y[i] = random.nextDouble() < (x[i][0] > 1 && x[i][3] > 0 ? 0.7 : 0.2) ? 1 : 0;
        }
        TreeLearner learner = new TreeLearner(5, 12, rule, 2.5);
        TreeModel tree = learner.fit(x, y, 7, Progress.silent());
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            all.add(i);
        }
        int branches = check(tree.root(), all, x, y, learner, 0);
        assertThat(branches).isGreaterThan(3);
    }

    private static int check(TreeNode node, List<Integer> rows, double[][] x, int[] y, TreeLearner learner, int depth) {
        assertThat(node.rows()).isEqualTo(rows.size()).isGreaterThanOrEqualTo(learner.minLeaf());
        assertThat(node.positives()).isEqualTo(rows.stream().mapToInt(i -> y[i]).sum());
        assertThat(depth).isLessThanOrEqualTo(learner.maxDepth());
        double best = 0;
        for (int j = 0; j < x[0].length; j++) {
            for (int at : rows) {
                best = Math.max(best, gain(rows, j, x[at][j], x, y, learner));
            }
        }
        if (!(node instanceof TreeNode.Branch branch)) {
            assertThat(depth == learner.maxDepth() || best < 1e-9).isTrue();
            return 0;
        }
        assertThat(branch.gain()).isCloseTo(best, offset(1e-9));
        assertThat(gain(rows, branch.input(), branch.threshold(), x, y, learner))
                .isCloseTo(best, offset(1e-9));
        List<Integer> yes = rows.stream()
                .filter(i -> x[i][branch.input()] <= branch.threshold())
                .toList();
        List<Integer> no = rows.stream()
                .filter(i -> x[i][branch.input()] > branch.threshold())
                .toList();
        assertThat(branch.yes().id()).isEqualTo(branch.id() + 1);
        return 1
                + check(branch.yes(), yes, x, y, learner, depth + 1)
                + check(branch.no(), no, x, y, learner, depth + 1);
    }

    private static double gain(
            List<Integer> rows, int input, double threshold, double[][] x, int[] y, TreeLearner learner) {
        List<Integer> yes = rows.stream().filter(i -> x[i][input] <= threshold).toList();
        List<Integer> no = rows.stream().filter(i -> x[i][input] > threshold).toList();
        if (yes.size() < learner.minLeaf() || no.size() < learner.minLeaf()) {
            return 0;
        }
        return impurity(rows, y, learner) - impurity(yes, y, learner) - impurity(no, y, learner);
    }

    private static double impurity(List<Integer> rows, int[] y, TreeLearner learner) {
        int positives = rows.stream().mapToInt(i -> y[i]).sum();
        double weight = positives * learner.positiveWeight();
        double sum = weight + rows.size() - positives;
        double p = weight / sum;
        double q = 1 - p;
        return sum
                * switch (learner.rule()) {
                    case GINI -> 1 - p * p - q * q;
                    case ENTROPY -> p == 0 || p == 1 ? 0 : -(p * Math.log(p) + q * Math.log(q)) / Math.log(2);
                    case CLASSIFICATION_ERROR -> Math.min(p, q);
                };
    }

    @Test
    void neighbouringDoublesArePartedRightly() {
        double low = 1;
        double high = Math.nextUp(low);
        double[][] x = {{low}, {low}, {high}, {high}};
        TreeModel tree =
                new TreeLearner(3, 1, TreeLearner.Rule.GINI, 1).fit(x, new int[] {0, 0, 1, 1}, 7, Progress.silent());
        assertThat(tree.probability(x[0])).isLessThan(0.5);
        assertThat(tree.probability(x[3])).isGreaterThan(0.5);
    }

    @Test
    void plusAndMinusZeroAreOneValue() {
        double[][] x = {{-0.0}, {0.0}, {-0.0}, {0.0}};
        TreeModel tree =
                new TreeLearner(3, 1, TreeLearner.Rule.GINI, 1).fit(x, new int[] {0, 1, 0, 1}, 7, Progress.silent());
        assertThat(tree.root()).isInstanceOf(TreeNode.Leaf.class);
    }

    @Test
    void settingsOutOfRangeAreProblems() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new TreeLearner(0, 1, TreeLearner.Rule.GINI, 1));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new TreeLearner(31, 1, TreeLearner.Rule.GINI, 1));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> new TreeLearner(3, 0, TreeLearner.Rule.GINI, 1));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new TreeLearner(3, 1, TreeLearner.Rule.GINI, Double.POSITIVE_INFINITY));
    }
}
