package org.intentworkbench.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.explanation.TreeWords;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.training.FittedModel;
import org.intentworkbench.training.TreeModel;
import org.intentworkbench.training.TreeNode;

/// The way of one subject through a decision tree, from the root to its leaf.
final class TreePath {
    private TreePath() {}

    /// @param answer what held true of the subject at a branch, `Page values > 3.5`
    /// @param probability after it
    record Step(Wording answer, double probability) {
        String answer(Locale locale) {
            return answer.in(locale);
        }
    }

    /// @param one a table of one row
    /// @return empty where the model is no tree, or a tree of one leaf
    static List<Step> of(FittedModel model, FeatureTable one) {
        if (!(model.classifier() instanceof TreeModel tree)) {
            return List.of();
        }
        List<TreeNode> path = tree.path(model.encoder().encode(one, new int[] {0})[0]);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i + 1 < path.size(); i++) {
            if (path.get(i) instanceof TreeNode.Branch branch) {
                TreeNode next = path.get(i + 1);
                Wording answer = next == branch.yes()
                        ? TreeWords.yes(branch, model.encoder(), one)
                        : TreeWords.no(branch, model.encoder(), one);
                steps.add(new Step(answer, next.probability()));
            }
        }
        return steps;
    }
}
