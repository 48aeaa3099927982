package org.intentworkbench.ui.kit;

import org.intentworkbench.job.Progress;

/// Work that runs off the FX thread. It captures its inputs before it starts and touches no node or property.
@FunctionalInterface
public interface Job<T> {
    T work(Progress progress) throws Exception;
}
