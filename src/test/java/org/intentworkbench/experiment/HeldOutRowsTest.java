package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.features.Split;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.job.Progress;
import org.intentworkbench.training.Learner;
import org.intentworkbench.training.LogisticLearner;
import org.intentworkbench.training.ProbabilityScale;
import org.intentworkbench.training.Resampling;
import org.intentworkbench.training.Treatment;
import org.intentworkbench.training.TreeLearner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing of a held-out row reaches what is fitted: its features are replaced by nonsense and its outcome by the
/// contrary, and the encoder with its means, medians and levels, the balanced classes, the row weights, the model, the
/// calibration, the threshold, the searched settings and the best single rule are the same to the last bit.
class HeldOutRowsTest {
    private static final int ROWS = 300;
    private static final String NONSENSE = "a level nobody learnt";

    static Stream<Arguments> protocols() {
        Learner tree = new TreeLearner(4, 5, TreeLearner.Rule.GINI, 1);
        Learner logistic = LogisticLearner.standard();
        SettingsSearch grid = new SettingsSearch(
                SettingsSearch.Method.GRID,
                SettingsSearch.Goal.AUC,
                1,
                3,
                new TreeMap<>(java.util.Map.of("depth", List.of(2.0, 5.0), "leaf", List.of(3.0, 20.0))));
        SettingsSearch halving = new SettingsSearch(
                SettingsSearch.Method.HALVING,
                SettingsSearch.Goal.LOG_LOSS,
                4,
                2,
                new TreeMap<>(java.util.Map.of("depth", List.of(1.0, 9.0))));
        return Stream.of(
                Arguments.of("encoder and scaler", spec(logistic)),
                Arguments.of("tree and threshold", spec(tree)),
                Arguments.of(
                        "under-sampling",
                        spec(tree).withTreatment(Treatment.NONE.withResampling(Resampling.UNDERSAMPLE))),
                Arguments.of(
                        "over-sampling",
                        spec(tree).withTreatment(Treatment.NONE.withResampling(Resampling.OVERSAMPLE))),
                Arguments.of("SMOTE", spec(logistic).withTreatment(Treatment.NONE.withResampling(Resampling.SMOTE))),
                Arguments.of("Platt", spec(tree).withTreatment(Treatment.NONE.withScale(ProbabilityScale.PLATT))),
                Arguments.of("isotonic", spec(tree).withTreatment(Treatment.NONE.withScale(ProbabilityScale.ISOTONIC))),
                Arguments.of("reweighing", spec(logistic).withTreatment(Treatment.NONE.withReweighBy("kind"))),
                Arguments.of("grid", spec(tree).withSearch(grid)),
                Arguments.of("halving", spec(tree).withSearch(halving)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("protocols")
    void changeNothingThatIsFitted(String what, ExperimentSpec spec) {
        FeatureTable table = table();
        Split split = Split.of(table, new SplitSpec.Random(0.3), 7, 0);
        FeatureTable poisoned = poisoned(table, split.test());
        TrialRun run = TrialRun.of(spec, table, split, 7, Progress.silent());
        TrialRun other = TrialRun.of(spec, poisoned, split, 7, Progress.silent());
        assertThat(Json.text(other.model())).isEqualTo(Json.text(run.model()));
        assertThat(other.trial().tunedThreshold()).isEqualTo(run.trial().tunedThreshold());
        assertThat(other.trial().onTraining()).isEqualTo(run.trial().onTraining());
        assertThat(Json.text(String.valueOf(other.search()))).isEqualTo(Json.text(String.valueOf(run.search())));
        assertThat(BestRule.of(poisoned, split.train(), Progress.silent()))
                .isNotNull()
                .isEqualTo(BestRule.of(table, split.train(), Progress.silent()));
        // and the figures do change, so the nonsense was seen where it may be seen
        assertThat(other.figures()).isNotEqualTo(run.figures());
    }

    private static ExperimentSpec spec(Learner learner) {
        return ExperimentSpec.of(SubjectKind.SESSION).withLearner(learner);
    }

    private static FeatureTable table() {
        SplittableRandom random = new SplittableRandom(3);
        double[] pages = new double[ROWS];
        double[] value = new double[ROWS];
        int[] kind = new int[ROWS];
        int[] labels = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            pages[i] = random.nextInt(12) == 0 ? Double.NaN : random.nextInt(20);
            value[i] = random.nextInt(3) == 0 ? random.nextDouble() * 40 : 0;
            kind[i] = random.nextInt(4) - 1;
            double z = -2.2 + 0.09 * (Double.isNaN(pages[i]) ? 5 : pages[i]) + (value[i] > 0 ? 1.5 : 0);
            labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-z)) ? 1 : 0;
        }
        return table(labels, pages, value, kind, "new", "old", "other");
    }

    private static FeatureTable poisoned(FeatureTable table, int[] rows) {
        int[] labels = table.labels().clone();
        double[] pages = numbers(table, "pages");
        double[] value = numbers(table, "value");
        int[] kind = ((FeatureValues.Levels) table.column("kind").orElseThrow().values())
                .codes()
                .clone();
        for (int i = 0; i < rows.length; i++) {
            labels[rows[i]] = 1 - labels[rows[i]];
            pages[rows[i]] = i % 2 == 0 ? Double.NaN : 1e9;
            value[rows[i]] = -1e6;
            kind[rows[i]] = 3;
        }
        return table(labels, pages, value, kind, "new", "old", "other", NONSENSE);
    }

    private static double[] numbers(FeatureTable table, String name) {
        return ((FeatureValues.Numbers) table.column(name).orElseThrow().values())
                .values()
                .clone();
    }

    private static FeatureTable table(int[] labels, double[] pages, double[] value, int[] kind, String... levels) {
        String[] ids = new String[labels.length];
        java.util.Arrays.setAll(ids, i -> "row " + i);
        return new FeatureTable(
                SubjectKind.SESSION,
                ids,
                new String[ids.length],
                labels,
                Wording.plain("bought"),
                null,
                List.of(
                        column("pages", new FeatureValues.Numbers(pages)),
                        column("value", new FeatureValues.Numbers(value)),
                        column("kind", new FeatureValues.Levels(kind, levels))),
                0);
    }

    private static FeatureColumn column(String name, FeatureValues values) {
        return new FeatureColumn(
                name, FeatureGroup.TABLE, Wording.plain(name), Wording.plain(""), Wording.plain(name), false, values);
    }
}
