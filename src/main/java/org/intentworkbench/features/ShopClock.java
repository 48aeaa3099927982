package org.intentworkbench.features;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// What the clock on the shop's wall shows. Remembers what it looked up last, so one thread may use it.
final class ShopClock {
    private static final int SATURDAY = 6;
    /// Until the year 2079.
    private static final int DAYS = 40_000;
    private static final byte IN = 1;
    private static final byte OUT = 2;

    private final ZoneRules rules;
    private long from = 1;
    private long until;
    private long offset;
    /// Of each day from 1970-01-01 whether it is in a sale season; 0 = not looked up yet.
    private final byte[] seasons = new byte[DAYS];

    ShopClock(ZoneId zone) {
        rules = zone.getRules();
    }

    /// Days from 1970-01-01 by the local calendar.
    long day(long time) {
        return Math.floorDiv(local(time), Moment.DAY);
    }

    /// 1 = Monday to 7 = Sunday.
    int weekday(long time) {
        return Math.floorMod(day(time) + 3, 7) + 1; // 1970-01-01 was a Thursday
    }

    boolean isWeekend(long time) {
        return weekday(time) >= SATURDAY;
    }

    /// Hours since midnight, with their fraction.
    double hour(long time) {
        return Math.floorMod(local(time), Moment.DAY) / 3_600_000.0;
    }

    boolean isSaleSeason(long time) {
        long day = day(time);
        if (day < 0 || day >= DAYS) {
            return SaleDays.isSeason(LocalDate.ofEpochDay(day));
        }
        if (seasons[(int) day] == 0) {
            seasons[(int) day] = SaleDays.isSeason(LocalDate.ofEpochDay(day)) ? IN : OUT;
        }
        return seasons[(int) day] == IN;
    }

    /// The last midnight at or before a moment.
    long midnight(long time) {
        return time - Math.floorMod(local(time), Moment.DAY);
    }

    private long local(long time) {
        if (time < from || time >= until) {
            lookUp(time);
        }
        return time + offset;
    }

    private void lookUp(long time) {
        Instant instant = Instant.ofEpochMilli(time);
        offset = rules.getOffset(instant).getTotalSeconds() * 1000L;
        ZoneOffsetTransition last = rules.previousTransition(instant.plusMillis(1));
        ZoneOffsetTransition next = rules.nextTransition(instant);
        from = last == null ? Long.MIN_VALUE : last.getInstant().toEpochMilli();
        until = next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli();
    }
}
