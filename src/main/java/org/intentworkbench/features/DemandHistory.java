package org.intentworkbench.features;

import java.util.Arrays;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.job.Progress;

/// When each product was viewed and bought by anyone, so that what it was worth to others can be told as of any moment
/// of the past.
final class DemandHistory {
    static final int POPULAR_DAYS = 7;
    static final int BOUGHT_DAYS = 30;
    /// Views of the last 30 days are judged by what happened in the 30 days before each.
    private static final int REACH = 2 * BOUGHT_DAYS;

    private final Times views;
    private final Times purchases;

    private DemandHistory(Times views, Times purchases) {
        this.views = views;
        this.purchases = purchases;
    }

    /// @param earliest the earliest moment anyone is looked at
    static DemandHistory of(Past past, long earliest, RangeWork threads, Progress progress) {
        long from = earliest - REACH * Moment.DAY;
        return new DemandHistory(
                Times.of(past, EventKind.VIEW, from, threads, progress),
                Times.of(past, EventKind.PURCHASE, from, threads, progress));
    }

    /// What anyone had to do with a product before a time, that very time not counted.
    final class Look {
        /// In the [#POPULAR_DAYS] before.
        int popular;
        /// In the [#BOUGHT_DAYS] before; as many purchases.
        int views;

        int purchases;

        void at(int product, long time) {
            int end = views().before(product, time);
            int week = views().since(product, end, time - POPULAR_DAYS * Moment.DAY);
            popular = end - week;
            views = end - views().since(product, week, time - BOUGHT_DAYS * Moment.DAY);
            int bought = DemandHistory.this.purchases.before(product, time);
            purchases = bought - DemandHistory.this.purchases.since(product, bought, time - BOUGHT_DAYS * Moment.DAY);
        }
    }

    private Times views() {
        return views;
    }

    /// @param starts where the times of a product begin; one more than there are products
    private record Times(int[] starts, long[] times) {
        private static final int CHECK = 1 << 20;

        static Times of(Past past, EventKind kind, long from, RangeWork threads, Progress progress) {
            int[] starts = new int[past.products() + 1];
            for (int event = 0; event < past.size(); event++) {
                if (event % CHECK == 0) {
                    progress.check();
                }
                if (past.product(event) >= 0 && past.kind(event) == kind && past.time(event) > from) {
                    starts[past.product(event) + 1]++;
                }
            }
            for (int product = 0; product < past.products(); product++) {
                starts[product + 1] += starts[product];
            }
            long[] times = new long[starts[past.products()]];
            int[] next = Arrays.copyOf(starts, past.products());
            for (int event = 0; event < past.size(); event++) {
                if (event % CHECK == 0) {
                    progress.check();
                }
                if (past.product(event) >= 0 && past.kind(event) == kind && past.time(event) > from) {
                    times[next[past.product(event)]++] = past.time(event);
                }
            }
            threads.run(past.products(), progress, () -> (first, last) -> {
                for (int product = first; product < last; product++) {
                    Arrays.sort(times, starts[product], starts[product + 1]);
                }
            });
            return new Times(starts, times);
        }

        /// The place behind the last time of a product before a time.
        int before(int product, long time) {
            return below(starts[product], starts[product + 1], time);
        }

        /// The place of the first time of a product, before a place, that is not before a time.
        int since(int product, int place, long time) {
            return below(starts[product], place, time);
        }

        /// The first of a sorted stretch that is not below a time.
        private int below(int from, int to, long time) {
            int low = from;
            int high = to;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (times[middle] < time) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
