package org.intentworkbench.features;

import org.intentworkbench.domain.Wording;

/// The kinds of split, as a form offers them; called by `split.kind.<name>` on screen.
public enum SplitKind {
    RANDOM,
    FOLDS,
    TIME,
    COLUMN,
    ROLLING;

    public static SplitKind of(SplitSpec spec) {
        return switch (spec) {
            case SplitSpec.Random random -> RANDOM;
            case SplitSpec.KFold folds -> FOLDS;
            case SplitSpec.Latest latest -> TIME;
            case SplitSpec.Since since -> TIME;
            case SplitSpec.ByColumn column -> COLUMN;
            case SplitSpec.Rolling rolling -> ROLLING;
        };
    }

    /// In a word or two.
    public Wording label() {
        return Wording.of("split.kind." + this);
    }

    /// What a split does, in half a sentence.
    public static Wording said(SplitSpec spec) {
        return switch (spec) {
            case SplitSpec.Random random -> Wording.of("split.said.random", percent(random.testShare()));
            case SplitSpec.KFold folds -> Wording.of("split.said.folds", Integer.toString(folds.folds()));
            case SplitSpec.Latest latest -> Wording.of("split.said.latest", percent(latest.testShare()));
            case SplitSpec.Since since -> Wording.of("split.said.since", SplitForm.text(since.from()));
            case SplitSpec.ByColumn column ->
                Wording.of("split.said.column", column.column(), String.join(", ", column.levels()));
            case SplitSpec.Rolling rolling -> Wording.of("split.said.rolling");
        };
    }

    /// Whether shoppers were kept together, in half a sentence.
    public static Wording shoppers(boolean byShopper) {
        return Wording.of(byShopper ? "split.said.byShopper" : "split.said.byRow");
    }

    private static String percent(double share) {
        double rounded = Math.round(share * 1000) / 10.0;
        return (rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded)) + "%";
    }
}
