package org.intentworkbench.features;

/// What one shopper did with one product so far.
final class ProductTrace {
    final int product;
    int searches7;
    int views7;
    int views30;
    double highestPrice = Double.NaN;
    double lastPrice = Double.NaN;
    long lastSeen = Long.MIN_VALUE;
    long pieces;
    double value;
    long cartedFirst;
    long cartedLast;

    ProductTrace(int product) {
        this.product = product;
    }

    boolean inCart() {
        return pieces > 0;
    }

    /// @param price NaN = unknown, counts as nothing
    void putInCart(long time, int added, double price) {
        cartedFirst = inCart() ? cartedFirst : time;
        cartedLast = time;
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
