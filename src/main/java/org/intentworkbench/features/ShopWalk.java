package org.intentworkbench.features;

import java.util.Arrays;
import org.intentworkbench.job.Progress;

/// Walks along moments, ascending, and says how the shop stood at each; each event and each review is looked at once.
final class ShopWalk {
    private final Past past;
    private final long[] moments;
    private final SearchMarks searches;
    private final OpinionWalk reviews;
    private final double[] prices;
    private final long[] times;
    private final int[] category;
    private final long[] categoryTimes;
    private final int categories;
    /// Events by the first moment they are known at; of length 0 where there is one moment.
    private final int[] order;
    private final int[] starts;
    private int at;

    /// @param moments ascending, different, at least one, none after the end of the past
    ShopWalk(Past past, long[] moments, SearchMarks searches, OpinionWalk reviews) {
        this.past = past;
        this.moments = moments;
        this.searches = searches;
        this.reviews = reviews;
        prices = new double[past.products()];
        times = new long[past.products()];
        category = new int[past.products()];
        categoryTimes = new long[past.products()];
        Arrays.fill(prices, Double.NaN);
        Arrays.fill(times, Long.MIN_VALUE);
        Arrays.fill(category, -1);
        Arrays.fill(categoryTimes, Long.MIN_VALUE);
        categories = past.categories();
        starts = new int[moments.length + 1];
        order = moments.length == 1 ? new int[0] : order();
    }

    private int[] order() {
        for (int event = 0; event < past.size(); event++) {
            int moment = moment(event);
            if (moment < moments.length) {
                starts[moment + 1]++;
            }
        }
        for (int i = 0; i < moments.length; i++) {
            starts[i + 1] += starts[i];
        }
        int[] sorted = new int[starts[moments.length]];
        int[] next = Arrays.copyOf(starts, moments.length);
        for (int event = 0; event < past.size(); event++) {
            int moment = moment(event);
            if (moment < moments.length) {
                sorted[next[moment]++] = event;
            }
        }
        return sorted;
    }

    private int moment(int event) {
        int found = Arrays.binarySearch(moments, past.time(event));
        return found >= 0 ? found : -found - 1;
    }

    /// The shop at the next moment; what was said of it at the one before is no longer true.
    ShopState next(Progress progress) {
        progress.check();
        long moment = moments[at];
        if (moments.length == 1) {
            for (int event = 0; event < past.size(); event++) {
                if (past.time(event) <= moment) {
                    meet(event);
                }
            }
        } else {
            for (int i = starts[at]; i < starts[at + 1]; i++) {
                meet(order[i]);
            }
        }
        at++;
        return new ShopState(
                LatestPrices.of(prices, category, categories), reviews.upTo(moment), searches.specificShare(moment));
    }

    private void meet(int event) {
        int product = past.product(event);
        if (product < 0) {
            return;
        }
        long time = past.time(event);
        double price = past.price(event);
        if (!Double.isNaN(price) && time >= times[product]) {
            times[product] = time;
            prices[product] = price;
        }
        if (past.category(event) >= 0 && time >= categoryTimes[product]) {
            categoryTimes[product] = time;
            category[product] = past.category(event);
        }
    }
}
