package org.intentworkbench.training;

import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.intentworkbench.job.FitStep;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// A random forest (Breiman 2001): the mean of trees, each grown on as many rows of each class as there are, drawn with
/// replacement, each split the best (Gini) among a few inputs drawn anew. Inputs that are constant in a node do not
/// count
/// among the few, as in scikit-learn. See [BinnedInputs] for the thresholds tried.
///
/// Trees have seeds of their own, so the forest is the same on however many threads. Leaf size counts distinct rows.
///
/// @param trees 1..5000
/// @param minLeaf fewest rows in a leaf, from 1; @param maxDepth longest path in splits
/// @param inputs share of the inputs drawn for a split, 0..1; 0 = the square root of their number
/// @param positiveWeight how much a positive row counts against a negative one, above 0; 1 = as it is
public record ForestLearner(int trees, int minLeaf, int maxDepth, double inputs, double positiveWeight)
        implements Learner {
    static final int TREES = 300;
    static final int MIN_LEAF = 2;
    static final int DEPTH = 40;

    public ForestLearner {
        LearnerKind.FOREST.check(trees, minLeaf, maxDepth, inputs, positiveWeight);
    }

    public static ForestLearner standard() {
        return new ForestLearner(TREES, MIN_LEAF, DEPTH, 0, 1);
    }

    @Override
    public LearnerKind kind() {
        return LearnerKind.FOREST;
    }

    @Override
    public SequencedMap<String, Double> values() {
        return kind().values(trees, minLeaf, maxDepth, inputs, positiveWeight);
    }

    /// How many inputs a split looks at.
    int tried(int all) {
        return Math.clamp(Math.round(inputs == 0 ? Math.sqrt(all) : inputs * all), 1, Math.max(1, all));
    }

    @Override
    public ForestModel fit(TrainingSet rows, long seed, Progress progress) {
        TrainingRows.positives(rows);
        progress.at(Stage.FITTING, 0, trees);
        BinnedInputs binned = BinnedInputs.of(rows.x(), progress);
        double[] weights = rows.weights(positiveWeight);
        var seeds = new SplittableRandom(seed);
        long[] own = new long[trees];
        for (int t = 0; t < trees; t++) {
            own[t] = seeds.nextLong();
        }
        FlatTrees[] grown = new FlatTrees[trees];
        double[][] gains = new double[trees][];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, trees).parallel().forEach(t -> {
            progress.check();
            var grower = new ForestGrower(this, binned, rows.y(), weights, own[t], progress);
            grown[t] = grower.grow();
            gains[t] = grower.gains;
            int so = done.incrementAndGet();
            progress.at(Stage.FITTING, so, trees);
            progress.detail(FitStep.tree(so, trees, Double.NaN));
        });
        double[] sums = new double[binned.inputs()];
        for (double[] gain : gains) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += gain[j];
            }
        }
        return new ForestModel(FlatTrees.joined(grown), sums);
    }
}
