package org.intentworkbench.training;

import java.util.SequencedMap;
import org.intentworkbench.job.Progress;

/// Gradient boosting of log loss (Friedman 2001) with second-order steps, histograms and trees grown leaf by leaf, the
/// most useful split first (as LightGBM, Ke et al. 2017). See [BinnedInputs] for the thresholds tried.
///
/// A leaf's value is `-rate * sum(g) / (sum(h) + l2)`, `g` and `h` being slope and curvature of the weighted log loss.
/// Sums are taken in a fixed order, so the model is the same on however many threads.
///
/// @param trees 1..5000
/// @param rate share of each tree that is taken, above 0
/// @param leaves most leaves of a tree, from 2; @param minLeaf fewest rows in a leaf, from 1
/// @param l2 penalty on the values of leaves, from 0
/// @param rows share of the rows drawn anew (without replacement) for each tree, above 0; 1 = all
/// @param positiveWeight how much a positive row counts against a negative one, above 0; 1 = as it is
public record BoostingLearner(
        int trees, double rate, int leaves, int minLeaf, double l2, double rows, double positiveWeight)
        implements Learner {
    static final int TREES = 200;
    static final double RATE = 0.05;
    static final int LEAVES = 31;
    static final int MIN_LEAF = 20;

    public BoostingLearner {
        LearnerKind.BOOSTING.check(trees, rate, leaves, minLeaf, l2, rows, positiveWeight);
    }

    public static BoostingLearner standard() {
        return new BoostingLearner(TREES, RATE, LEAVES, MIN_LEAF, 0, 1, 1);
    }

    @Override
    public LearnerKind kind() {
        return LearnerKind.BOOSTING;
    }

    @Override
    public SequencedMap<String, Double> values() {
        return kind().values(trees, rate, leaves, minLeaf, l2, rows, positiveWeight);
    }

    /// The seed draws the rows; with all rows it is not needed.
    @Override
    public BoostingModel fit(TrainingSet set, long seed, Progress progress) {
        TrainingRows.positives(set);
        return new Boosting(this, set, seed, progress).fit();
    }
}
