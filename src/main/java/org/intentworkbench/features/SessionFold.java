package org.intentworkbench.features;

import static org.intentworkbench.features.SessionFeature.*;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.intentworkbench.domain.EventKind;

/// Folds the first events of a session into the values of all [SessionFeature]s. Pure; it sees a [Past] that ends with
/// the last of them.
final class SessionFold {
    private static final int SATURDAY = 6;

    private final ShopClock clock;
    private final double[] values = new double[SessionFeature.values().length];
    private final Map<Integer, Double> before = new HashMap<>();
    private final Map<Integer, Integer> viewed = new HashMap<>();
    private final Set<Integer> categories = new HashSet<>();
    /// Worth of each product put into the cart in this session and still there.
    private final Map<Integer, Double> cart = new HashMap<>();

    SessionFold(ShopClock clock) {
        this.clock = clock;
    }

    /// @param past of the shopper: what was before the session, and its first events
    /// @param own numbers of the session's events in the past, ascending; may be empty
    /// @param begin of the session, milliseconds
    double[] fold(Past past, int[] own, long begin) {
        Arrays.fill(values, 0);
        before.clear();
        viewed.clear();
        categories.clear();
        cart.clear();
        int first = own.length == 0 ? past.size() : own[0];
        for (int event = 0; event < first; event++) {
            if (past.product(event) >= 0 && past.kind(event) != EventKind.REMOVE) {
                before.merge(past.product(event), past.price(event), SessionFold::highest);
            }
        }
        int weekday = clock.weekday(begin);
        set(SESSION_HOUR, Math.floor(clock.hour(begin)));
        set(SESSION_WEEKDAY, weekday);
        set(SESSION_WEEKEND, weekday >= SATURDAY ? 1 : 0);
        set(SESSION_RETURNING, first > 0 ? 1 : 0);
        if (own.length > 0) {
            events(past, own, begin);
        }
        return values.clone();
    }

    private void events(Past past, int[] own, long begin) {
        Tally prices = new Tally();
        double lastPrice = Double.NaN;
        double longest = 0;
        double pause = 0;
        for (int i = 0; i < own.length; i++) {
            int event = own[i];
            int product = past.product(event);
            if (i > 0) {
                pause = (past.time(event) - past.time(own[i - 1])) / 1000.0;
                longest = Math.max(longest, pause);
            }
            if (past.category(event) >= 0) {
                categories.add(past.category(event));
            }
            switch (past.kind(event)) {
                case VIEW -> {
                    add(SESSION_VIEWS);
                    prices.add(past.price(event));
                    lastPrice = Double.isNaN(past.price(event)) ? lastPrice : past.price(event);
                    if (product >= 0) {
                        view(product, past.price(event));
                    }
                }
                case SEARCH -> add(SESSION_SEARCHES);
                case FAVORITE -> add(SESSION_MARKS);
                case CART -> {
                    add(SESSION_CARTS);
                    double price = past.price(event);
                    cart.merge(product, Double.isNaN(price) ? 0 : price * past.pieces(event), Double::sum);
                }
                case REMOVE -> {
                    add(SESSION_REMOVES);
                    cart.remove(product);
                }
                case PURCHASE -> cart.remove(product);
            }
        }
        int last = own[own.length - 1];
        double seconds = (past.time(last) - begin) / 1000.0;
        set(SESSION_EVENTS, own.length);
        set(SESSION_VIEW_SHARE, 100 * get(SESSION_VIEWS) / own.length);
        set(SESSION_CART_SHARE, 100 * get(SESSION_CARTS) / own.length);
        set(SESSION_SECONDS, seconds);
        set(SESSION_LONGEST_PAUSE, longest);
        set(SESSION_LAST_PAUSE, pause);
        set(SESSION_IDLE, (past.asOf() - past.time(last)) / 1000.0);
        set(SESSION_PRODUCTS, viewed.size());
        set(SESSION_CATEGORIES, categories.size());
        set(
                SESSION_KNOWN_PRODUCTS,
                viewed.keySet().stream().filter(before::containsKey).count());
        set(SESSION_PRICE_VIEWED, prices.mean());
        set(SESSION_PRICE_LAST, lastPrice);
        set(
                SESSION_CART_VALUE,
                cart.values().stream().mapToDouble(Double::doubleValue).sum());
        set(SESSION_CART_OPEN, cart.isEmpty() ? 0 : 1);
        set(SESSION_LAST_VIEW, past.kind(last) == EventKind.VIEW ? 1 : 0);
        set(SESSION_LAST_SEARCH, past.kind(last) == EventKind.SEARCH ? 1 : 0);
        set(SESSION_LAST_CART, past.kind(last) == EventKind.CART ? 1 : 0);
    }

    private void view(int product, double price) {
        if (viewed.merge(product, 1, Integer::sum) > 1) {
            add(SESSION_REPEATED_VIEWS);
        }
        double met = before.getOrDefault(product, Double.NaN);
        if (price < met) {
            set(SESSION_PRICE_DROP, Math.max(get(SESSION_PRICE_DROP), 100 * (1 - price / met)));
        }
    }

    private static double highest(double one, double other) {
        return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.max(one, other);
    }

    private void add(SessionFeature feature) {
        set(feature, get(feature) + 1);
    }

    private double get(SessionFeature feature) {
        return values[feature.ordinal()];
    }

    private void set(SessionFeature feature, double value) {
        values[feature.ordinal()] = value;
    }
}
