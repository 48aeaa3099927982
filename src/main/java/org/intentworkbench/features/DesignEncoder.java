package org.intentworkbench.features;

import java.util.List;

/// Turns a feature table into model inputs; everything it knows it learnt from training rows.
///
/// Numbers: missing -> the training median with a `… is missing` input beside it (only where training rows miss
/// some), then centred and divided by the training standard deviation (1 where constant). Levels: one input each
/// for every level among training rows (a level seen first later, or missing, gives 0 in all of them; missing has
/// an input of its own where training rows miss some). Vectors: as they are, zeros where missing.
///
/// @param features names of the feature columns it was fitted on, in order; another table is refused
public record DesignEncoder(List<String> features, List<DesignColumn> columns, double[] medians) {
    public DesignEncoder {
        features = List.copyOf(features);
        columns = List.copyOf(columns);
    }

    public static DesignEncoder fit(FeatureTable table, int[] trainingRows) {
        throw new UnsupportedOperationException();
    }

    /// @return one row of inputs for each of `rows`, in that order
    /// @throws org.intentworkbench.domain.Problem naming the columns that differ from those it was fitted on
    public double[][] encode(FeatureTable table, int[] rows) {
        throw new UnsupportedOperationException();
    }
}
