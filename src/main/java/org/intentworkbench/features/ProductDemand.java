package org.intentworkbench.features;

import org.intentworkbench.domain.EventKind;

/// How much all shoppers wanted each product in the 30 days before the moment, by its code.
///
/// @param views of its page
/// @param buys purchases
record ProductDemand(int[] views, int[] buys) {
    private static final int DAYS = 30;

    static ProductDemand of(Past past) {
        int[] views = new int[past.products()];
        int[] buys = new int[past.products()];
        long from = past.asOf() - DAYS * BehaviourFold.DAY;
        for (int event = 0; event < past.size(); event++) {
            int product = past.product(event);
            if (product >= 0 && past.time(event) > from) {
                EventKind kind = past.kind(event);
                views[product] += kind == EventKind.VIEW ? 1 : 0;
                buys[product] += kind == EventKind.PURCHASE ? 1 : 0;
            }
        }
        return new ProductDemand(views, buys);
    }

    /// Percent; NaN where nobody viewed it.
    double buysPerView(int product) {
        return views[product] == 0 ? Double.NaN : 100.0 * buys[product] / views[product];
    }
}
