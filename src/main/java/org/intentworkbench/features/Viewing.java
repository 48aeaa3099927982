package org.intentworkbench.features;

import static org.intentworkbench.features.BehaviourFeature.*;

import org.jspecify.annotations.Nullable;

/// The product pages one shopper looked at: how many, how dear, how asked for, and what their reviews say.
final class Viewing {
    private final Past past;
    private final DemandHistory.@Nullable Look demand;
    private final Moment moment;
    private final FoldValues values;
    private final Counts categories30 = new Counts();
    private final Counts brands30 = new Counts();
    private final Tally priceViewed = new Tally();
    private final Tally dear = new Tally();
    private final Tally rank = new Tally();
    private final Tally rating = new Tally();
    private final Tally against = new Tally();
    private final Tally size = new Tally();
    private final Tally popularity = new Tally();
    private final Tally prices = new Tally();
    private final Tally squares = new Tally();
    private int products30;
    private int again30;
    private long shopViews;
    private long shopPurchases;

    /// @param demand null = not asked for, and 0
    Viewing(Past past, @Nullable DemandHistory demand, Moment moment, FoldValues values) {
        this.past = past;
        this.demand = demand == null ? null : demand.new Look();
        this.moment = moment;
        this.values = values;
    }

    void begin() {
        categories30.clear();
        brands30.clear();
        for (Tally tally : new Tally[] {priceViewed, dear, rank, rating, against, size, popularity, prices, squares}) {
            tally.clear();
        }
        products30 = 0;
        again30 = 0;
        shopViews = 0;
        shopPurchases = 0;
    }

    void view(int event, long time, ShopState shop) {
        boolean month = moment.within(time, 30);
        values.add(VIEWS_1D, moment.within(time, 1) ? 1 : 0);
        values.add(VIEWS_7D, moment.within(time, 7) ? 1 : 0);
        values.add(VIEWS_30D, month ? 1 : 0);
        values.add(VIEWS_ALL, 1);
        double price = past.price(event);
        priceViewed.add(price);
        dear.add(Double.isNaN(price) ? Double.NaN : price > shop.prices().dear() ? 100 : 0);
        if (month) {
            if (past.category(event) >= 0) {
                categories30.add(past.category(event));
            }
            if (past.brand(event) >= 0) {
                brands30.add(past.brand(event));
            }
            prices.add(price);
            squares.add(price * price);
        }
    }

    void product(ProductTrace trace, long time, double price, int visit, ShopState shop) {
        boolean again = trace.viewedIn(visit);
        trace.views7 += moment.within(time, 7) ? 1 : 0;
        double drop = trace.meet(time, price);
        if (moment.within(time, 7)) {
            values.raise(PRICE_DROP_SEEN_7D, 100 * drop);
        }
        if (moment.within(time, 14)) {
            rating.add(shop.opinions().rating()[trace.product]);
            against.add(100 * shop.opinions().against()[trace.product]);
            size.add(100 * shop.opinions().size()[trace.product]);
        }
        if (moment.within(time, 30)) {
            trace.views30++;
            products30++;
            again30 += again ? 1 : 0;
            rank.add(shop.prices().rank()[trace.product]);
            if (demand != null) {
                demand.at(trace.product, time);
                popularity.add(demand.popular);
                shopViews += demand.views;
                shopPurchases += demand.purchases;
            }
        }
    }

    void finish() {
        values.set(CATEGORY_ENTROPY_30D, categories30.entropy());
        values.set(BRAND_ENTROPY_30D, brands30.entropy());
        values.set(PRICE_VIEWED, priceViewed.mean());
        values.set(DEAR_SHARE, dear.mean());
        values.set(PRICE_RANK_30D, rank.meanOr(LatestPrices.MIDDLE));
        values.set(PRICE_SPREAD_30D, spread());
        values.percent(REVISIT_SHARE_30D, again30, products30);
        values.set(POPULARITY_SEEN_30D, popularity.meanOr(0));
        values.percent(BUY_RATE_SEEN_30D, shopPurchases, shopViews);
        // who saw nothing was told nothing, as one who saw products like all others
        values.set(RATING_SEEN_14D, rating.meanOr(0));
        values.set(NOT_RECOMMENDED_SEEN_14D, against.meanOr(0));
        values.set(SIZE_COMPLAINTS_SEEN_14D, size.meanOr(0));
    }

    /// Standard deviation of the prices by their mean, in percent.
    private double spread() {
        double mean = prices.meanOr(0);
        double variance = squares.meanOr(0) - mean * mean;
        return mean > 0 && variance > 1e-12 * mean * mean ? 100 * Math.sqrt(variance) / mean : 0;
    }
}
