package org.intentworkbench.features;

import static org.intentworkbench.features.BehaviourFeature.*;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Folds one shopper's events, in order of time, into the values of all [BehaviourFeature]s. Pure: the same events
/// give the same values. It sees a [Past], so nothing after the as-of moment.
final class BehaviourFold {
    static final long DAY = 86_400_000L;
    /// Days in which an item left in the cart loses half its warmth.
    static final double WARMTH_HALVES = 3;

    private static final int EVENING = 18;
    private static final int SATURDAY = 6;

    private final Past past;
    private final LatestPrices prices;
    private final ProductOpinions opinions;
    private final SearchMarks searches;
    private final double[] values = new double[BehaviourFeature.values().length];
    private final Map<Integer, ProductTrace> traces = new LinkedHashMap<>();
    private final Map<Integer, Integer> queries7 = new LinkedHashMap<>();
    private final Map<Integer, Integer> categories30 = new LinkedHashMap<>();
    private final Tally priceViewed = new Tally();
    private final Tally dear = new Tally();
    private final Tally rating = new Tally();
    private final Tally against = new Tally();
    private final Tally size = new Tally();
    private final Tally specific = new Tally();

    BehaviourFold(Past past, LatestPrices prices, ProductOpinions opinions, SearchMarks searches) {
        this.past = past;
        this.prices = prices;
        this.opinions = opinions;
        this.searches = searches;
    }

    /// @param from first event of the shopper; @param to after the last
    /// @return a value for each feature, in their order; NaN = not known, such as the days since what never happened
    double[] fold(int from, int to) {
        clear();
        Visits visits = new Visits(past.asOf());
        int weekend = 0;
        int evening = 0;
        for (int event = from; event < to; event++) {
            long time = past.time(event);
            visits.event(time, past.session(event));
            weekend +=
                    Math.floorMod(Math.floorDiv(time, DAY) + 3, 7) + 1 >= SATURDAY ? 1 : 0; // 1970-01-01 was a Thursday
            evening += Math.floorMod(time, DAY) >= EVENING * 3_600_000L ? 1 : 0;
            switch (past.kind(event)) {
                case VIEW -> view(event, time);
                case SEARCH -> search(event, time);
                case FAVORITE -> {} // counts as something done, and has no feature of its own
                case CART -> cart(event, time);
                case REMOVE -> remove(event, time);
                case PURCHASE -> purchase(event, time);
            }
        }
        visits.close();
        set(SESSIONS_30D, visits.within30());
        set(DAYS_BETWEEN_SESSIONS, visits.meanGap());
        set(WEEKEND_SHARE, 100.0 * weekend / (to - from));
        set(EVENING_SHARE, 100.0 * evening / (to - from));
        set(DAYS_SINCE_EVENT, to > from ? ago(past.time(to - 1)) : Double.NaN);
        set(DAYS_SINCE_FIRST, to > from ? ago(past.time(from)) : Double.NaN);
        finish();
        return values.clone();
    }

    private void clear() {
        Arrays.fill(values, 0);
        for (BehaviourFeature never : new BehaviourFeature[] {
            DAYS_SINCE_PURCHASE, DAYS_SINCE_SEARCH, DAYS_SINCE_CART, CART_NEWEST_DAYS, CART_OLDEST_DAYS
        }) {
            set(never, Double.NaN);
        }
        traces.clear();
        queries7.clear();
        categories30.clear();
        for (Tally tally : new Tally[] {priceViewed, dear, rating, against, size, specific}) {
            tally.clear();
        }
    }

    private void view(int event, long time) {
        count(time, VIEWS_1D, VIEWS_7D, VIEWS_30D, VIEWS_ALL);
        int product = past.product(event);
        double price = past.price(event);
        priceViewed.add(price);
        dear.add(Double.isNaN(price) ? Double.NaN : price > prices.dear() ? 100 : 0);
        if (within(time, 30)) {
            if (past.category(event) >= 0) {
                categories30.merge(past.category(event), 1, Integer::sum);
            }
        }
        if (product < 0) {
            return;
        }
        ProductTrace trace = trace(product);
        trace.views30 += within(time, 30) ? 1 : 0;
        trace.views7 += within(time, 7) ? 1 : 0;
        double drop = trace.meet(time, price);
        if (within(time, 7)) {
            set(PRICE_DROP_SEEN_7D, Math.max(get(PRICE_DROP_SEEN_7D), 100 * drop));
        }
        if (within(time, 14)) {
            rating.add(opinions.rating()[product]);
            against.add(100 * opinions.against()[product]);
            size.add(100 * opinions.size()[product]);
        }
    }

    private void search(int event, long time) {
        count(time, SEARCHES_1D, SEARCHES_7D, SEARCHES_30D, null);
        set(DAYS_SINCE_SEARCH, ago(time));
        if (searches.hasWords(event)) {
            if (within(time, 30)) {
                specific.add(100 * ((searches.isSpecific(event) ? 1 : 0) - searches.specificShare()));
            }
            add(REFINED_SEARCHES_7D, within(time, 7) && searches.isRefined(event));
            add(SEARCHES_NO_CLICK_7D, within(time, 7) && !searches.isClicked(event));
        }
        if (within(time, 7)) {
            if (past.product(event) >= 0) {
                trace(past.product(event)).searches7++;
            } else if (past.query(event) >= 0) {
                queries7.merge(past.query(event), 1, Integer::sum);
            }
        }
    }

    private void cart(int event, long time) {
        count(time, null, CARTS_7D, CARTS_30D, null);
        set(DAYS_SINCE_CART, ago(time));
        if (past.product(event) >= 0) {
            ProductTrace trace = trace(past.product(event));
            trace.putInCart(time, past.pieces(event), past.price(event));
            trace.meet(time, past.price(event));
        }
    }

    private void remove(int event, long time) {
        count(time, null, null, REMOVES_30D, null);
        if (past.product(event) >= 0) {
            trace(past.product(event)).takeOut();
        }
    }

    /// Ends what was on the shopper's mind: searches and price drops before it count no more.
    private void purchase(int event, long time) {
        count(time, null, PURCHASES_7D, PURCHASES_30D, PURCHASES_ALL);
        set(DAYS_SINCE_PURCHASE, ago(time));
        set(BUYER_BEFORE, 1);
        if (past.product(event) >= 0) {
            ProductTrace trace = trace(past.product(event));
            trace.takeOut();
            trace.lastSeen = Long.MIN_VALUE;
        }
        set(PRICE_DROP_SEEN_7D, 0);
        queries7.clear();
        traces.values().forEach(trace -> trace.searches7 = 0);
    }

    private void finish() {
        int repeats =
                queries7.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (ProductTrace trace : traces.values()) {
            repeats = Math.max(repeats, trace.searches7);
            set(PRODUCTS_7D, get(PRODUCTS_7D) + (trace.views7 > 0 ? 1 : 0));
            set(PRODUCTS_3_VIEWS_30D, get(PRODUCTS_3_VIEWS_30D) + (trace.views30 >= 3 ? 1 : 0));
            double now = prices.prices()[trace.product];
            if (within(trace.lastSeen, 30) && now < trace.lastPrice) {
                double drop = 100 * (1 - now / trace.lastPrice);
                set(PRICE_DROP_SINCE_SEEN, Math.max(get(PRICE_DROP_SINCE_SEEN), drop));
            }
            if (trace.inCart()) {
                inCart(trace);
            }
        }
        set(REPEATED_SEARCHES_7D, Math.max(0, repeats - 1));
        set(CATEGORY_ENTROPY_30D, entropy());
        set(PRICE_VIEWED, priceViewed.mean());
        set(DEAR_SHARE, dear.mean());
        set(SPECIFIC_SEARCHES_30D, orNothing(specific.mean()));
        set(RATING_SEEN_14D, orNothing(rating.mean()));
        set(NOT_RECOMMENDED_SEEN_14D, orNothing(against.mean()));
        set(SIZE_COMPLAINTS_SEEN_14D, orNothing(size.mean()));
    }

    private void inCart(ProductTrace trace) {
        double newest = ago(trace.cartedLast);
        double oldest = ago(trace.cartedFirst);
        boolean first = get(CART_OPEN) == 0;
        set(CART_OPEN, 1);
        set(CART_PIECES, get(CART_PIECES) + trace.pieces);
        set(CART_VALUE, get(CART_VALUE) + trace.value);
        set(CART_NEWEST_DAYS, first ? newest : Math.min(newest, get(CART_NEWEST_DAYS)));
        set(CART_OLDEST_DAYS, first ? oldest : Math.max(oldest, get(CART_OLDEST_DAYS)));
        set(CART_WARMTH, StrictMath.pow(0.5, get(CART_NEWEST_DAYS) / WARMTH_HALVES));
    }

    /// Who saw nothing was told nothing, as one who saw products like all others; who searched for nothing, as one who
    /// searches as all others do.
    private static double orNothing(double difference) {
        return Double.isNaN(difference) ? 0 : difference;
    }

    private double entropy() {
        int all = categories30.values().stream().mapToInt(Integer::intValue).sum();
        double bits = 0;
        for (int count : categories30.values()) {
            double share = (double) count / all;
            bits -= share * StrictMath.log(share) / StrictMath.log(2);
        }
        return bits + 0.0; // never -0
    }

    private ProductTrace trace(int product) {
        return traces.computeIfAbsent(product, ProductTrace::new);
    }

    private void count(
            long time,
            @Nullable BehaviourFeature day,
            @Nullable BehaviourFeature week,
            @Nullable BehaviourFeature month,
            @Nullable BehaviourFeature ever) {
        add(day, within(time, 1));
        add(week, within(time, 7));
        add(month, within(time, 30));
        add(ever, true);
    }

    private void add(@Nullable BehaviourFeature feature, boolean counts) {
        if (feature != null && counts) {
            set(feature, get(feature) + 1);
        }
    }

    private boolean within(long time, int days) {
        return time > past.asOf() - days * DAY;
    }

    private double ago(long time) {
        return (double) (past.asOf() - time) / DAY;
    }

    private double get(BehaviourFeature feature) {
        return values[feature.ordinal()];
    }

    private void set(BehaviourFeature feature, double value) {
        values[feature.ordinal()] = value;
    }
}
