package org.intentworkbench.features;

import java.util.Arrays;
import org.intentworkbench.store.EventColumns;

/// What products cost at one moment after another, going by everyone's events before it: [LatestPrices] for many
/// moments in one pass. What counts as dear is that of the beginning of the day (UTC).
final class PriceSweep {
    /// Bits of the number of a row, which with the milliseconds of a day fit into one long.
    private static final int ROW_BITS = 32;

    private final EventColumns events;
    private final long firstDay;
    /// Rows with a product and a price, by day.
    private final int[] dayStarts;
    private final int[] rows;
    private final double[] prices;
    private long[] day = new long[0];
    private int nextDay;
    private int next;
    private long reached = Long.MIN_VALUE;
    private double dear = Double.NaN;
    private long dearDay = Long.MIN_VALUE;

    PriceSweep(EventColumns events) {
        this.events = events;
        prices = new double[events.products().length];
        Arrays.fill(prices, Double.NaN);
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (long time : events.time()) {
            first = Math.min(first, time);
            last = Math.max(last, time);
        }
        firstDay = events.size() == 0 ? 0 : dayOf(first);
        int days = events.size() == 0 ? 0 : Math.toIntExact(dayOf(last) - firstDay + 1);
        dayStarts = new int[days + 1];
        for (int row = 0; row < events.size(); row++) {
            if (tellsPrice(row)) {
                dayStarts[(int) (dayOf(events.time()[row]) - firstDay) + 1]++;
            }
        }
        for (int i = 1; i <= days; i++) {
            dayStarts[i] += dayStarts[i - 1];
        }
        rows = new int[dayStarts[days]];
        int[] at = dayStarts.clone();
        for (int row = 0; row < events.size(); row++) {
            if (tellsPrice(row)) {
                rows[at[(int) (dayOf(events.time()[row]) - firstDay)]++] = row;
            }
        }
    }

    /// The prices just before a moment; they hold until the next call.
    ///
    /// @param moment not before that of the last call
    LatestPrices before(long moment) {
        if (moment < reached) {
            throw new IllegalArgumentException("prices are swept forwards only");
        }
        reached = moment;
        long today = dayOf(moment);
        take(today * BehaviourFold.DAY);
        if (dearDay != today) {
            dearDay = today;
            dear = LatestPrices.dear(prices);
        }
        take(moment);
        return new LatestPrices(prices, dear);
    }

    /// Takes over what happened before a moment.
    private void take(long moment) {
        while (true) {
            while (next < day.length) {
                int row = (int) day[next];
                if (events.time()[row] >= moment) {
                    return;
                }
                prices[events.product()[row]] = events.price()[row];
                next++;
            }
            if (nextDay >= dayStarts.length - 1 || (firstDay + nextDay) * BehaviourFold.DAY >= moment) {
                return;
            }
            open(nextDay++);
        }
    }

    /// Lays the rows of a day ready, in order of time; at one moment the later row counts last.
    private void open(int which) {
        day = new long[dayStarts[which + 1] - dayStarts[which]];
        for (int i = 0; i < day.length; i++) {
            int row = rows[dayStarts[which] + i];
            day[i] = Math.floorMod(events.time()[row], BehaviourFold.DAY) << ROW_BITS | row;
        }
        Arrays.sort(day);
        next = 0;
    }

    private boolean tellsPrice(int row) {
        return events.product()[row] >= 0 && !Double.isNaN(events.price()[row]);
    }

    private static long dayOf(long time) {
        return Math.floorDiv(time, BehaviourFold.DAY);
    }
}
