package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.RocCurve;
import org.intentworkbench.features.DesignEncoder;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.features.Split;
import org.intentworkbench.job.Progress;
import org.intentworkbench.training.Classifier;
import org.intentworkbench.training.TrainingSet;
import org.intentworkbench.training.TreeLearner;

/// Rings where a model can tell the training rows of the first split from its held-out rows: a small tree, judged on
/// three folds in which a shopper's rows stay together, reaches AUC .60 and four standard errors of a guess.
///
/// What differs by construction is left out and said: the column the split goes by, and, where it goes by time,
/// calendar
/// features and those that rise or fall with the moment. Text vectors are left out too.
final class DriftCheck implements AlarmCheck {
    static final double TOLD = .60;
    static final double ERRORS = 4;
    private static final int MOST_ROWS = 20_000;
    private static final int FOLDS = 3;
    private static final int DEPTH = 5;
    private static final int LEAST_LEAF = 20;
    private static final int LEAVES = 200;
    private static final int MOST_NAMED = 5;

    @Override
    public List<Alarm> look(Evidence evidence, List<Alarm> before, Progress progress) {
        List<FeatureColumn> compared = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (FeatureColumn column : evidence.table().columns()) {
            if (SplitTold.byConstruction(evidence, column)) {
                leftOut.add(column.name());
            } else if (!(column.values() instanceof FeatureValues.Vectors)) {
                compared.add(SplitTold.withFewLevels(column));
            }
        }
        Split split = evidence.first();
        if (compared.isEmpty()) {
            return List.of();
        }
        double share = Math.min(1, MOST_ROWS / (double) (split.train().length + split.test().length));
        int[] train = Evidence.some(split.train(), (int) Math.ceil(share * split.train().length));
        int[] test = Evidence.some(split.test(), (int) Math.ceil(share * split.test().length));
        double auc = auc(
                evidence.table().withColumns(compared),
                train,
                test,
                evidence.spec().seed(),
                progress);
        double error = Math.sqrt((train.length + test.length + 1) / (12.0 * train.length * test.length));
        return auc >= Math.max(TOLD, .5 + ERRORS * error)
                ? List.of(alarm(evidence, compared, leftOut, auc))
                : List.of();
    }

    /// Of out-of-fold scores; NaN where the rows cannot be parted.
    static double auc(FeatureTable table, int[] train, int[] test, long seed, Progress progress) {
        int[] rows = IntStream.concat(IntStream.of(train), IntStream.of(test)).toArray();
        int[] side = new int[rows.length];
        Arrays.fill(side, train.length, side.length, 1);
        int[] folds = folds(table, rows, seed);
        double[] scores = new double[rows.length];
        var learner = new TreeLearner(DEPTH, Math.max(LEAST_LEAF, rows.length / LEAVES), TreeLearner.Rule.GINI, 1);
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            int[] learnt = IntStream.range(0, rows.length)
                    .filter(i -> folds[i] != held)
                    .toArray();
            int[] judged = IntStream.range(0, rows.length)
                    .filter(i -> folds[i] == held)
                    .toArray();
            int[] y = IntStream.of(learnt).map(i -> side[i]).toArray();
            long ones = IntStream.of(y).sum();
            if (ones == 0 || ones == y.length) {
                return Double.NaN;
            }
            int[] learntRows = IntStream.of(learnt).map(i -> rows[i]).toArray();
            int[] judgedRows = IntStream.of(judged).map(i -> rows[i]).toArray();
            DesignEncoder encoder = DesignEncoder.fit(table, learntRows);
            progress.check();
            Classifier model =
                    learner.fit(TrainingSet.of(encoder.encode(table, learntRows), y), seed, progress.quietly());
            double[][] x = encoder.encode(table, judgedRows);
            for (int i = 0; i < judged.length; i++) {
                scores[judged[i]] = model.probability(x[i]);
            }
        }
        return RocCurve.of(scores, side).area();
    }

    private static int[] folds(FeatureTable table, int[] rows, long seed) {
        SplittableRandom random = Split.random(seed, 0);
        Map<String, Integer> ofShopper = new HashMap<>();
        int[] folds = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            String shopper = table.shoppers()[rows[i]];
            folds[i] = shopper == null
                    ? random.nextInt(FOLDS)
                    : ofShopper.computeIfAbsent(shopper, one -> random.nextInt(FOLDS));
        }
        return folds;
    }

    private record Moved(String feature, double index) {}

    private static Alarm alarm(Evidence evidence, List<FeatureColumn> compared, List<String> leftOut, double auc) {
        Split split = evidence.first();
        List<Moved> moved = compared.stream()
                .map(column -> new Moved(column.name(), SplitTold.index(column.values(), split)))
                .sorted(Comparator.comparingDouble(Moved::index).reversed())
                .toList();
        List<Moved> named = moved.stream()
                .filter(one -> one.index() >= SplitTold.CHANGED)
                .limit(MOST_NAMED)
                .toList();
        if (named.isEmpty()) {
            named = moved.subList(0, 1);
        }
        double train = evidence.positives(split.train()) / (double) split.train().length;
        double test = evidence.positives(split.test()) / (double) split.test().length;
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("auc", auc);
        figures.put("positiveShareTraining", train);
        figures.put("positiveShareTest", test);
        return new Alarm(
                Alarm.Kind.DRIFT,
                Math.min(.8, .2 + 1.2 * (auc - .5)),
                named.stream().map(Moved::feature).toList(),
                Wording.of(
                        leftOut.isEmpty() ? "alarm.said.drift" : "alarm.said.drift.leftOut",
                        Evidence.figure(auc),
                        named.stream()
                                .map(one -> one.feature() + " (" + Evidence.figure(one.index()) + ")")
                                .collect(Collectors.joining(", ")),
                        Evidence.percent(train),
                        Evidence.percent(test),
                        String.join(", ", leftOut)),
                figures);
    }
}
