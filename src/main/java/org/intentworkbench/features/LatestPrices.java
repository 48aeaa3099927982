package org.intentworkbench.features;

import java.util.Arrays;

/// What each product cost last, as of the moment, going by everyone's events; and what counts as dear.
///
/// @param prices by code of the product; NaN where no event told a price
/// @param dear three quarters of the products with a price cost less or as much; NaN where none has a price
record LatestPrices(double[] prices, double dear) {
    static LatestPrices of(Past past) {
        double[] prices = new double[past.products()];
        long[] times = new long[past.products()];
        Arrays.fill(prices, Double.NaN);
        Arrays.fill(times, Long.MIN_VALUE);
        for (int event = 0; event < past.size(); event++) {
            int product = past.product(event);
            double price = past.price(event);
            if (product >= 0 && !Double.isNaN(price) && past.time(event) >= times[product]) {
                times[product] = past.time(event);
                prices[product] = price;
            }
        }
        return new LatestPrices(prices, dear(prices));
    }

    static double dear(double[] prices) {
        double[] sorted =
                Arrays.stream(prices).filter(p -> !Double.isNaN(p)).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) ((3L * sorted.length - 1) / 4)];
    }
}
