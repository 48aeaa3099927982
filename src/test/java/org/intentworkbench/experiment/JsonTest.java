package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.features.FeatureChoice;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.SessionStart;
import org.intentworkbench.features.ShopperTerms;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.fixture.SampleRuns;
import org.intentworkbench.training.Learner;
import org.intentworkbench.training.LogisticLearner;
import org.intentworkbench.training.LogisticModel;
import org.intentworkbench.training.TreeLearner;
import org.intentworkbench.training.TreeModel;
import org.intentworkbench.training.TreeNode;
import org.junit.jupiter.api.Test;

/// What is kept comes back as it was, to the last bit.
final class JsonTest {
    record AnyLearner(Learner learner) {}

    record AnyNode(TreeNode node) {}

    record AnyNumbers(double[] numbers, float[] floats) {}

    @Test
    void everyLearnerComesBack() {
        for (TreeLearner.Rule rule : TreeLearner.Rule.values()) {
            same(new AnyLearner(new TreeLearner(30, 1, rule, .1 + .2)));
        }
        same(new AnyLearner(new LogisticLearner(Double.MIN_VALUE, 1e300)));
    }

    @Test
    void everyNodeOfATreeComesBack() {
        TreeNode leaf = new TreeNode.Leaf(2, 3, 1, 1 / 3.0);
        TreeNode other = new TreeNode.Leaf(1, 2, 0, 0);
        same(new AnyNode(new TreeNode.Branch(0, 5, 1, .2, 7, -1e-17, .1, other, leaf)));
        same(new AnyNode(leaf));
    }

    @Test
    void everyConditionComesBack() {
        same(new Segment(
                "“Späte” 顾客, <b>",
                SubjectKind.SHOPPER,
                List.of(
                        new Condition.Between("price", Double.NEGATIVE_INFINITY, 3.5),
                        new Condition.Between("price", 0.1, Double.POSITIVE_INFINITY),
                        new Condition.AnyOf("device", Set.of("", "手机", "a\"b\\")),
                        new Condition.ScoreBetween(0, 1))));
    }

    @Test
    void numbersThatJsonDoesNotKnowComeBack() {
        var numbers = new AnyNumbers(
                new double[] {
                    Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -0.0, Double.MIN_VALUE, 1 / 3.0
                },
                new float[] {Float.NaN, 1 / 3f, Float.MIN_VALUE, -0f});
        var read = Json.read(Json.text(numbers), AnyNumbers.class);
        for (int i = 0; i < numbers.numbers().length; i++) {
            assertThat(Double.doubleToLongBits(read.numbers()[i]))
                    .isEqualTo(Double.doubleToLongBits(numbers.numbers()[i]));
        }
        for (int i = 0; i < numbers.floats().length; i++) {
            assertThat(Float.floatToIntBits(read.floats()[i])).isEqualTo(Float.floatToIntBits(numbers.floats()[i]));
        }
        same(new Spread(Double.NaN, Double.NaN));
        same(Figures.of(new double[] {.5, .5}, new int[] {1, 1}, .5));
    }

    @Test
    void aSpecComesBackWithAllThatCanBeSet() {
        var features = new FeatureSpec(
                SubjectKind.SHOPPER,
                12L,
                "Recommended IND",
                FeatureChoice.BEHAVIOUR,
                new TreeSet<>(Set.of(FeatureGroup.CART, FeatureGroup.PRICE)),
                new TreeSet<>(Set.of("b", "a")),
                Instant.parse("2026-05-20T00:00:00.001Z"),
                1,
                true);
        same(new ExperimentSpec(
                features, TreeLearner.standard(), SplitSpec.parse("random:0.25"), 3, Long.MIN_VALUE, .123456789));
        for (SubjectKind subject : SubjectKind.values()) {
            same(ExperimentSpec.of(subject));
        }
    }

    @Test
    void aSpecFromBeforeThereWereTermsHasTheUsualOnes() {
        var now = FeatureSpec.of(SubjectKind.SHOPPER);
        String then = Json.text(now).replaceAll(",\"terms\":\\{[^}]*}", "");
        assertThat(then).doesNotContain("terms");
        assertThat(Json.read(then, FeatureSpec.class)).isEqualTo(now);
        same(now.withTerms(new ShopperTerms(3, 4, 10, "Shoes", 30)));
        same(FeatureSpec.of(SubjectKind.SESSION).withStart(SessionStart.minutes(5)));
    }

    @Test
    void wholeResultsComeBackAndTheirModelsScoreTheSame() {
        for (Run run : List.of(SampleRuns.logistic(), SampleRuns.tree())) {
            var result = run.result();
            var read = Json.unpacked(Json.packed(result), ExperimentResult.class);
            assertThat(read).usingRecursiveComparison().isEqualTo(result);
            assertThat(read.model().classifier()).isInstanceOf(run.id() == 1 ? LogisticModel.class : TreeModel.class);
            int[] rows = result.heldOut().stream().toArray();
            assertThat(read.model().scores(run.table(), rows, org.intentworkbench.job.Progress.silent()))
                    .containsExactly(result.heldOutScores());
            assertThat(read.auc()).isEqualTo(result.auc());
        }
    }

    @Test
    void anEmptyBitSetIsAnEmptyList() {
        assertThat(Json.text(new BitSet(100))).isEqualTo("[]");
        var bits = new BitSet();
        bits.set(0);
        bits.set(64);
        assertThat(Json.read("[0,64]", BitSet.class)).isEqualTo(bits);
    }

    record AnyArrays(double[] numbers, int[] small, int[] wide, BitSet bits) {}

    @Test
    void longArraysComeBackToTheLastBitAndTakeLittleRoom() {
        var random = new java.util.Random(4);
        double[] numbers = random.doubles(5000).toArray();
        numbers[0] = Double.NaN;
        numbers[1] = -0.0;
        numbers[2] = Double.NEGATIVE_INFINITY;
        int[] small = random.ints(5000, -128, 128).toArray();
        int[] wide = random.ints(5000).toArray();
        var bits = BitSet.valueOf(random.longs(80).toArray());
        var read = Json.unpacked(Json.packed(new AnyArrays(numbers, small, wide, bits)), AnyArrays.class);
        for (int i = 0; i < numbers.length; i++) {
            assertThat(Double.doubleToRawLongBits(read.numbers()[i])).isEqualTo(Double.doubleToRawLongBits(numbers[i]));
        }
        assertThat(read.small()).containsExactly(small);
        assertThat(read.wide()).containsExactly(wide);
        assertThat(read.bits()).isEqualTo(bits);
        assertThat(Json.packed(new AnyArrays(numbers, small, wide, bits)).length)
                .isLessThan(5000 * (8 + 1 + 4) * 11 / 10);
    }

    @Test
    void longArraysThatWereKeptAsListsAreReadStill() {
        var list = new StringBuilder("[0");
        for (int i = 1; i < 1000; i++) {
            list.append(',').append(i);
        }
        String all = list.append(']').toString();
        var read = Json.read(
                "{\"numbers\":" + all + ",\"small\":" + all + ",\"wide\":" + all + ",\"bits\":" + all + "}",
                AnyArrays.class);
        assertThat(read.numbers()).hasSize(1000).endsWith(999.0);
        assertThat(read.small()).hasSize(1000).endsWith(999);
        assertThat(read.bits().cardinality()).isEqualTo(1000);
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThatThrownBy(() -> Json.read("{\"learner\":{\"type\":\"OracleLearner\"}}", AnyLearner.class))
                .isInstanceOf(JsonParseException.class)
                .hasMessageContaining("OracleLearner");
    }

    @Test
    void settingsThatCannotBeAreRefusedOnReading() {
        assertThatThrownBy(() -> Json.read(
                        "{\"learner\":{\"type\":\"LogisticLearner\",\"l2\":-1.0,\"positiveWeight\":1.0}}",
                        AnyLearner.class))
                .hasStackTraceContaining("penalty");
    }

    private static void same(Object value) {
        assertThat((Object) Json.read(Json.text(value), value.getClass())).isEqualTo(value);
        assertThat((Object) Json.unpacked(Json.packed(value), value.getClass())).isEqualTo(value);
    }
}
