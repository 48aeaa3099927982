package org.intentworkbench.features;

import static org.intentworkbench.features.BehaviourFeature.*;

/// What one shopper put into the cart, took out and bought.
final class Carting {
    /// Days in which an item left in the cart loses half its warmth.
    static final double WARMTH_HALVES = 3;
    /// Days after which what lies in the cart counts as left behind.
    static final int LEFT_BEHIND = 1;

    private final Past past;
    private final Moment moment;
    private final FoldValues values;
    private final Tally priceBought = new Tally();
    private int carted;
    private int cartedAndBought;

    Carting(Past past, Moment moment, FoldValues values) {
        this.past = past;
        this.moment = moment;
        this.values = values;
    }

    void begin() {
        for (BehaviourFeature never :
                new BehaviourFeature[] {DAYS_SINCE_PURCHASE, DAYS_SINCE_CART, CART_NEWEST_DAYS, CART_OLDEST_DAYS}) {
            values.set(never, Double.NaN);
        }
        priceBought.clear();
        carted = 0;
        cartedAndBought = 0;
    }

    void cart(int event, long time, ProductTraces traces) {
        values.add(CARTS_7D, moment.within(time, 7) ? 1 : 0);
        values.add(CARTS_30D, moment.within(time, 30) ? 1 : 0);
        values.set(DAYS_SINCE_CART, moment.ago(time));
        if (past.product(event) >= 0) {
            ProductTrace trace = traces.of(past.product(event));
            trace.putInCart(time, past.pieces(event), past.price(event));
            trace.meet(time, past.price(event));
        }
    }

    void remove(int event, long time, ProductTraces traces) {
        values.add(REMOVES_30D, moment.within(time, 30) ? 1 : 0);
        if (past.product(event) >= 0) {
            ProductTrace trace = traces.of(past.product(event));
            values.add(ABANDONED_VALUE_30D, moment.within(time, 30) ? trace.value : 0);
            trace.takeOut();
        }
    }

    void purchase(int event, long time, ProductTraces traces) {
        values.add(PURCHASES_7D, moment.within(time, 7) ? 1 : 0);
        values.add(PURCHASES_30D, moment.within(time, 30) ? 1 : 0);
        values.add(PURCHASES_ALL, 1);
        values.set(DAYS_SINCE_PURCHASE, moment.ago(time));
        values.set(BUYER_BEFORE, 1);
        double price = past.price(event);
        priceBought.add(price);
        values.add(SPENT_ALL, Double.isNaN(price) ? 0 : price * past.pieces(event));
        if (past.product(event) >= 0) {
            ProductTrace trace = traces.of(past.product(event));
            trace.takeOut();
            trace.bought = true;
            trace.lastSeen = Long.MIN_VALUE;
        }
    }

    void product(ProductTrace trace, double priceNow) {
        carted += trace.everInCart ? 1 : 0;
        cartedAndBought += trace.everInCart && trace.bought ? 1 : 0;
        if (moment.within(trace.lastSeen, 30) && priceNow < trace.lastPrice) {
            values.raise(PRICE_DROP_SINCE_SEEN, 100 * (1 - priceNow / trace.lastPrice));
        }
        if (!trace.inCart()) {
            return;
        }
        double newest = moment.ago(trace.cartedLast);
        double oldest = moment.ago(trace.cartedFirst);
        boolean first = values.get(CART_OPEN) == 0;
        values.set(CART_OPEN, 1);
        values.add(CART_PIECES, trace.pieces);
        values.add(CART_VALUE, trace.value);
        values.set(CART_NEWEST_DAYS, first ? newest : Math.min(newest, values.get(CART_NEWEST_DAYS)));
        values.set(CART_OLDEST_DAYS, first ? oldest : Math.max(oldest, values.get(CART_OLDEST_DAYS)));
        values.add(CART_VIEWS, trace.viewsInCart);
        if (priceNow < trace.cartedPrice) {
            values.raise(CART_PRICE_DROP, 100 * (1 - priceNow / trace.cartedPrice));
        }
        if (moment.within(trace.cartedLast, 30) && !moment.within(trace.cartedLast, LEFT_BEHIND)) {
            values.add(ABANDONED_VALUE_30D, trace.value);
        }
    }

    void finish() {
        if (values.get(CART_OPEN) == 1) {
            values.set(CART_WARMTH, StrictMath.pow(0.5, values.get(CART_NEWEST_DAYS) / WARMTH_HALVES));
        }
        values.percent(CART_BOUGHT_SHARE, cartedAndBought, carted);
        values.percent(CART_SHARE_30D, values.get(CARTS_30D), values.get(CARTS_30D) + values.get(VIEWS_30D));
        values.set(PRICE_BOUGHT, priceBought.mean());
    }
}
