package org.intentworkbench.experiment;

import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;

/// Runs an experiment from stored rows to reasons; the only place that puts the layers together. A button, a
/// command and a test call the same method.
public final class Experiment {
    private final EncoderFactory encoders;

    public Experiment(EncoderFactory encoders) {
        this.encoders = encoders;
    }

    /// Encodes what text is missing, builds features, splits, fits, evaluates and explains; keeps nothing.
    /// @throws org.intentworkbench.domain.Problem if the data or the settings do not allow it
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    public Run run(Workspace workspace, ExperimentSpec spec, Progress progress) {
        throw new UnsupportedOperationException(encoders.toString());
    }

    /// As [#run], and keeps the result in the workspace.
    public Run runAndKeep(Workspace workspace, ExperimentSpec spec, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /// A kept run, its table rebuilt from the stored rows.
    /// @throws org.intentworkbench.domain.Problem if the data has changed since so that its table cannot be rebuilt
    public Run load(Workspace workspace, long id, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
