package org.intentworkbench.sample;

/// One line of the event log. `second` counts from the first day's midnight; `product` is null for a search after
/// which nothing was clicked; `quantity` is 0 where it does not apply; `query` is empty but for searches.
record Event(long second, Kind kind, Shopper shopper, Visit visit, Product product, int quantity, String query) {
    enum Kind {
        VIEW,
        SEARCH,
        CART,
        REMOVE,
        PURCHASE
    }

    int day() {
        return (int) (second / 86_400);
    }

    int price() {
        return product.priceOn(day());
    }
}
