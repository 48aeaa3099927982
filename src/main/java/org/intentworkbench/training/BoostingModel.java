package org.intentworkbench.training;

/// `p = 1 / (1 + exp(-(base + sum of the trees' values)))`.
///
/// @param base log-odds before the first tree
/// @param gains for each input by how much the splits on it lowered the loss (to second order), over all trees
public record BoostingModel(double base, FlatTrees trees, double[] gains) implements Classifier {
    /// Log-odds.
    public double margin(double[] inputs) {
        return base + trees.sum(inputs);
    }

    @Override
    public double probability(double[] inputs) {
        return 1 / (1 + Math.exp(-margin(inputs)));
    }

    @Override
    public double[] probabilities(double[][] rows) {
        double[] sums = trees.sums(rows);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = 1 / (1 + Math.exp(-(base + sums[i])));
        }
        return sums;
    }

    @Override
    public int inputs() {
        return gains.length;
    }

    @Override
    public Scale scale() {
        return Scale.LOG_ODDS;
    }
}
