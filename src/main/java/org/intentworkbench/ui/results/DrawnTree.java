package org.intentworkbench.ui.results;

import java.util.List;
import org.intentworkbench.explanation.TreeWords;
import org.intentworkbench.features.DesignEncoder;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.training.TreeModel;
import org.intentworkbench.ui.chart.TreeNode;
import org.intentworkbench.ui.kit.Messages;

/// A fitted tree in the words of its features, ready to be drawn.
final class DrawnTree {
    private final DesignEncoder encoder;
    private final FeatureTable table;
    private final Messages messages;

    private DrawnTree(DesignEncoder encoder, FeatureTable table, Messages messages) {
        this.encoder = encoder;
        this.table = table;
        this.messages = messages;
    }

    static TreeNode of(TreeModel model, DesignEncoder encoder, FeatureTable table, Messages messages) {
        return new DrawnTree(encoder, table, messages).node(model.root(), "");
    }

    private TreeNode node(org.intentworkbench.training.TreeNode from, String answer) {
        double share = from.rows() == 0 ? Double.NaN : (double) from.positives() / from.rows();
        return switch (from) {
            case org.intentworkbench.training.TreeNode.Leaf leaf ->
                new TreeNode(
                        leaf.id(),
                        List.of(messages.text("results.tree.leaf", messages.percent(leaf.probability(), 1))),
                        share,
                        leaf.rows(),
                        answer,
                        List.of());
            case org.intentworkbench.training.TreeNode.Branch branch ->
                new TreeNode(
                        branch.id(),
                        List.of(TreeWords.yes(branch, encoder, table).in(messages.locale())),
                        share,
                        branch.rows(),
                        answer,
                        List.of(
                                node(branch.yes(), messages.text("results.tree.yes")),
                                node(branch.no(), messages.text("results.tree.no"))));
        };
    }
}
