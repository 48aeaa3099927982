package org.intentworkbench.ui.state;

import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;

/// Work on a workspace that runs off the FX thread. It captures its other inputs before it starts and touches no
/// node or property.
@FunctionalInterface
public interface WorkspaceJob<T> {
    T work(Workspace workspace, Progress progress) throws Exception;
}
