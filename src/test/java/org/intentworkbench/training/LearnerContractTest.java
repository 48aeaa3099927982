package org.intentworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.Gson;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every learner keeps to. A new learner joins by a line in [#learners].
class LearnerContractTest {
    static Stream<Learner> learners() {
        return Stream.of(
                LogisticLearner.standard(),
                new LogisticLearner(0, 3.5),
                TreeLearner.standard(),
                new TreeLearner(12, 1, TreeLearner.Rule.ENTROPY, 3.5),
                new TreeLearner(3, 5, TreeLearner.Rule.CLASSIFICATION_ERROR, 1),
                new LogisticLearner(3, 2, 3.5),
                new TreeLearner(12, 1, TreeLearner.Rule.GINI, 0.002, 3.5),
                new ForestLearner(60, 2, 40, 0, 1),
                new ForestLearner(30, 5, 6, 0.5, 3.5),
                BoostingLearner.standard(),
                new BoostingLearner(30, 0.2, 8, 5, 1, 0.7, 3.5),
                LinearSvmLearner.standard(),
                new LinearSvmLearner(1, 3.5),
                KernelSvmLearner.standard(),
                new KernelSvmLearner(2, 0.5, 40, 3.5),
                BayesLearner.standard(),
                new BayesLearner(5, 0.5, 3.5),
                NeighbourLearner.standard(),
                new NeighbourLearner(15, 3.5));
    }

    @Test
    void everyKindIsHeldToTheContract() {
        assertThat(learners().map(Learner::kind).distinct()).containsExactlyInAnyOrder(LearnerKind.values());
    }

    @ParameterizedTest
    @MethodSource("learners")
    void isWhatItsSettingsSay(Learner learner) {
        assertThat(learner.kind().learner(learner.values())).isEqualTo(learner);
        assertThat(learner.values().keySet())
                .containsExactlyElementsOf(
                        learner.kind().settings().stream().map(Setting::id).toList());
        assertThat(learner.values()).containsEntry("positiveWeight", learner.positiveWeight());
    }

    @ParameterizedTest
    @MethodSource("learners")
    void oneThreadOrTwoGiveTheSameModel(Learner learner) throws Exception {
        FeatureTable table = table(3_000, 8);
        String[] models = new String[2];
        for (int threads = 1; threads <= 2; threads++) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                models[threads - 1] = pool.submit(() ->
                                SavedModel.gson().toJson(fit(learner, table).classifier(), Classifier.class))
                        .get();
            }
        }
        assertThat(models[1].equals(models[0])).isTrue();
    }

    /// A row that counts twice is two rows. Exactly so where rows are counted, summed or pulled; where rows are drawn
    /// or dealt out at random, on average.
    @ParameterizedTest
    @MethodSource("learners")
    void aHeavyRowIsSeveralRows(Learner learner) {
        FeatureTable table = table(400, 9);
        double[][] x = org.intentworkbench.features.DesignEncoder.fit(table, all(table))
                .encode(table, all(table));
        List<double[]> more = new java.util.ArrayList<>();
        List<Integer> moreY = new java.util.ArrayList<>();
        double[] weights = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            weights[i] = i % 3 == 0 ? 3 : 1;
            for (int k = 0; k < weights[i]; k++) {
                more.add(x[i]);
                moreY.add(table.labels()[i]);
            }
        }
        Classifier weighted = learner.fit(new TrainingSet(x, table.labels(), weights), 7, Progress.silent());
        Classifier repeated = learner.fit(
                more.toArray(double[][]::new),
                moreY.stream().mapToInt(Integer::intValue).toArray(),
                7,
                Progress.silent());
        Classifier alike = learner.fit(x, table.labels(), 7, Progress.silent());
        double[] ofWeighted = weighted.probabilities(x);
        double[] ofRepeated = repeated.probabilities(x);
        double[] ofAlike = alike.probabilities(x);
        double off = 0;
        double offAlike = 0;
        for (int i = 0; i < x.length; i++) {
            off += Math.abs(ofWeighted[i] - ofRepeated[i]) / x.length;
            offAlike = Math.max(offAlike, Math.abs(ofWeighted[i] - ofAlike[i]));
        }
        assertThat(offAlike).as("weights change the model").isGreaterThan(1e-6);
        double allowed = switch (learner.kind()) {
            case LOGISTIC -> 1e-5;
            // leaves and neighbours count rows, landmarks are drawn among other rows
            default -> 0.1;
        };
        assertThat(off).isLessThan(allowed);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void manyRowsAreScoredAsOneIs(Learner learner) {
        FeatureTable table = table(500, 10);
        FittedModel model = fit(learner, table);
        double[][] x = model.encoder().encode(table, all(table));
        double[] together = model.classifier().probabilities(x);
        for (int i = 0; i < x.length; i++) {
            assertThat(together[i]).isEqualTo(model.probability(x[i]));
        }
        assertThat(model.classifier().inputs()).isEqualTo(x[0].length);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void sameSeedSameModelBitForBit(Learner learner) {
        FeatureTable table = table(600, 1);
        FittedModel first = fit(learner, table);
        FittedModel second = fit(learner, table);
        assertThat(second.scores(table, all(table), Progress.silent()))
                .containsExactly(first.scores(table, all(table), Progress.silent()));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void probabilitiesLieWithinZeroAndOneAndTellTheClassesApart(Learner learner) {
        FeatureTable table = table(600, 2);
        double[] scores = fit(learner, table).scores(table, all(table), Progress.silent());
        assertThat(Arrays.stream(scores)).allMatch(p -> p >= 0 && p <= 1);
        assertThat(Auc.of(scores, table.labels())).isGreaterThan(0.7);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void survivesSaving(Learner learner) {
        FeatureTable table = table(300, 3);
        FittedModel model = fit(learner, table);
        Gson gson = SavedModel.gson();
        String saved = gson.toJson(model, FittedModel.class);
        FittedModel opened = gson.fromJson(saved, FittedModel.class);
        assertThat(gson.toJson(opened, FittedModel.class)).isEqualTo(saved);
        assertThat(opened.scores(table, all(table), Progress.silent()))
                .containsExactly(model.scores(table, all(table), Progress.silent()));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void refusesOtherColumnsByName(Learner learner) {
        FeatureTable table = table(300, 4);
        FittedModel model = fit(learner, table);
        FeatureTable without =
                table.withColumns(table.columns().subList(1, table.columns().size()));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> model.scores(without, new int[0], Progress.silent()))
                .withMessageContaining(table.columns().getFirst().name());
        FeatureColumn extra = OnlineShoppers.column("Surprise", new FeatureValues.Numbers(new double[300]));
        FeatureTable with = table.withColumns(
                Stream.concat(table.columns().stream(), Stream.of(extra)).toList());
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> model.scores(with, all(with), Progress.silent()))
                .withMessageContaining("Surprise");
    }

    @ParameterizedTest
    @MethodSource("learners")
    void oneClassOrNoRowIsAProblem(Learner learner) {
        double[][] x = {{1, 2}, {3, 4}};
        for (int[] y : List.of(new int[] {1, 1}, new int[] {0, 0})) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> learner.fit(x, y, 7, Progress.silent()))
                    .matches(p -> p.key().equals("problem.training.class"));
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> learner.fit(new double[][] {{1, 2}}, new int[] {1}, 7, Progress.silent()))
                .matches(p -> p.key().equals("problem.training.class"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> learner.fit(new double[0][], new int[0], 7, Progress.silent()))
                .matches(p -> p.key().equals("problem.training.rows"));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void constantInputsTeachTheShareOfPositives(Learner learner) {
        double[][] x = new double[100][3];
        for (double[] row : x) {
            Arrays.fill(row, 4.2);
        }
        int[] y = new int[100];
        Arrays.fill(y, 0, 25, 1);
        double weight = learner.positiveWeight();
        double share = 25 * weight / (25 * weight + 75);
        double p = learner.fit(x, y, 7, Progress.silent()).probability(new double[] {4.2, 4.2, 4.2});
        assertThat(p).isCloseTo(share, org.assertj.core.data.Offset.offset(1e-6));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void missingEverywhereIsNoObstacle(Learner learner) {
        FeatureTable table = table(200, 5);
        double[] nothing = new double[200];
        Arrays.fill(nothing, Double.NaN);
        int[] none = new int[200];
        Arrays.fill(none, -1);
        FeatureTable blank = table.withColumns(List.of(
                table.columns().getFirst(),
                OnlineShoppers.column("Nothing", new FeatureValues.Numbers(nothing)),
                OnlineShoppers.column("None", new FeatureValues.Levels(none, new String[0]))));
        assertThat(Arrays.stream(fit(learner, blank).scores(blank, all(blank), Progress.silent())))
                .allMatch(p -> p >= 0 && p <= 1);
    }

    @ParameterizedTest
    @MethodSource("learners")
    void cancelTakesEffectWithinASecond(Learner learner) throws InterruptedException {
        double[][] x = new double[50_000][50];
        int[] y = new int[x.length];
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < 50; j++) {
                x[i][j] = random.nextGaussian();
            }
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(-x[i][0])) ? 1 : 0;
        }
        AtomicBoolean cancelled = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Progress progress = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                begun.countDown();
                return cancelled.get();
            }
        };
        Thread fitting = new Thread(() -> {
            try {
                learner.fit(x, y, 7, progress);
            } catch (Throwable t) {
                thrown.set(t);
            }
        });
        fitting.start();
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        cancelled.set(true);
        long started = System.nanoTime();
        fitting.join(10_000);
        assertThat((System.nanoTime() - started) / 1e9).isLessThan(1);
        // neighbours only keep their rows, and may be done before anybody can cancel
        if (learner.kind() != LearnerKind.NEIGHBOURS || thrown.get() != null) {
            assertThat(thrown.get()).isInstanceOf(Cancelled.class);
        }
    }

    private static FittedModel fit(Learner learner, FeatureTable table) {
        return FittedModel.fit(learner, table, all(table), 7, Progress.silent());
    }

    private static int[] all(FeatureTable table) {
        return IntStream.range(0, table.size()).toArray();
    }

    /// Numbers, some missing, levels and vectors; the first number and the first level raise the probability.
    private static FeatureTable table(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] views = new double[rows];
        double[] noise = new double[rows];
        int[] codes = new int[rows];
        float[][] vectors = new float[rows][];
        int[] labels = new int[rows];
        String[] ids = new String[rows];
        for (int i = 0; i < rows; i++) {
            ids[i] = "s" + i;
            views[i] = random.nextInt(8);
            noise[i] = random.nextDouble() < 0.2 ? Double.NaN : random.nextGaussian();
            codes[i] = random.nextInt(4) - 1;
            vectors[i] = random.nextDouble() < 0.3 ? null : new float[] {0.6f, (float) random.nextDouble(), 0.1f};
            double odds = views[i] - 4 + (codes[i] == 0 ? 1.5 : 0);
            labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
        }
        return new FeatureTable(
                SubjectKind.SESSION,
                ids,
                new String[rows],
                labels,
                Wording.plain("bought"),
                null,
                List.of(
                        OnlineShoppers.column("Views", new FeatureValues.Numbers(views)),
                        OnlineShoppers.column("Noise", new FeatureValues.Numbers(noise)),
                        OnlineShoppers.column(
                                "Visitor", new FeatureValues.Levels(codes, new String[] {"new", "known", "other"})),
                        OnlineShoppers.column("text_en", new FeatureValues.Vectors(vectors, 3))),
                0);
    }
}
