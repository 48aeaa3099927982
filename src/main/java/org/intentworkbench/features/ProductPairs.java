package org.intentworkbench.features;

import static org.intentworkbench.features.PairFeature.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.EventKind;

/// Folds one shopper's events into the values of all [PairFeature]s of each product the shopper touched lately. Pure;
/// it sees a [Past], so nothing after the as-of moment.
final class ProductPairs {
    /// A session of a file that names none ends with a break of more than this.
    static final long BREAK = 30 * 60_000L;
    /// Nobody looks at one page for longer without leaving the desk, milliseconds.
    static final long LONGEST_DWELL = 10 * 60_000L;

    private final Past past;
    private final LatestPrices prices;
    private final ProductOpinions opinions;
    private final ProductDemand demand;
    private final long touchedFrom;
    private final Map<Integer, ProductTouch> touches = new LinkedHashMap<>();
    private final Tally viewed = new Tally();
    private int views30;
    private int last;

    /// One product of the shopper, with the values in the order of the features.
    record Pair(int product, double[] values) {}

    /// @param touchedDays a product counts that was touched less than so many days before the moment
    ProductPairs(Past past, LatestPrices prices, ProductOpinions opinions, int touchedDays) {
        this.past = past;
        this.prices = prices;
        this.opinions = opinions;
        demand = ProductDemand.of(past);
        touchedFrom = past.asOf() - touchedDays * BehaviourFold.DAY;
    }

    /// @param from first event of the shopper; @param to after the last
    /// @return in the order in which the products were first met
    List<Pair> fold(int from, int to) {
        touches.clear();
        viewed.clear();
        views30 = 0;
        last = -1;
        for (int event = from; event < to; event++) {
            if (past.kind(event) == EventKind.VIEW) {
                viewed.add(past.price(event));
                views30 += within(past.time(event), 30) ? 1 : 0;
            }
            if (past.product(event) >= 0) {
                add(event, event + 1 < to ? event + 1 : -1);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (ProductTouch touch : touches.values()) {
            if (touch.touched > touchedFrom) {
                pairs.add(new Pair(touch.product, values(touch)));
            }
        }
        return pairs;
    }

    /// @param next event of the shopper; -1 = none
    private void add(int event, int next) {
        long time = past.time(event);
        ProductTouch touch = touches.computeIfAbsent(past.product(event), product -> new ProductTouch(product, time));
        boolean month = within(time, 30);
        if (past.kind(event) != EventKind.PURCHASE && past.kind(event) != EventKind.REMOVE) {
            touch.touched = time;
            last = touch.product;
            touch.visit(time, past.session(event), month);
        }
        switch (past.kind(event)) {
            case VIEW -> {
                touch.views++;
                touch.views30 += month ? 1 : 0;
                touch.views7 += within(time, 7) ? 1 : 0;
                touch.meet(past.price(event));
                touch.dwell += month && next >= 0 ? dwell(event, next) : 0;
            }
            case SEARCH -> touch.searches7 += within(time, 7) ? 1 : 0;
            case FAVORITE -> touch.marked = true;
            case CART -> {
                touch.carts30 += month ? 1 : 0;
                touch.inCart = true;
                touch.carted = time;
                touch.meet(past.price(event));
            }
            case REMOVE -> touch.inCart = false;
            case PURCHASE -> {
                touch.bought++;
                touch.boughtLast = time;
                touch.inCart = false;
            }
        }
    }

    /// Seconds from a view to what the shopper did next in the session.
    private double dwell(int event, int next) {
        long between = past.time(next) - past.time(event);
        int session = past.session(event);
        boolean same = session >= 0 || past.session(next) >= 0 ? session == past.session(next) : between <= BREAK;
        return same ? Math.min(between, LONGEST_DWELL) / 1000.0 : 0;
    }

    private double[] values(ProductTouch touch) {
        double[] values = new double[PairFeature.values().length];
        double price = prices.prices()[touch.product];
        set(values, PRODUCT_VIEWS_7D, touch.views7);
        set(values, PRODUCT_VIEWS_30D, touch.views30);
        set(values, PRODUCT_VIEWS_ALL, touch.views);
        set(values, PRODUCT_VIEW_SHARE_30D, views30 == 0 ? 0 : 100.0 * touch.views30 / views30);
        set(values, PRODUCT_SESSIONS_30D, touch.visits30);
        set(values, PRODUCT_SEARCHES_7D, touch.searches7);
        set(values, PRODUCT_DWELL_30D, touch.dwell);
        set(values, PRODUCT_DAYS_SINCE_TOUCH, ago(touch.touched));
        set(values, PRODUCT_DAYS_KNOWN, ago(touch.first));
        set(values, PRODUCT_TOUCHED_LAST, touch.product == last ? 1 : 0);
        set(values, PRODUCT_MARKED, touch.marked ? 1 : 0);
        set(values, PRODUCT_CARTS_30D, touch.carts30);
        set(values, PRODUCT_IN_CART, touch.inCart ? 1 : 0);
        set(values, PRODUCT_CART_DAYS, touch.inCart ? ago(touch.carted) : Double.NaN);
        set(values, PRODUCT_BOUGHT_BEFORE, touch.bought);
        set(values, PRODUCT_DAYS_SINCE_BOUGHT, touch.bought > 0 ? ago(touch.boughtLast) : Double.NaN);
        set(values, PRODUCT_PRICE, price);
        set(values, PRODUCT_PRICE_CHANGE, 100 * (price / touch.firstPrice - 1));
        set(values, PRODUCT_PRICE_DROP, Math.max(0, 100 * (1 - price / touch.highestPrice)));
        set(values, PRODUCT_PRICE_POSITION, 100 * (price / viewed.mean() - 1));
        set(values, PRODUCT_VIEWS_BY_ALL_30D, demand.views()[touch.product]);
        set(values, PRODUCT_BUYS_BY_ALL_30D, demand.buys()[touch.product]);
        set(values, PRODUCT_BUYS_PER_VIEW_30D, demand.buysPerView(touch.product));
        set(values, PRODUCT_RATING, opinions.rating()[touch.product]);
        set(values, PRODUCT_NOT_RECOMMENDED, 100 * opinions.against()[touch.product]);
        return values;
    }

    private boolean within(long time, int days) {
        return time > past.asOf() - days * BehaviourFold.DAY;
    }

    private double ago(long time) {
        return (double) (past.asOf() - time) / BehaviourFold.DAY;
    }

    /// What cannot be divided, such as by a price of 0, is not known.
    private static void set(double[] values, PairFeature feature, double value) {
        values[feature.ordinal()] = Double.isInfinite(value) ? Double.NaN : value;
    }
}
