package org.intentworkbench.ui.models.board;

import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.Baseline;
import org.intentworkbench.experiment.RunGroup;
import org.intentworkbench.experiment.RunSummary;
import org.jspecify.annotations.Nullable;

/// A row of the board. Rows of one group stand together and may be compared.
sealed interface BoardRow {
    RunGroup group();

    /// @param scale on which all of the group are drawn
    AucScale scale();

    /// What the runs below have in common.
    record Heading(RunGroup group, AucScale scale) implements BoardRow {}

    record Kept(RunGroup group, AucScale scale, RunSummary run) implements BoardRow {}

    /// A baseline: always there, always at the end of its group.
    record Plain(RunGroup group, AucScale scale, Baseline baseline) implements BoardRow {}

    /// The run of this row; null where it is none.
    default @Nullable RunSummary kept() {
        return this instanceof Kept kept ? kept.run() : null;
    }

    /// AUC of the run or the baseline; null of a heading.
    default @Nullable Spread auc() {
        return switch (this) {
            case Heading heading -> null;
            case Kept kept -> kept.run().auc();
            case Plain plain -> plain.baseline().auc();
        };
    }
}
