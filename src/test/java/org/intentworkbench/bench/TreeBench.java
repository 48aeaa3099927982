package org.intentworkbench.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.evaluation.RocCurve;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.features.DesignEncoder;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureTables;
import org.intentworkbench.features.Split;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.training.Classifier;
import org.intentworkbench.training.TreeLearner;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smile.classification.DecisionTree;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;
import smile.model.cart.SplitRule;

/// Our tree beside Smile's own, on the same splits of UCI Online Shoppers: quality, seconds, and whether the order
/// of the training rows matters. `mvn -Pbench test -Dtest=TreeBench`
@Tag("bench")
final class TreeBench {
    private static final Path DATA = Path.of("../shared/data/online_shoppers_intention.csv");
    private static final int REPEATS = 10;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void oursAndSmiles() {
        Assumptions.assumeTrue(Files.exists(DATA), "needs ../shared/data");
        FeatureTable table = table();
        double[] ours = new double[REPEATS];
        double[] smiles = new double[REPEATS];
        double[] oursShuffled = new double[REPEATS];
        double[] smilesShuffled = new double[REPEATS];
        double oursSeconds = 0;
        double smilesSeconds = 0;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            Split split = Split.of(table, ExperimentSpec.of(SubjectKind.SESSION).split(), ExperimentSpec.SEED, repeat);
            DesignEncoder encoder = DesignEncoder.fit(table, split.train());
            double[][] test = encoder.encode(table, split.test());
            int[] truth = labels(table, split.test());
            int[] shuffled = shuffled(split.train(), repeat);
            long start = System.nanoTime();
            ours[repeat] = oursAuc(encoder.encode(table, split.train()), labels(table, split.train()), test, truth);
            oursSeconds += (System.nanoTime() - start) / 1e9;
            oursShuffled[repeat] = oursAuc(encoder.encode(table, shuffled), labels(table, shuffled), test, truth);
            start = System.nanoTime();
            smiles[repeat] = smilesAuc(encoder.encode(table, split.train()), labels(table, split.train()), test, truth);
            smilesSeconds += (System.nanoTime() - start) / 1e9;
            smilesShuffled[repeat] = smilesAuc(encoder.encode(table, shuffled), labels(table, shuffled), test, truth);
        }
        tell("ours", ours, oursShuffled, oursSeconds);
        tell("Smile", smiles, smilesShuffled, smilesSeconds);
    }

    private static void tell(String name, double[] auc, double[] shuffled, double seconds) {
        double moved = IntStream.range(0, auc.length)
                .mapToDouble(i -> Math.abs(auc[i] - shuffled[i]))
                .max()
                .orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%s: mean AUC %.4f, %.2f s for %d fits, AUC moved by up to %.5f when the training rows were shuffled%n",
                name,
                Arrays.stream(auc).average().orElse(Double.NaN),
                seconds,
                auc.length,
                moved);
    }

    private static double oursAuc(double[][] x, int[] y, double[][] test, int[] truth) {
        Classifier tree = TreeLearner.standard().fit(x, y, 7, Progress.silent());
        return RocCurve.of(Arrays.stream(test).mapToDouble(tree::probability).toArray(), truth)
                .area();
    }

    private static double smilesAuc(double[][] x, int[] y, double[][] test, int[] truth) {
        String[] names = IntStream.range(0, x[0].length).mapToObj(i -> "x" + i).toArray(String[]::new);
        DataFrame frame = DataFrame.of(x, names).add(new IntVector("y", y));
        var settings = new DecisionTree.Options(
                SplitRule.GINI, TreeLearner.MAX_DEPTH, 1 << TreeLearner.MAX_DEPTH, TreeLearner.MIN_LEAF);
        DecisionTree tree = DecisionTree.fit(Formula.lhs("y"), frame, settings);
        DataFrame held = DataFrame.of(test, names).add(new IntVector("y", truth));
        double[] scores = new double[test.length];
        double[] probabilities = new double[2];
        for (int i = 0; i < scores.length; i++) {
            tree.predict(held.get(i), probabilities);
            scores[i] = probabilities[1];
        }
        return RocCurve.of(scores, truth).area();
    }

    private FeatureTable table() {
        try (Workspace workspace = Workspace.open(folder.resolve("bench.mv.db"))) {
            workspace.importFile(
                    FileProbe.probe(DATA, FileKind.SESSIONS, null, Progress.silent())
                            .plan(),
                    Progress.silent());
            return new FeatureTables(new BertEncoders())
                    .build(workspace, ExperimentSpec.of(SubjectKind.SESSION).features(), Progress.silent());
        }
    }

    private static int[] labels(FeatureTable table, int[] rows) {
        return IntStream.of(rows).map(row -> table.labels()[row]).toArray();
    }

    private static int[] shuffled(int[] rows, long seed) {
        List<Integer> order = new ArrayList<>(IntStream.of(rows).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
