package org.intentworkbench.training;

import java.util.ArrayList;
import java.util.List;

/// A decision tree of two-way splits.
public record TreeModel(TreeNode root, int inputs) implements Classifier {
    @Override
    public double probability(double[] row) {
        return path(row).getLast().probability();
    }

    /// The nodes a row passes, from the root to its leaf.
    public List<TreeNode> path(double[] row) {
        List<TreeNode> path = new ArrayList<>();
        TreeNode node = root;
        path.add(node);
        while (node instanceof TreeNode.Branch branch) {
            node = row[branch.input()] <= branch.threshold() ? branch.yes() : branch.no();
            path.add(node);
        }
        return path;
    }
}
