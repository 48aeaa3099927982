package org.intentworkbench.store;

import java.time.Instant;

/// One finished run as the workspace keeps it.
///
/// @param summary small JSON for lists; @param name as the analyst typed it, or empty
public record StoredRun(long id, String name, Instant finished, String summary) {}
