package org.intentworkbench.features;

import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;

/// Builds the table a spec asks for from what is in a workspace.
public final class FeatureTables {
    private final EncoderFactory encoders;

    /// @param encoders tells under which model's name the vectors of a language are kept; nothing is encoded here
    public FeatureTables(EncoderFactory encoders) {
        this.encoders = encoders;
    }

    /// @throws org.intentworkbench.domain.Problem if the workspace has no such rows, the label column is missing or
    ///     has not two levels, a dropped feature does not exist, no feature is left, or reviews are not encoded yet
    public FeatureTable build(Workspace workspace, FeatureSpec spec, Progress progress) {
        throw new UnsupportedOperationException(encoders.toString());
    }
}
