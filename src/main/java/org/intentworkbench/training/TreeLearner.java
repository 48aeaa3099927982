package org.intentworkbench.training;

import java.util.SequencedMap;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;

/// A decision tree grown by the best split, until depth or leaf size stops it.
///
/// Every split of every input between two values that differ is tried, at their middle; of equally good ones the
/// first input's lowest. Leaf size counts rows, whatever they weigh. The probability of a node is its weighted share
/// of positives drawn towards that of the whole training part as if two rows more had been seen there
/// (`(w * positives + 2 * p0) / (w * positives + negatives + 2)`), so that no leaf claims certainty.
///
/// Grown by our own code: Smile 6.3 skips the best split where equal values end on a row of the next value's
/// class, and merges leaves of unequal probability that fall on the same side of one half, which costs AUC.
///
/// @param maxDepth longest path in splits, 1..30
/// @param minLeaf fewest training rows in a leaf, from 1
/// @param prune least a split must bring, from 0: the tree is cut back to the subtree with the smallest
///     `impurity + prune * leaves` (cost-complexity pruning, Breiman et al. 1984; impurity as a mean over the weight of
///     all rows, scikit-learn's `ccp_alpha`); 0 = not cut back
/// @param positiveWeight how much a positive row counts against a negative one, above 0; 1 = as it is
public record TreeLearner(int maxDepth, int minLeaf, Rule rule, double prune, double positiveWeight)
        implements Learner {
    public static final int MAX_DEPTH = 8;
    public static final int MIN_LEAF = 20;
    static final int DEEPEST = 30;

    /// What a split is to improve.
    public enum Rule {
        GINI,
        ENTROPY,
        CLASSIFICATION_ERROR
    }

    public TreeLearner {
        if (maxDepth < 1 || maxDepth > DEEPEST) {
            throw new Problem("problem.training.depth", Integer.toString(maxDepth), Integer.toString(DEEPEST));
        }
        if (minLeaf < 1) {
            throw new Problem("problem.training.leaf", Integer.toString(minLeaf));
        }
        if (!(prune >= 0) || Double.isInfinite(prune)) {
            throw new Problem("problem.training.setting", "prune", Double.toString(prune), "0", "1");
        }
        if (!(positiveWeight > 0) || Double.isInfinite(positiveWeight)) {
            throw new Problem("problem.training.positiveWeight", Double.toString(positiveWeight));
        }
    }

    /// Not cut back.
    public TreeLearner(int maxDepth, int minLeaf, Rule rule, double positiveWeight) {
        this(maxDepth, minLeaf, rule, 0, positiveWeight);
    }

    public static TreeLearner standard() {
        return new TreeLearner(MAX_DEPTH, MIN_LEAF, Rule.GINI, 1);
    }

    @Override
    public LearnerKind kind() {
        return LearnerKind.TREE;
    }

    @Override
    public SequencedMap<String, Double> values() {
        return kind().values(maxDepth, minLeaf, rule.ordinal(), prune, positiveWeight);
    }

    /// The seed is not needed: ties are broken by the order of the inputs.
    @Override
    public TreeModel fit(TrainingSet rows, long seed, Progress progress) {
        TrainingRows.positives(rows);
        TreeNode grown = new TreeGrower(this, rows, progress).grow();
        double weight = 0;
        for (double one : rows.weights(positiveWeight)) {
            weight += one;
        }
        return new TreeModel(prune == 0 ? grown : TreePruning.pruned(grown, prune * weight), rows.x()[0].length);
    }

    @Override
    public TreeModel fit(double[][] x, int[] y, long seed, Progress progress) {
        return fit(TrainingSet.of(x, y), seed, progress);
    }
}
