package org.intentworkbench.evaluation;

/// What a threshold does to one group of rows.
///
/// @param matrix of the group's rows at the threshold
public record GroupFigures(GroupQuality quality, ConfusionMatrix matrix) {
    /// What can be asked to be alike in every group; called by `fairness.<name>` on screen.
    public enum Notion {
        /// Share of the group that is put on the list (demographic parity).
        LIST_SHARE,
        /// Share of the group's positive rows that are put on the list (equal opportunity).
        TRUE_POSITIVE_RATE,
        /// Share of the group's other rows that are put on the list; with the one before: equalised odds.
        FALSE_POSITIVE_RATE,
        /// Share of positive rows among those on the list (predictive parity).
        PRECISION
    }

    /// @param threshold a score at or above it is put on the list
    public static GroupFigures of(GroupQuality quality, double threshold) {
        return new GroupFigures(quality, quality.cuts().at(threshold));
    }

    public CountedShare of(Notion notion) {
        int negatives = matrix.falsePositives() + matrix.trueNegatives();
        return switch (notion) {
            case LIST_SHARE -> new CountedShare(matrix.selected(), matrix.rows());
            case TRUE_POSITIVE_RATE -> new CountedShare(matrix.truePositives(), matrix.rows() - negatives);
            case FALSE_POSITIVE_RATE -> new CountedShare(matrix.falsePositives(), negatives);
            case PRECISION -> new CountedShare(matrix.truePositives(), matrix.selected());
        };
    }

    /// How common positive rows are in the group.
    public CountedShare prevalence() {
        return new CountedShare(quality.positives(), quality.rows());
    }

    /// Mean score less share of positives: above 0 where the group is scored too high.
    public double scoredTooHighBy() {
        return quality.meanScore() - quality.positiveShare();
    }
}
