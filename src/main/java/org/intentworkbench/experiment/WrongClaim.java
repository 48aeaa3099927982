package org.intentworkbench.experiment;

import java.util.List;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.Spread;
import org.jspecify.annotations.Nullable;

/// Figures that a wrong protocol would have claimed. WRONG wherever they are shown; never kept, never in a list of
/// runs.
///
/// @param mistake null = none: the honest figures beside which the others stand
/// @param repeats figures as the protocol would have reported them
public record WrongClaim(@Nullable Mistake mistake, List<Figures> repeats) {
    /// Called by `wrong.<name>` on screen; why it is wrong by `wrong.<name>.why`.
    public enum Mistake {
        /// Rows of the rarer class are repeated before the split.
        OVERSAMPLED_BEFORE_SPLIT,
        /// Encoders and scalers are fitted on all rows.
        FITTED_ON_ALL_ROWS,
        /// The threshold is the one that is best on the test rows.
        THRESHOLD_ON_TEST,
        /// Rows of one shopper are on both sides.
        SHOPPER_ON_BOTH_SIDES,
        /// Every row stands twice, as after a careless join.
        ROWS_TWICE,
        /// The settings are those that do best on the test rows.
        SETTINGS_ON_TEST;

        public Wording label() {
            return Wording.of("wrong." + this);
        }

        /// In one sentence.
        public Wording why() {
            return Wording.of("wrong." + this + ".why");
        }
    }

    public WrongClaim {
        repeats = List.copyOf(repeats);
    }

    public boolean isHonest() {
        return mistake == null;
    }

    public Spread auc() {
        return Spread.of(repeats, Figures::auc);
    }

    public Spread averagePrecision() {
        return Spread.of(repeats, Figures::averagePrecision);
    }

    /// Of the positive class.
    public Spread f1() {
        return Spread.of(repeats, Figures::f1);
    }

    public Spread brier() {
        return Spread.of(repeats, Figures::brier);
    }
}
