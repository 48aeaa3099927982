package org.intentworkbench.store;

import org.intentworkbench.ingest.HashSet128;

/// The hashes of events, those of about the same time together: files hold their events nearly in the order of time,
/// so that what is looked up next lies where something was looked up a moment ago, and not anywhere in some hundred
/// megabytes. Equal events have the same time.
final class EventSet {
    /// Some 70 minutes.
    private static final int TOGETHER = 22;
    /// After so many stretches of time, some 50 days, the first one comes again.
    private static final int PARTS = 1 << 10;

    private final HashSet128[] parts = new HashSet128[PARTS];
    private boolean empty = true;

    boolean isEmpty() {
        return empty;
    }

    /// @return false if it was there already
    boolean add(long time, long high, long low) {
        empty = false;
        return part(time).add(high, low);
    }

    boolean contains(long time, long high, long low) {
        return part(time).contains(high, low);
    }

    /// Brings the place of an event into the cache, so that many can be on their way at once before they are looked
    /// up.
    ///
    /// @return of no meaning, but must be used
    long touch(long time, long high, long low) {
        return part(time).touch(high, low);
    }

    private HashSet128 part(long time) {
        int at = (int) (time >> TOGETHER) & (PARTS - 1);
        var part = parts[at];
        if (part == null) {
            part = new HashSet128();
            parts[at] = part;
        }
        return part;
    }
}
