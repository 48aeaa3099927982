package org.intentworkbench.ui.models;

import org.intentworkbench.training.Learner;
import org.intentworkbench.training.LogisticLearner;
import org.intentworkbench.training.TreeLearner;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.NumberField;

/// A learner and its settings in a few words.
final class LearnerWords {
    private LearnerWords() {}

    static String of(Learner learner, Messages messages) {
        return switch (learner) {
            case LogisticLearner logistic ->
                weighted(
                        messages.text("models.words.logistic", NumberField.plain(logistic.l2())),
                        logistic.positiveWeight(),
                        messages);
            case TreeLearner tree -> {
                String grown = messages.text(
                        "models.words.tree", Integer.toString(tree.maxDepth()), Integer.toString(tree.minLeaf()));
                String ruled = tree.rule() == TreeLearner.Rule.GINI
                        ? grown
                        : messages.text("models.words.comma", grown, messages.text("models.rule." + tree.rule()));
                yield weighted(ruled, tree.positiveWeight(), messages);
            }
        };
    }

    private static String weighted(String words, double weight, Messages messages) {
        return weight == 1 ? words : messages.text("models.words.weight", words, NumberField.plain(weight));
    }
}
