package org.intentworkbench.explanation;

import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.DesignColumn;
import org.intentworkbench.features.DesignEncoder;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.training.TreeNode;

/// The question a branch of a tree asks, in the feature's own unit.
public final class TreeWords {
    private TreeWords() {}

    /// True of the rows that go to [TreeNode.Branch#yes]: `Page values ≤ 3.5`, `Month ≠ May`, `Weekend: no`,
    /// `Days since cart is known`.
    public static Wording yes(TreeNode.Branch branch, DesignEncoder encoder, FeatureTable table) {
        return said(branch, encoder, table, true);
    }

    /// True of the rows that go to [TreeNode.Branch#no]: `Page values > 3.5`, `Month = May`, `Weekend: yes`,
    /// `Days since cart is missing`.
    public static Wording no(TreeNode.Branch branch, DesignEncoder encoder, FeatureTable table) {
        return said(branch, encoder, table, false);
    }

    /// The threshold of a branch in the feature's own unit.
    public static double threshold(TreeNode.Branch branch, DesignEncoder encoder) {
        DesignColumn input = encoder.columns().get(branch.input());
        return branch.threshold() * input.scale() + input.mean();
    }

    private static Wording said(TreeNode.Branch branch, DesignEncoder encoder, FeatureTable table, boolean low) {
        DesignColumn input = encoder.columns().get(branch.input());
        Wording feature =
                table.column(input.feature()).map(FeatureColumn::label).orElseGet(() -> Wording.plain(input.feature()));
        return switch (input.part()) {
            case LEVEL ->
                Bilingual.both(low ? "words.tree.other" : "words.level", feature, Wording.plain(input.level()));
            case MISSING -> Bilingual.both(low ? "words.tree.known" : "words.missing", feature);
            case NUMBER, VECTOR -> {
                if (table.column(input.feature()).map(FeatureColumn::yesNo).orElse(false)) {
                    yield Bilingual.both(low ? "words.tree.no" : "words.tree.yes", feature);
                }
                yield Bilingual.both(
                        low ? "words.tree.atMost" : "words.tree.above",
                        InputWords.label(input, table),
                        PlainWords.amount(Bilingual.threshold(threshold(branch, encoder)), table, input.feature()));
            }
        };
    }
}
