package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where the boxes of a tree stand: the root at the left, each level a column, leaves one under another and a
/// parent halfway between its first and last child. From left to right because the boxes hold text: a tree
/// grows by the height of a line where it would otherwise grow by the width of a sentence.
record TreeLayout(List<Placed> nodes, double width, double height) {
    static final double BOX = 196;
    static final double GAP = 58;
    private static final double BETWEEN = 12;

    /// @param parent index of the node above, -1 for the root
    /// @param folded whether nodes below are hidden
    record Placed(TreeNode node, int depth, double left, double top, int parent, boolean folded) {
        boolean leaf() {
            return node.children().isEmpty();
        }
    }

    /// @param folded ids of nodes whose children are not drawn
    static TreeLayout of(TreeNode root, Set<Integer> folded, double boxHeight) {
        var placed = new ArrayList<Placed>();
        double height = place(root, 0, -1, 0, folded, boxHeight, placed);
        int depth = placed.stream().mapToInt(Placed::depth).max().orElse(0);
        return new TreeLayout(
                List.copyOf(placed), (depth + 1) * BOX + depth * GAP, Math.max(boxHeight, height - BETWEEN));
    }

    private static double place(
            TreeNode node, int depth, int parent, double from, Set<Integer> folded, double box, List<Placed> placed) {
        int self = placed.size();
        boolean shut = folded.contains(node.id()) && !node.children().isEmpty();
        double left = depth * (BOX + GAP);
        placed.add(new Placed(node, depth, left, from, parent, shut));
        if (shut || node.children().isEmpty()) {
            return from + box + BETWEEN;
        }
        double next = from;
        double firstTop = Double.NaN;
        double lastTop = from;
        for (var child : node.children()) {
            int at = placed.size();
            next = place(child, depth + 1, self, next, folded, box, placed);
            lastTop = placed.get(at).top();
            firstTop = Double.isNaN(firstTop) ? lastTop : firstTop;
        }
        placed.set(self, new Placed(node, depth, left, (firstTop + lastTop) / 2, parent, false));
        return next;
    }
}
