package org.intentworkbench.training;

/// The mean of the trees' shares of positives.
///
/// @param gains for each input how much the splits on it lowered the impurity, over all trees
public record ForestModel(FlatTrees trees, double[] gains) implements Classifier {
    @Override
    public double probability(double[] inputs) {
        return trees.sum(inputs) / trees.size();
    }

    @Override
    public double[] probabilities(double[][] rows) {
        double[] sums = trees.sums(rows);
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= trees.size();
        }
        return sums;
    }

    @Override
    public int inputs() {
        return gains.length;
    }
}
