package org.intentworkbench.store;

import java.time.Instant;

/// One finished run as the workspace keeps it.
///
/// @param summary small JSON for lists; @param name as the analyst typed it, or empty
/// @param pinned kept on top of the board; @param note the analyst's remark, or empty
public record StoredRun(long id, String name, Instant finished, String summary, boolean pinned, String note) {}
