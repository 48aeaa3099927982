package org.intentworkbench.features;

import java.time.Instant;
import java.util.Arrays;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.store.EventColumns;

/// The as-of moments of a spec, each with the window in which a purchase counts as its outcome.
///
/// @param all milliseconds since 1970 UTC, ascending
/// @param gap milliseconds after a moment in which nothing counts yet
/// @param window milliseconds after the gap in which a purchase counts; its last moment counts, its first does not
/// @param last of all events
record Moments(long[] all, long gap, long window, long last) {
    /// @throws Problem if there is no event, the window is no window, or no event lies at or before one of the moments
    static Moments of(EventColumns events, FeatureSpec spec) {
        if (events.size() == 0) {
            throw new Problem("problem.features.rows.EVENTS");
        }
        if (spec.windowDays() < 1) {
            throw new Problem("problem.features.window", Integer.toString(spec.windowDays()));
        }
        long first = Arrays.stream(events.time()).min().orElseThrow();
        long last = Arrays.stream(events.time()).max().orElseThrow();
        long gap = spec.terms().gapDays() * BehaviourFold.DAY;
        long window = spec.windowDays() * BehaviourFold.DAY;
        long every = spec.everyDays() * BehaviourFold.DAY;
        Instant chosen = spec.asOf();
        long asOf = chosen == null ? last - gap - window : chosen.toEpochMilli();
        if (asOf < first) {
            throw new Problem("problem.features.asOf", iso(asOf), iso(first), iso(last));
        }
        int count = spec.terms().moments();
        long fit = (asOf - first) / every + 1;
        if (count > fit) {
            throw new Problem(
                    "problem.features.moments",
                    Integer.toString(count),
                    Integer.toString(spec.everyDays()),
                    iso(first),
                    Long.toString(fit));
        }
        long[] all = new long[count];
        Arrays.setAll(all, i -> asOf - (count - 1L - i) * every);
        return new Moments(all, gap, window, last);
    }

    /// The last moment, which is the spec's own.
    long latest() {
        return all[all.length - 1];
    }

    /// Whether the outcome of one moment is still open at the next.
    boolean overlap() {
        return all.length > 1 && all[1] - all[0] < gap + window;
    }

    /// After which a purchase counts.
    long opens(long moment) {
        return moment + gap;
    }

    /// Until which a purchase counts, and from which on the outcome is known.
    long closes(long moment) {
        return moment + gap + window;
    }

    static String iso(long moment) {
        return Instant.ofEpochMilli(moment).toString();
    }
}
