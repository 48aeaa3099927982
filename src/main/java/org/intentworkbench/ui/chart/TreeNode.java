package org.intentworkbench.ui.chart;

import java.util.List;

/// A node of a drawn decision tree.
/// @param id unique in the tree
/// @param lines what the node asks ("PageValues ≤ 0.94"), or what a leaf says; one to three short lines
/// @param share positives among its training rows, 0..1
/// @param count its training rows
/// @param answer the answer that leads here from the node above ("yes", "no"); empty for the root
/// @param children none for a leaf
public record TreeNode(int id, List<String> lines, double share, long count, String answer, List<TreeNode> children) {
    public TreeNode {
        lines = List.copyOf(lines);
        children = List.copyOf(children);
    }

    /// Nodes below this one.
    int below() {
        int sum = 0;
        for (var child : children) {
            sum += 1 + child.below();
        }
        return sum;
    }
}
