package org.intentworkbench.ui.chart;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.Messages;

/// One box of the tree: the question, then share and count, on a tint for the share; a folded node says how much
/// is hidden.
final class TreeBox extends VBox {
    static final int TINTS = 7;

    TreeBox(TreeLayout.Placed placed, Messages messages) {
        var node = placed.node();
        getStyleClass().addAll("tree-node", "share-" + tint(node.share()));
        getStyleClass().add(placed.leaf() ? "tree-leaf" : "tree-question");
        setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < node.lines().size(); i++) {
            var label = new Label(node.lines().get(i));
            label.getStyleClass().add(i == 0 ? "tree-rule" : "tree-line");
            getChildren().add(label);
        }
        var share = new Label(
                messages.text("chart.tree.share", messages.percent(node.share(), 1), messages.count(node.count())));
        share.getStyleClass().add("tree-line");
        var last = new HBox(share);
        if (placed.folded()) {
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var more = new Label(messages.text("chart.collapsed", messages.count(node.below())));
            more.getStyleClass().add("tree-more");
            more.setMinWidth(USE_PREF_SIZE);
            last.getChildren().addAll(gap, more);
        }
        getChildren().add(last);
        var text = String.join(" ", node.lines()) + " " + share.getText();
        if (!placed.leaf()) {
            setCursor(Cursor.HAND);
            text += placed.folded()
                    ? "\n" + messages.text("chart.tree.open", messages.count(node.below()))
                    : "\n" + messages.text("chart.tree.close");
        }
        setAccessibleRole(AccessibleRole.TREE_ITEM);
        setAccessibleText(text);
        Tooltip.install(this, new Tooltip(text));
    }

    /// Which of seven tints stands for a share; the middle one for NaN.
    static int tint(double share) {
        return Double.isNaN(share) ? TINTS / 2 : (int) Math.max(0, Math.min(TINTS - 1, Math.floor(share * TINTS)));
    }
}
