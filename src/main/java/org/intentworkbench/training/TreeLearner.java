package org.intentworkbench.training;

import org.intentworkbench.job.Progress;

/// A decision tree grown by the best split, until depth or leaf size stops it.
///
/// @param maxDepth longest path in splits, 1..30
/// @param minLeaf fewest training rows in a leaf, from 1
/// @param positiveWeight how much a positive row counts against a negative one; 1 = as it is
public record TreeLearner(int maxDepth, int minLeaf, Rule rule, double positiveWeight) implements Learner {
    public static final int MAX_DEPTH = 8;
    public static final int MIN_LEAF = 20;

    /// What a split is to improve.
    public enum Rule {
        GINI,
        ENTROPY,
        CLASSIFICATION_ERROR
    }

    public static TreeLearner standard() {
        return new TreeLearner(MAX_DEPTH, MIN_LEAF, Rule.GINI, 1);
    }

    @Override
    public String id() {
        return "tree";
    }

    @Override
    public Classifier fit(double[][] x, int[] y, long seed, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
