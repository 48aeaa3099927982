package org.intentworkbench.explanation;

import java.util.List;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.training.FittedModel;

/// Why one subject got its score.
///
/// @param probability of the positive class
/// @param base score of the average training row (log-odds) or of the root (probability)
/// @param score the subject's, on the scale of `base`
/// @param contributions largest first by absolute value, all features
public record Explained(double probability, double base, double score, List<Contribution> contributions) {
    public Explained {
        contributions = List.copyOf(contributions);
    }

    public static Explained of(FittedModel model, FeatureTable table, int row) {
        throw new UnsupportedOperationException();
    }
}
