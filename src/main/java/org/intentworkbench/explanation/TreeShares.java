package org.intentworkbench.explanation;

import org.intentworkbench.training.TreeModel;
import org.intentworkbench.training.TreeNode;

/// How much each input did for a tree: its share of the total impurity decrease, signed.
final class TreeShares {
    private TreeShares() {}

    static double[] of(TreeModel tree, TrainingInputs training) {
        double[] shares = new double[tree.inputs()];
        addGains(tree.root(), shares);
        double total = 0;
        for (double gain : shares) {
            total += gain;
        }
        if (total <= 0) {
            return new double[shares.length];
        }
        double[] together = movedTogether(tree, training);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = together[i] < 0 ? -shares[i] / total : shares[i] / total;
        }
        return shares;
    }

    private static void addGains(TreeNode node, double[] gains) {
        if (node instanceof TreeNode.Branch branch) {
            gains[branch.input()] += branch.gain();
            addGains(branch.yes(), gains);
            addGains(branch.no(), gains);
        }
    }

    /// Covariance of each input and the score times the number of rows; of this only the sign is used.
    private static double[] movedTogether(TreeModel tree, TrainingInputs training) {
        double[] means = new double[tree.inputs()];
        double[] together = new double[tree.inputs()];
        double[] seenAndMean = new double[2];
        training.each(inputs -> {
            double score = tree.probability(inputs);
            double seen = ++seenAndMean[0];
            seenAndMean[1] += (score - seenAndMean[1]) / seen;
            double off = score - seenAndMean[1];
            for (int i = 0; i < inputs.length; i++) {
                // off the old mean of the input times off the new mean of the score
                together[i] += (inputs[i] - means[i]) * off;
                means[i] += (inputs[i] - means[i]) / seen;
            }
        });
        return together;
    }
}
