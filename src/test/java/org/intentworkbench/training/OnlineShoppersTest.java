package org.intentworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.Split;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;

/// The floors of issue 5, by the protocol of accuracy.md: 70/30, stratified, ten repeats; of forest and boosting three,
/// all ten are in AccuracyBench.
class OnlineShoppersTest {
    @Test
    void logisticReachesItsFloor() {
        assertThat(meanAuc(LogisticLearner.standard(), 10)).isBetween(0.885, 0.90);
    }

    @Test
    void treeReachesItsFloor() {
        assertThat(meanAuc(TreeLearner.standard(), 10)).isBetween(0.90, 0.92);
    }

    @Test
    void forestReachesItsFloor() {
        assertThat(meanAuc(ForestLearner.standard(), 3)).isBetween(0.922, 0.94);
    }

    @Test
    void boostingReachesItsFloor() {
        assertThat(meanAuc(BoostingLearner.standard(), 3)).isBetween(0.927, 0.94);
    }

    private static double meanAuc(Learner learner, int repeats) {
        FeatureTable table = OnlineShoppers.table();
        assertThat(table.size()).isEqualTo(12_330);
        assertThat(table.positives()).isEqualTo(1_908);
        double sum = 0;
        long started = System.nanoTime();
        for (int repeat = 0; repeat < repeats; repeat++) {
            Split split = Split.of(table, new SplitSpec.Random(0.3), 7, repeat);
            FittedModel model = FittedModel.fit(learner, table, split.train(), 7, Progress.silent());
            double[] scores = model.scores(table, split.test(), Progress.silent());
            int[] labels =
                    Arrays.stream(split.test()).map(i -> table.labels()[i]).toArray();
            sum += Auc.of(scores, labels);
        }
        System.out.printf(
                "%s: mean AUC %.4f, %.2f s for %d repeats%n",
                learner.id(), sum / repeats, (System.nanoTime() - started) / 1e9, repeats);
        return sum / repeats;
    }
}
