package org.intentworkbench.features;

/// Counts one shopper's sessions: those the file names, or, where it names none, spells without a break of more
/// than half an hour.
final class Visits {
    private static final long BREAK = 30 * 60_000L;

    private final long asOf;
    private int session;
    private long first;
    private long start;
    private long last;
    private int count;
    private int within30;

    Visits(long asOf) {
        this.asOf = asOf;
    }

    void event(long time, int code) {
        boolean same = count > 0 && (code >= 0 || session >= 0 ? code == session : time - last <= BREAK);
        if (!same) {
            close();
            first = count == 0 ? time : first;
            start = time;
            count++;
        }
        session = code;
        last = time;
    }

    /// A session is within a window when its last event is.
    void close() {
        if (count > 0) {
            within30 += asOf - last < 30 * BehaviourFold.DAY ? 1 : 0;
        }
    }

    int within30() {
        return within30;
    }

    /// From start to start, in days; NaN where there was one session.
    double meanGap() {
        return count < 2 ? Double.NaN : (double) (start - first) / BehaviourFold.DAY / (count - 1);
    }
}
