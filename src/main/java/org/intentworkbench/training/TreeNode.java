package org.intentworkbench.training;

/// A node of a decision tree.
public sealed interface TreeNode {
    /// Numbered from 0 at the root, depth first, yes before no.
    int id();

    /// Training rows that reached the node.
    int rows();

    /// Of these, positive.
    int positives();

    /// Estimated probability of the positive class at this node.
    double probability();

    record Leaf(int id, int rows, int positives, double probability) implements TreeNode {}

    /// Rows whose input is at most the threshold go to `yes`, others to `no`.
    ///
    /// @param input number of the input; @param threshold in the scaled unit of that input
    /// @param gain how much the split lowered the impurity, weighted by rows
    record Branch(
            int id,
            int rows,
            int positives,
            double probability,
            int input,
            double threshold,
            double gain,
            TreeNode yes,
            TreeNode no)
            implements TreeNode {}
}
