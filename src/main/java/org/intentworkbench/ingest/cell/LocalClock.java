package org.intentworkbench.ingest.cell;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/// Turns what a clock on the wall shows into an instant. An hour that daylight saving leaves out is taken as so much
/// later, and of an hour that comes twice the first is meant, as `java.time` has it.
///
/// Remembers the stretch it looked up last: one thread may use it.
public final class LocalClock {
    private static final LocalClock UTC = new LocalClock(ZoneOffset.UTC.getRules());

    private final ZoneRules rules;
    private long from;
    private long until;
    private long offset;

    private LocalClock(ZoneRules rules) {
        this.rules = rules;
        if (rules.isFixedOffset()) {
            from = Long.MIN_VALUE;
            until = Long.MAX_VALUE;
            offset = rules.getOffset(LocalDateTime.MIN).getTotalSeconds() * 1000L;
        }
    }

    /// Has nothing to remember: any thread may use it.
    public static LocalClock utc() {
        return UTC;
    }

    /// @param zone as `UTC`, `Asia/Shanghai`, `+08:00`
    /// @throws DateTimeException if there is no such zone
    public static LocalClock of(String zone) {
        return new LocalClock(ZoneId.of(zone).getRules());
    }

    /// @param local milliseconds since 1970-01-01 00:00 on that clock
    /// @return milliseconds since 1970 UTC
    public long instant(long local) {
        return local >= from && local < until ? local - offset : lookUp(local);
    }

    private long lookUp(long local) {
        var time = LocalDateTime.ofEpochSecond(Math.floorDiv(local, 1000L), 0, ZoneOffset.UTC);
        var transition = rules.getTransition(time);
        if (transition != null) {
            return local - transition.getOffsetBefore().getTotalSeconds() * 1000L;
        }
        var stands = rules.getOffset(time);
        var instant = time.toInstant(stands);
        var last = rules.previousTransition(instant.plusSeconds(1));
        var next = rules.nextTransition(instant);
        from = last == null
                ? Long.MIN_VALUE
                : Math.max(millis(last.getDateTimeBefore()), millis(last.getDateTimeAfter()));
        until = next == null
                ? Long.MAX_VALUE
                : Math.min(millis(next.getDateTimeBefore()), millis(next.getDateTimeAfter()));
        offset = stands.getTotalSeconds() * 1000L;
        return local - offset;
    }

    private static long millis(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) * 1000;
    }
}
