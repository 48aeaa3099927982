package org.intentworkbench.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.intentworkbench.job.Progress;

/// How good the data of a workspace is: profiles of columns, suspect events, changes from month to month.
public final class Quality {
    private final Database database;

    Quality(Database database) {
        this.database = database;
    }

    /// The profile of each stored column, in the order of the file; kept once it was computed.
    public List<ColumnFigures> profile(long importId, Progress progress) {
        throw new UnsupportedOperationException(database.file().toString());
    }

    /// How many events each rule would catch that are not set aside already.
    public Map<SuspectRule, Long> suspects(Progress progress) {
        throw new UnsupportedOperationException();
    }

    /// Sets all events aside that one of the rules catches, as one step.
    public Quarantine quarantine(Set<SuspectRule> rules, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /// Steps that stand, oldest first.
    public List<Quarantine> quarantines() {
        throw new UnsupportedOperationException();
    }

    public void undoQuarantine(long number) {
        throw new UnsupportedOperationException();
    }

    public void redoQuarantine(long number) {
        throw new UnsupportedOperationException();
    }

    /// What changed against the import before with the same recipe; empty where there is none.
    public Optional<ImportChanges> changes(long importId, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
