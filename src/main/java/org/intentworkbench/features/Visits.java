package org.intentworkbench.features;

import static org.intentworkbench.features.BehaviourFeature.*;

/// One shopper's sessions: those the file names, or, where it names none, spells without a break of more than half an
/// hour. How many, how long, how deep.
final class Visits {
    private static final long BREAK = 30 * 60_000L;
    private static final double MINUTE = 60_000;

    private final Moment moment;
    private int session;
    private long first;
    private long start;
    private long last;
    private int events;
    private boolean buys;
    private int count;
    private int within30;
    private int single;
    private int buying;
    private int allEvents;
    private long length;

    Visits(Moment moment) {
        this.moment = moment;
    }

    void clear() {
        count = 0;
        within30 = 0;
        single = 0;
        buying = 0;
        allEvents = 0;
        length = 0;
    }

    /// @param code of the session; -1 = unknown
    /// @return whether a session begins
    boolean event(long time, int code, boolean purchase) {
        boolean same = count > 0 && (code >= 0 || session >= 0 ? code == session : time - last <= BREAK);
        if (!same) {
            close();
            first = count == 0 ? time : first;
            start = time;
            events = 0;
            buys = false;
            count++;
        }
        session = code;
        last = time;
        events++;
        buys |= purchase;
        return !same;
    }

    /// Number of the session under way, from 1.
    int number() {
        return count;
    }

    /// A session is within a window when its last event is.
    private void close() {
        if (count > 0) {
            within30 += moment.within(last, 30) ? 1 : 0;
            single += events == 1 ? 1 : 0;
            buying += buys ? 1 : 0;
            allEvents += events;
            length += last - start;
        }
    }

    void finish(FoldValues values) {
        close();
        values.set(SESSIONS_30D, within30);
        values.set(DAYS_BETWEEN_SESSIONS, count < 2 ? Double.NaN : (double) (start - first) / Moment.DAY / (count - 1));
        values.set(RETURNING, count > 1 ? 1 : 0);
        values.percent(BUYING_SESSIONS_SHARE, buying, count);
        values.percent(BOUNCE_SHARE, single, count);
        values.set(MINUTES_A_SESSION, count == 0 ? 0 : length / MINUTE / count);
        values.set(EVENTS_A_SESSION, count == 0 ? 0 : (double) allEvents / count);
    }
}
