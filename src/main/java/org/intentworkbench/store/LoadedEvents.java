package org.intentworkbench.store;

import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// The events of a workspace in memory, from when they are first asked for until others are seen.
final class LoadedEvents {
    private final Database database;
    private @Nullable EventColumns events;
    private @Nullable EventCounts counts;

    LoadedEvents(Database database) {
        this.database = database;
    }

    synchronized EventColumns events(Progress progress) {
        var known = events;
        if (known == null) {
            // made from the events when they are asked for again
            counts = null;
            known = new EventReader(database, progress).read();
            events = known;
        }
        return known;
    }

    synchronized EventCounts counts(Progress progress) {
        var known = counts;
        if (known == null) {
            known = new EventCountsReader(database, progress).read(events);
            counts = known;
        }
        return known;
    }

    synchronized void forget() {
        events = null;
        counts = null;
    }
}
