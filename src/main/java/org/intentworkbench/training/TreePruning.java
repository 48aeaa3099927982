package org.intentworkbench.training;

/// Cuts a tree back to the smallest subtree of least `impurity + alpha * leaves`.
final class TreePruning {
    private TreePruning() {}

    /// @param alpha what a leaf costs, in the unit of the gains of the branches; from 0
    /// @return numbered anew
    static TreeNode pruned(TreeNode root, double alpha) {
        return numbered(cut(root, alpha).node, new int[1]);
    }

    /// @param gained by all splits that are left
    private record Cut(TreeNode node, double gained, int leaves) {}

    private static Cut cut(TreeNode node, double alpha) {
        if (!(node instanceof TreeNode.Branch branch)) {
            return new Cut(node, 0, 1);
        }
        Cut yes = cut(branch.yes(), alpha);
        Cut no = cut(branch.no(), alpha);
        double gained = branch.gain() + yes.gained + no.gained;
        int leaves = yes.leaves + no.leaves;
        if (gained <= alpha * (leaves - 1)) {
            return new Cut(
                    new TreeNode.Leaf(branch.id(), branch.rows(), branch.positives(), branch.probability()), 0, 1);
        }
        return new Cut(
                new TreeNode.Branch(
                        branch.id(),
                        branch.rows(),
                        branch.positives(),
                        branch.probability(),
                        branch.input(),
                        branch.threshold(),
                        branch.gain(),
                        yes.node,
                        no.node),
                gained,
                leaves);
    }

    private static TreeNode numbered(TreeNode node, int[] next) {
        int id = next[0]++;
        return switch (node) {
            case TreeNode.Leaf leaf -> new TreeNode.Leaf(id, leaf.rows(), leaf.positives(), leaf.probability());
            case TreeNode.Branch branch ->
                new TreeNode.Branch(
                        id,
                        branch.rows(),
                        branch.positives(),
                        branch.probability(),
                        branch.input(),
                        branch.threshold(),
                        branch.gain(),
                        numbered(branch.yes(), next),
                        numbered(branch.no(), next));
        };
    }
}
