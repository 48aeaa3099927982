package org.intentworkbench.cli;

import java.util.Optional;
import org.intentworkbench.store.ImportChanges;
import org.intentworkbench.store.ImportReport;
import org.jspecify.annotations.Nullable;

/// What `changes --json` prints.
///
/// @param changes null where there is no earlier import with the same recipe
record PrintedChanges(long id, String file, @Nullable ImportChanges changes) {
    static PrintedChanges of(ImportReport report, Optional<ImportChanges> changes) {
        return new PrintedChanges(report.id(), report.file(), changes.orElse(null));
    }
}
