package org.intentworkbench.features;

/// What one shopper did with one product so far.
final class ProductTrace {
    private static final int NO_VISIT = -1;

    int product;
    private int searches7;
    private int searchedAfter;
    int views7;
    int views30;
    double highestPrice;
    double lastPrice;
    long lastSeen;
    long pieces;
    double value;
    long cartedFirst;
    long cartedLast;
    /// Of one piece, when it was last put there; NaN = unknown.
    double cartedPrice;
    /// Since it was first put into the cart it lies in now.
    int viewsInCart;
    boolean everInCart;
    boolean bought;
    private int lastVisit;

    void begin(int code) {
        product = code;
        searches7 = 0;
        searchedAfter = 0;
        views7 = 0;
        views30 = 0;
        highestPrice = Double.NaN;
        lastPrice = Double.NaN;
        lastSeen = Long.MIN_VALUE;
        pieces = 0;
        value = 0;
        cartedFirst = 0;
        cartedLast = 0;
        cartedPrice = Double.NaN;
        viewsInCart = 0;
        everInCart = false;
        bought = false;
        lastVisit = NO_VISIT;
    }

    /// @param purchases of anything so far: searches before the last one no longer count
    void searched(int purchases) {
        searches7 = searches7(purchases) + 1;
        searchedAfter = purchases;
    }

    int searches7(int purchases) {
        return searchedAfter == purchases ? searches7 : 0;
    }

    boolean inCart() {
        return pieces > 0;
    }

    /// @return whether it was viewed in an earlier visit already
    boolean viewedIn(int visit) {
        boolean again = lastVisit != NO_VISIT && lastVisit != visit;
        lastVisit = visit;
        viewsInCart += inCart() ? 1 : 0;
        return again;
    }

    /// @param price NaN = unknown, counts as nothing
    void putInCart(long time, int added, double price) {
        cartedFirst = inCart() ? cartedFirst : time;
        viewsInCart = inCart() ? viewsInCart : 0;
        cartedLast = time;
        cartedPrice = price;
        everInCart = true;
        pieces += added;
        value += Double.isNaN(price) ? 0 : added * price;
    }

    void takeOut() {
        pieces = 0;
        value = 0;
    }

    /// The shopper meets the product at a price.
    /// @return by what share that is below the highest price met before; 0 where it is not below, or unknown
    double meet(long time, double price) {
        lastSeen = time;
        if (Double.isNaN(price)) {
            return 0;
        }
        lastPrice = price;
        if (Double.isNaN(highestPrice) || price >= highestPrice) {
            highestPrice = price;
            return 0;
        }
        return 1 - price / highestPrice;
    }
}
