package org.intentworkbench.features;

import org.intentworkbench.domain.Problem;

/// How much of a session is seen before it is scored: its first events, or its first minutes. Nothing after that can
/// be expressed.
///
/// @param count events or minutes; 0 events = the moment before the session begins, when only history is known
public record SessionStart(Unit unit, int count) {
    public enum Unit {
        EVENTS,
        MINUTES
    }

    /// @throws Problem if the count is below 0, or is 0 minutes
    public SessionStart {
        if (count < 0 || (unit == Unit.MINUTES && count == 0)) {
            throw new Problem("problem.features.start", Integer.toString(count));
        }
    }

    public static SessionStart events(int count) {
        return new SessionStart(Unit.EVENTS, count);
    }

    public static SessionStart minutes(int count) {
        return new SessionStart(Unit.MINUTES, count);
    }
}
