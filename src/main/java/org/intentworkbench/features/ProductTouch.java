package org.intentworkbench.features;

/// What one shopper did with one product, all that was up to the moment.
final class ProductTouch {
    final int product;
    int views7;
    int views30;
    int views;
    int visits30;
    int searches7;
    int carts30;
    int bought;
    boolean marked;
    boolean inCart;
    long carted;
    long boughtLast;
    long first;
    /// Of the last view, cart, mark or search; a purchase is no touch.
    long touched = Long.MIN_VALUE;
    double dwell;
    double firstPrice = Double.NaN;
    double highestPrice = Double.NaN;
    private int session;
    private long seen = Long.MIN_VALUE;

    ProductTouch(int product, long first) {
        this.product = product;
        this.first = first;
    }

    /// @param price NaN = unknown
    void meet(double price) {
        if (Double.isNaN(price)) {
            return;
        }
        firstPrice = Double.isNaN(firstPrice) ? price : firstPrice;
        highestPrice = Double.isNaN(highestPrice) ? price : Math.max(highestPrice, price);
    }

    /// @param code of the session; -1 = unknown, and then a break of half an hour ends one
    /// @param recent whether the event lies in the last 30 days
    void visit(long time, int code, boolean recent) {
        boolean same = seen != Long.MIN_VALUE
                && (code >= 0 || session >= 0 ? code == session : time - seen <= ProductPairs.BREAK);
        visits30 += !same && recent ? 1 : 0;
        session = code;
        seen = time;
    }
}
