package org.intentworkbench.explanation;

import java.util.List;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.training.FittedModel;

/// The weights of a model, largest first by absolute value; equal ones by name.
public final class FeatureWeights {
    private FeatureWeights() {}

    /// @param trainingRows rows of `table` the model was fitted on
    public static List<FeatureWeight> of(FittedModel model, FeatureTable table, int[] trainingRows) {
        throw new UnsupportedOperationException();
    }
}
