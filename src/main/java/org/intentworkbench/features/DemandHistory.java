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

    /// Views of a product in the days before a time, those of that very time not counted.
    int views(int product, long time, int days) {
        return views.before(product, time, days);
    }

    int purchases(int product, long time, int days) {
        return purchases.before(product, time, days);
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

        int before(int product, long time, int days) {
            int to = below(starts[product], starts[product + 1], time);
            return to - below(starts[product], to, time - days * Moment.DAY);
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
