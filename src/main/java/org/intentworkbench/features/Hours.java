package org.intentworkbench.features;

import static org.intentworkbench.features.BehaviourFeature.*;

import java.time.LocalDate;

/// When a shopper is there, and what day the moment is, by the clock of the shop.
final class Hours {
    private static final int MORNING = 6;
    private static final int EVENING = 18;

    private final Moment moment;
    private final ShopClock clock;
    private int weekend;
    private int evening;
    private int night;
    private int season;
    /// Of the day looked at last.
    private final int[] since = new int[SaleDays.values().length];

    private long today = Long.MIN_VALUE;

    Hours(Moment moment, ShopClock clock) {
        this.moment = moment;
        this.clock = clock;
    }

    void clear() {
        weekend = 0;
        evening = 0;
        night = 0;
        season = 0;
    }

    void event(long time) {
        double hour = clock.hour(time);
        weekend += clock.isWeekend(time) ? 1 : 0;
        evening += hour >= EVENING ? 1 : 0;
        night += hour < MORNING ? 1 : 0;
        season += clock.isSaleSeason(time) ? 1 : 0;
    }

    void finish(FoldValues values, int events) {
        values.percent(WEEKEND_SHARE, weekend, events);
        values.percent(EVENING_SHARE, evening, events);
        values.percent(NIGHT_SHARE, night, events);
        values.percent(SALE_SHARE, season, events);
        long day = clock.day(moment.asOf());
        if (day != today) {
            today = day;
            LocalDate date = LocalDate.ofEpochDay(day);
            for (SaleDays sale : SaleDays.values()) {
                since[sale.ordinal()] = SaleDays.since(sale, date);
            }
        }
        values.set(DAYS_FROM_DOUBLE_11, since[SaleDays.DOUBLE_11.ordinal()]);
        values.set(DAYS_FROM_MID_YEAR_SALE, since[SaleDays.MID_YEAR.ordinal()]);
        values.set(DAYS_FROM_BLACK_FRIDAY, since[SaleDays.BLACK_FRIDAY.ordinal()]);
    }
}
