package org.intentworkbench.ingest;

import java.time.Instant;
import java.time.ZoneId;

/// Where a session ends and the next one begins.
///
/// A pause as long as the gap still belongs to the session, a longer one ends it: with a gap of 30 minutes, events at
/// 10:00 and 10:30 are one session, at 10:00 and 10:30:00.001 two. Midnight is the first moment of a day in the zone,
/// which in a night of daylight saving may be 01:00; an event at midnight belongs to the new day.
public final class SessionEnds {
    private final SessionRule rule;
    private final ZoneId zone;
    private final long gap;
    private long dayOf = Long.MIN_VALUE;
    private long midnight;

    /// @param zone as in a plan
    public SessionEnds(SessionRule rule, String zone) {
        this.rule = rule;
        this.zone = ZoneId.of(zone);
        gap = rule.gapMinutes() * 60_000L;
    }

    /// Whether an event begins another session. All times are milliseconds since 1970 UTC.
    ///
    /// @param start of the session so far
    /// @param last event of it
    /// @param time of the event in question, at or after `last`
    public boolean between(long start, long last, long time) {
        if (time - last > gap) {
            return true;
        }
        if (!rule.endsAtMidnight()) {
            return false;
        }
        if (start != dayOf) {
            dayOf = start;
            midnight = Instant.ofEpochMilli(start)
                    .atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant()
                    .toEpochMilli();
        }
        return time >= midnight;
    }
}
