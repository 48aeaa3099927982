package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.features.Split;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.OutOfFold;
import org.intentworkbench.training.Treatment;
import org.intentworkbench.training.TreeLearner;
import org.junit.jupiter.api.Test;

/// Baselines, tuned thresholds, searches and wrong protocols on tables made by hand.
class ProtocolTest {
    private static final double NONE = Double.NaN;

    @Test
    void theBestRuleIsTheConditionWithTheHighestF1() {
        // three of four positives above 0, and one other; F1 = 6/8. Cut at 5 instead: 4/6
        FeatureTable table = table(
                new int[] {1, 1, 1, 1, 0, 0, 0, 0, 0, 0},
                numbers("value", 9, 8, 2, 0, 1, 0, 0, 0, 0, 0),
                numbers("noise", 1, 2, 3, 4, 1, 2, 3, 4, 1, 2));
        Rule rule = BestRule.of(table, all(table), Progress.silent());
        assertThat(rule).isEqualTo(new Rule("value", Rule.Sign.ABOVE, 0, ""));
        assertThat(rule.words().in(Locale.ENGLISH)).isEqualTo("value > 0");
        assertThat(rule.holds(table, new int[] {2, 3, 4})).containsExactly(true, false, true);
    }

    @Test
    void aRuleMayBeALevelAGapOrABelow() {
        int[] labels = {1, 1, 1, 0, 0, 0, 0, 0};
        assertThat(best(labels, levels("kind", 0, 0, 0, 1, 1, 2, 2, -1))).isEqualTo("kind = a");
        assertThat(best(labels, levels("kind", 1, 2, 1, 0, 0, 0, 0, 0))).isEqualTo("kind is not a");
        assertThat(best(labels, numbers("days", NONE, NONE, NONE, 1, 2, 3, 4, 5)))
                .isEqualTo("days is missing");
        assertThat(best(labels, numbers("days", 1, 2, 2.5, NONE, NONE, 3, 7, 5)))
                .isEqualTo("days <= 2.5");
        assertThat(best(labels, numbers("days", NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE)))
                .isEmpty();
    }

    private static String best(int[] labels, FeatureColumn column) {
        FeatureTable table = table(labels, column);
        Rule rule = BestRule.of(table, all(table), Progress.silent());
        return rule == null ? "" : rule.words().in(Locale.ENGLISH);
    }

    @Test
    void baselinesAreJudgedOnHeldOutRowsWithWhatTrainingRowsSay() {
        FeatureTable table = table(new int[] {1, 0, 0, 0, 1, 0}, numbers("cart_open", 1, 0, 0, 0, 0, 1));
        Baselines baselines = new Baselines();
        baselines.add(table, new Split(new int[] {0, 1, 2, 3}, new int[] {4, 5}, false), Progress.silent());
        List<Baseline> all = baselines.all();
        assertThat(all.stream().map(Baseline::kind))
                .containsExactly(Baseline.Kind.MAJORITY, Baseline.Kind.BEST_RULE, Baseline.Kind.LAST_EVENT);
        // a quarter of the training rows is positive; who is held out is so half the time
        assertThat(all.getFirst().accuracy().mean()).isEqualTo(0.5);
        assertThat(all.getFirst().brier().mean()).isCloseTo((0.75 * 0.75 + 0.25 * 0.25) / 2, within(1e-12));
        // the rule holds for the wrong one of both
        assertThat(all.get(1).auc().mean()).isEqualTo(0);
        assertThat(all.get(1).f1().mean()).isEqualTo(0);
        assertThat(all.get(2).accuracy().mean()).isEqualTo(0);
    }

    @Test
    void aTableWithoutCartsHasNoLastEventRule() {
        Baselines baselines = new Baselines();
        FeatureTable table = table(new int[] {1, 0, 1, 0}, numbers("pages", 1, 0, 1, 0));
        baselines.add(table, new Split(new int[] {0, 1}, new int[] {2, 3}, false), Progress.silent());
        assertThat(baselines.all().stream().map(Baseline::kind)).doesNotContain(Baseline.Kind.LAST_EVENT);
    }

    @Test
    void aThresholdIsTunedOnOtherRowsThanThoseItIsJudgedOn() {
        FeatureTable table = made(600, 1);
        ExperimentSpec spec = spec();
        Split split = Split.of(table, new SplitSpec.Random(0.3), 7, 0);
        Trial trial = TrialRun.of(spec, table, split, 7, Progress.silent()).trial();
        OutOfFold judged = OutOfFold.of(spec.learner(), Treatment.NONE, table, split.train(), 7, Progress.silent());
        assertThat(Arrays.stream(judged.rows()).sorted().toArray()).containsExactly(split.train());
        double best = IntStream.rangeClosed(0, 100)
                .mapToDouble(k -> ConfusionMatrix.of(judged.scores(), judged.labels(), k / 100.0)
                        .f1())
                .max()
                .orElseThrow();
        assertThat(ConfusionMatrix.of(judged.scores(), judged.labels(), trial.tunedThreshold())
                        .f1())
                .isEqualTo(best);
        assertThat(trial.train() + trial.test()).isEqualTo(600);
        assertThat(trial.onTraining().auc()).isGreaterThan(trial.tuned().auc());
        assertThat(trial.counts().matrix(50).f1())
                .isEqualTo(TrialRun.of(spec, table, split, 7, Progress.silent())
                        .figures()
                        .f1());
    }

    @Test
    void tooFewPositivesToTuneOnLeaveTheThresholdInTheMiddle() {
        int[] labels = new int[40];
        labels[0] = 1;
        labels[39] = 1;
        FeatureTable table = table(
                labels, numbers("x", IntStream.range(0, 40).asDoubleStream().toArray()));
        Split split = new Split(
                IntStream.range(0, 30).toArray(), IntStream.range(30, 40).toArray(), false);
        assertThat(TrialRun.of(spec(), table, split, 7, Progress.silent())
                        .trial()
                        .tunedThreshold())
                .isEqualTo(0.5);
    }

    @Test
    void aGridTriesEveryPointAndTakesTheBest() {
        FeatureTable table = made(400, 2);
        SettingsSearch grid = new SettingsSearch(
                SettingsSearch.Method.GRID,
                SettingsSearch.Goal.AUC,
                1,
                3,
                new TreeMap<>(Map.of("depth", List.of(1.0, 4.0), "leaf", List.of(5.0, 150.0))));
        var found = SettingsFinder.find(spec(), grid, table, all(table), 7, Progress.silent());
        List<SettingsTry> tried = found.settings().tried();
        assertThat(tried.stream().map(one -> one.values().toString()))
                .containsExactly(
                        "{depth=1.0, leaf=5.0}",
                        "{depth=1.0, leaf=150.0}",
                        "{depth=4.0, leaf=5.0}",
                        "{depth=4.0, leaf=150.0}");
        SettingsTry chosen = found.settings().chosen();
        assertThat(chosen).isNotNull();
        assertThat(tried).allMatch(one -> one.score().mean() <= chosen.score().mean());
        assertThat(found.learner().values())
                .containsAllEntriesOf(chosen.values())
                .containsEntry("positiveWeight", 1.0);
        assertThat(SettingsFinder.find(spec(), grid, table, all(table), 7, Progress.silent()))
                .isEqualTo(found);
    }

    @Test
    void halvingGivesUpTheWorseHalfOnFewRows() {
        FeatureTable table = made(2_000, 3);
        SettingsSearch halving = new SettingsSearch(
                SettingsSearch.Method.HALVING,
                SettingsSearch.Goal.LOG_LOSS,
                8,
                2,
                new TreeMap<>(Map.of("depth", List.of(1.0, 12.0), "leaf", List.of(1.0, 100.0))));
        List<SettingsTry> tried = SettingsFinder.find(spec(), halving, table, all(table), 7, Progress.silent())
                .settings()
                .tried();
        assertThat(tried).hasSize(8);
        long whole = tried.stream().filter(one -> one.share() == 1).count();
        assertThat(whole).isBetween(1L, 4L);
        assertThat(tried.stream().map(SettingsTry::share)).allMatch(share -> share <= 1 && share >= 0.125);
    }

    @Test
    void whatCannotBeSearchedIsSaid() {
        FeatureTable table = made(100, 4);
        for (var wrong : Map.of(
                        "problem.training.setting.unknown", Map.of("width", List.of(1.0)),
                        "problem.training.setting.whole", Map.of("depth", List.of(99.0)))
                .entrySet()) {
            SettingsSearch search = new SettingsSearch(
                    SettingsSearch.Method.GRID, SettingsSearch.Goal.AUC, 1, 3, new TreeMap<>(wrong.getValue()));
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> SettingsFinder.find(spec(), search, table, all(table), 7, Progress.silent()))
                    .matches(p -> p.key().equals(wrong.getKey()), wrong.getKey());
        }
    }

    @Test
    void everyLearnerHasValuesThatASearchMayTry() {
        for (LearnerKind kind : LearnerKind.values()) {
            var random = new SplittableRandom(1);
            assertThat(SettingsGrid.of(SettingsSearch.of(SettingsSearch.Method.RANDOM), kind, random))
                    .as(kind.id())
                    .isNotEmpty()
                    .allSatisfy(
                            values -> assertThat(kind.learner(values).values()).containsAllEntriesOf(values));
        }
    }

    @Test
    void aSearchIsCancelledMidway() {
        AtomicInteger asked = new AtomicInteger();
        Progress stops = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 40;
            }
        };
        FeatureTable table = made(400, 5);
        ExperimentSpec searched = spec().withSearch(SettingsSearch.of(SettingsSearch.Method.GRID));
        assertThatExceptionOfType(Cancelled.class).isThrownBy(() -> TrialRuns.of(searched, table, stops));
        // every thread that works side by side may ask once more
        assertThat(asked.get()).isBetween(41, 41 + Runtime.getRuntime().availableProcessors());
    }

    @Test
    void balancingBeforeTheSplitClaimsWhatIsNotThere() {
        FeatureTable table = made(1_500, 6);
        ExperimentSpec spec = spec().withLearner(new TreeLearner(20, 1, TreeLearner.Rule.GINI, 1))
                .withRepeats(2);
        List<WrongClaim> claims = WrongProtocol.of(spec, table, Progress.silent());
        assertThat(claims.getFirst().isHonest()).isTrue();
        WrongClaim balanced = claims.stream()
                .filter(claim -> claim.mistake() == WrongClaim.Mistake.OVERSAMPLED_BEFORE_SPLIT)
                .findFirst()
                .orElseThrow();
        assertThat(balanced.f1().mean()).isGreaterThan(claims.getFirst().f1().mean() + 0.3);
        assertThat(balanced.auc().mean()).isGreaterThan(claims.getFirst().auc().mean() + 0.1);
        assertThat(claims.stream().map(WrongClaim::mistake))
                .contains(WrongClaim.Mistake.ROWS_TWICE)
                .doesNotContain(WrongClaim.Mistake.SHOPPER_ON_BOTH_SIDES);
        assertThat(claims.stream()
                        .filter(claim -> claim.mistake() == WrongClaim.Mistake.THRESHOLD_ON_TEST)
                        .findFirst()
                        .orElseThrow()
                        .f1()
                        .mean())
                .isGreaterThanOrEqualTo(claims.getFirst().f1().mean());
        assertThat(WrongProtocol.of(spec, table, Progress.silent())).isEqualTo(claims);
    }

    @Test
    void rowsTwiceAreStrangersThoughTheTableNamesShoppers() {
        FeatureTable table = made(1_000, 8);
        String[] shoppers = table.ids().clone();
        FeatureTable named = new FeatureTable(
                table.subject(), table.ids(), shoppers, table.labels(), table.label(), null, table.columns(), 0);
        ExperimentSpec spec = spec().withLearner(new TreeLearner(20, 1, TreeLearner.Rule.GINI, 1))
                .withRepeats(1);
        List<WrongClaim> claims = WrongProtocol.of(spec, named, Progress.silent());
        assertThat(claims.stream()
                        .filter(claim -> claim.mistake() == WrongClaim.Mistake.ROWS_TWICE)
                        .findFirst()
                        .orElseThrow()
                        .auc()
                        .mean())
                .isGreaterThan(claims.getFirst().auc().mean() + 0.1);
    }

    private static ExperimentSpec spec() {
        return ExperimentSpec.of(SubjectKind.SESSION).withLearner(new TreeLearner(6, 3, TreeLearner.Rule.GINI, 1));
    }

    /// Rows whose outcome is a matter of chance, less so the more pages.
    private static FeatureTable made(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] pages = random.doubles(rows, 0, 30).toArray();
        double[] noise = random.doubles(rows).toArray();
        int[] labels = Arrays.stream(pages)
                .mapToInt(p -> random.nextDouble() < 1 / (1 + Math.exp(3.2 - 0.12 * p)) ? 1 : 0)
                .toArray();
        return table(labels, numbers("pages", pages), numbers("noise", noise));
    }

    private static int[] all(FeatureTable table) {
        return IntStream.range(0, table.size()).toArray();
    }

    private static FeatureTable table(int[] labels, FeatureColumn... columns) {
        String[] ids = new String[labels.length];
        Arrays.setAll(ids, i -> "row " + i);
        return new FeatureTable(
                SubjectKind.SESSION,
                ids,
                new String[ids.length],
                labels,
                Wording.plain("bought"),
                null,
                List.of(columns),
                0);
    }

    private static FeatureColumn numbers(String name, double... values) {
        return column(name, new FeatureValues.Numbers(values));
    }

    private static FeatureColumn levels(String name, int... codes) {
        return column(name, new FeatureValues.Levels(codes, new String[] {"a", "b", "c"}));
    }

    private static FeatureColumn column(String name, FeatureValues values) {
        return new FeatureColumn(
                name, FeatureGroup.TABLE, Wording.plain(name), Wording.plain(""), Wording.plain(name), false, values);
    }
}
