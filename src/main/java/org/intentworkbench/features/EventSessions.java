package org.intentworkbench.features;

import java.util.Arrays;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.store.EventColumns;

/// Which events make up each session, in order of time. A name of a session that several shoppers bear in the file
/// stands for as many sessions. Events of no session take no part.
///
/// @param starts where the rows of each session begin in `rows`; one more than there are sessions
/// @param rows of the columns of events
/// @param shopperStarts by code of the shopper: the first row; one more than there are shoppers
record EventSessions(int[] starts, int[] rows, int[] shopperStarts) {
    /// @throws Problem if there is no event, or no event tells its session
    static EventSessions of(EventColumns events) {
        if (events.size() == 0) {
            throw new Problem("problem.features.rows.EVENTS");
        }
        int[] next = new int[events.sessions().length + 1];
        for (int session : events.session()) {
            if (session >= 0) {
                next[session + 1]++;
            }
        }
        for (int session = 1; session < next.length; session++) {
            next[session] += next[session - 1];
        }
        int[] rows = new int[next[next.length - 1]];
        if (rows.length == 0) {
            throw new Problem("problem.features.sessions");
        }
        for (int row = 0; row < events.size(); row++) {
            int session = events.session()[row];
            if (session >= 0) {
                rows[next[session]++] = row;
            }
        }
        int[] starts = new int[rows.length + 1];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (i == 0
                    || events.session()[rows[i]] != events.session()[rows[i - 1]]
                    || events.shopper()[rows[i]] != events.shopper()[rows[i - 1]]) {
                starts[count++] = i;
            }
        }
        starts[count] = rows.length;
        return new EventSessions(Arrays.copyOf(starts, count + 1), rows, shopperStarts(events));
    }

    private static int[] shopperStarts(EventColumns events) {
        int[] starts = new int[events.shoppers().length + 1];
        for (int shopper : events.shopper()) {
            starts[shopper + 1]++;
        }
        for (int shopper = 1; shopper < starts.length; shopper++) {
            starts[shopper] += starts[shopper - 1];
        }
        return starts;
    }

    int size() {
        return starts.length - 1;
    }

    /// Number of its events.
    int length(int session) {
        return starts[session + 1] - starts[session];
    }

    /// The row of an event.
    /// @param nth from 0, below [#length]
    int row(int session, int nth) {
        return rows[starts[session] + nth];
    }
}
