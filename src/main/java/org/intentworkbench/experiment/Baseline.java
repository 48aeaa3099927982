package org.intentworkbench.experiment;

import java.util.List;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.Spread;

/// A way to foresee without a model, judged on the same held-out rows.
///
/// @param rule in words, as found on the training rows of the first repeat: `PageValues > 0`
/// @param repeats figures on the held-out rows of each repeat
public record Baseline(Kind kind, Wording rule, List<Figures> repeats) {
    /// Called by `baseline.<name>` on screen.
    public enum Kind {
        /// Everybody as most are.
        MAJORITY,
        /// The one condition on one feature with the best F1 on the training rows.
        BEST_RULE,
        /// Who did the last thing that counts (as "has something in the cart") buys.
        LAST_EVENT
    }

    public Baseline {
        repeats = List.copyOf(repeats);
    }

    public Spread auc() {
        return Spread.of(repeats, Figures::auc);
    }

    public Spread averagePrecision() {
        return Spread.of(repeats, Figures::averagePrecision);
    }

    public Spread f1() {
        return Spread.of(repeats, Figures::f1);
    }

    public Spread accuracy() {
        return Spread.of(repeats, Figures::accuracy);
    }

    public Spread brier() {
        return Spread.of(repeats, Figures::brier);
    }
}
