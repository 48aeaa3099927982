package org.intentworkbench.experiment;

import org.intentworkbench.text.Corpus;

/// What a signal can be judged by.
public enum SignalLabel {
    /// The label column of the reviews: recommended or not, feedback good or bad.
    OUTCOME,
    /// Four or five stars against one or two; three are left out.
    STARS;

    private static final double GOOD = 4;
    private static final double BAD = 2;

    /// @return 1 for the good outcome, 0 for the bad one, -1 where it is not known
    int of(Corpus.Review review) {
        return switch (this) {
            case OUTCOME -> review.outcome();
            case STARS -> review.rating() >= GOOD ? 1 : review.rating() <= BAD ? 0 : -1;
        };
    }
}
