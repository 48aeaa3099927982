package org.intentworkbench.features;

import java.util.Arrays;

/// What each product cost last, as of a moment, going by everyone's events; what counts as dear; and where each stands
/// among its category.
///
/// @param prices by code of the product; NaN where no event told a price
/// @param dear three quarters of the products with a price cost less or as much; NaN where none has a price
/// @param rank by code of the product: 0 = none of its category costs less, 100 = all others do, those that cost as
///     much count half; NaN where no other product of the category, or the product itself, has a price
record LatestPrices(double[] prices, double dear, double[] rank) {
    /// The rank of one of whom nothing is known.
    static final double MIDDLE = 50;

    /// @param category last category of each product; -1 = unknown
    static LatestPrices of(double[] prices, int[] category, int categories) {
        double[] sorted =
                Arrays.stream(prices).filter(p -> !Double.isNaN(p)).sorted().toArray();
        double dear = sorted.length == 0 ? Double.NaN : sorted[(int) ((3L * sorted.length - 1) / 4)];
        return new LatestPrices(prices, dear, ranks(prices, category, categories));
    }

    private static double[] ranks(double[] prices, int[] category, int categories) {
        int[] starts = new int[categories + 1];
        for (int product = 0; product < prices.length; product++) {
            if (category[product] >= 0 && !Double.isNaN(prices[product])) {
                starts[category[product] + 1]++;
            }
        }
        for (int i = 0; i < categories; i++) {
            starts[i + 1] += starts[i];
        }
        double[] own = new double[starts[categories]];
        int[] next = Arrays.copyOf(starts, categories);
        for (int product = 0; product < prices.length; product++) {
            if (category[product] >= 0 && !Double.isNaN(prices[product])) {
                own[next[category[product]]++] = prices[product];
            }
        }
        for (int i = 0; i < categories; i++) {
            Arrays.sort(own, starts[i], starts[i + 1]);
        }
        double[] ranks = new double[prices.length];
        for (int product = 0; product < prices.length; product++) {
            int group = category[product];
            int others = group < 0 ? 0 : starts[group + 1] - starts[group] - 1;
            if (others < 1 || Double.isNaN(prices[product])) {
                ranks[product] = Double.NaN;
                continue;
            }
            int below = below(own, starts[group], starts[group + 1], prices[product]);
            int upTo = below(own, starts[group], starts[group + 1], Math.nextUp(prices[product]));
            ranks[product] = 100 * (below + (upTo - below - 1) / 2.0) / others;
        }
        return ranks;
    }

    /// How many of a sorted stretch are below a price.
    private static int below(double[] sorted, int from, int to, double price) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < price) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - from;
    }
}
