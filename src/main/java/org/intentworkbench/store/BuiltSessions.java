package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intentworkbench.ingest.SessionEnds;
import org.intentworkbench.job.Progress;

/// Builds the sessions of events whose files hold none, by the rule each import was made with.
///
/// A session is named after its shopper and its first moment, as `541312140 2019-10-01T00:00:00Z`: it keeps its name
/// when next month's file is added, and grows when that file goes on where it ended. Only events that come in before
/// it can give it another one. Whether an event goes on with the session before it is said by the rule of its own
/// import; events with a session of their own take no part.
final class BuiltSessions {
    /// Code of a session that is missing for good.
    private static final int NONE = -1;

    private static final int CHECK = 1 << 16;

    private final List<SessionEnds> rules = new ArrayList<>();

    /// @param codes of sessions; those that are missing among the events of the import are marked to be built by its
    ///     rule, if it has one
    void mark(Connection connection, long importId, int[] codes, StandingEvents.Part events) throws SQLException {
        var plan = PlanTable.plan(connection, importId);
        if (!plan.sessions().builds()) {
            return;
        }
        int mark = NONE - 1 - rules.size();
        rules.add(new SessionEnds(plan.sessions(), plan.zone()));
        for (int event = events.begin(); event < events.end(); event++) {
            if (codes[event] == NONE) {
                codes[event] = mark;
            }
        }
    }

    /// @param events sorted, with the marks in place of codes of sessions
    EventColumns build(EventColumns events, Progress progress) {
        if (rules.isEmpty()) {
            return events;
        }
        int[] codes = events.session().clone();
        int named = events.sessions().length;
        String[] names = Arrays.copyOf(events.sessions(), named + 16);
        int size = named;
        int shopper = -1;
        long start = 0;
        long last = 0;
        for (int i = 0; i < codes.length; i++) {
            if (i % CHECK == 0) {
                progress.check();
            }
            if (codes[i] >= NONE) {
                continue;
            }
            long time = events.time()[i];
            boolean same = events.shopper()[i] == shopper;
            if (!same || rules.get(NONE - 1 - codes[i]).between(start, last, time)) {
                if (size == names.length) {
                    names = Arrays.copyOf(names, size + (size >> 1));
                }
                shopper = events.shopper()[i];
                start = time;
                names[size++] = events.shoppers()[shopper] + " " + Instant.ofEpochMilli(start);
            }
            last = time;
            codes[i] = size - 1;
        }
        return events.withSessions(codes, Arrays.copyOf(names, size), named);
    }
}
