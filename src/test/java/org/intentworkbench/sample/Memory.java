package org.intentworkbench.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the shop can know of one shopper at the start of a day, and the planted log-odds of buying that day.
/// Everything here can be worked out again from `events.csv`, but for [Product#badSize], which stands behind the
/// reviews.
final class Memory {
    static final double BASE = -5.3;
    static final double REPEATED_SEARCH = 1.6;
    static final double OPEN_CART = 3.8;
    static final double CART_DECAY_DAYS = 4;
    static final double PRICE_DROP = 2.6;
    static final double DAY_AWAY = -0.05;
    static final double BAD_SIZE = -4.0;
    static final double JUST_BOUGHT = -1.0;

    private final List<Event> events = new ArrayList<>();
    private int bought = -100;

    void remember(List<Event> visit) {
        for (Event event : visit) {
            events.add(event);
            if (event.kind() == Event.Kind.PURCHASE) {
                bought = event.day();
            }
        }
    }

    boolean empty() {
        return events.isEmpty();
    }

    double logOdds(int day) {
        double cart = cartAge(day) < 0 ? 0 : OPEN_CART * StrictMath.exp(-cartAge(day) / CART_DECAY_DAYS);
        return BASE
                + REPEATED_SEARCH * Math.min(3, repeatedSearches(day))
                + cart
                + (dropSeen(day) != null ? PRICE_DROP : 0)
                + DAY_AWAY * Math.min(20, daysAway(day))
                + BAD_SIZE * badSize(day)
                + (day - bought <= 7 ? JUST_BOUGHT : 0);
    }

    int daysAway(int day) {
        return day - events.getLast().day();
    }

    /// Searches of the last 7 days that led to the same product, beyond the first, since the last purchase.
    int repeatedSearches(int day) {
        return Math.max(0, mostSearched(day, new HashMap<>()) - 1);
    }

    Product searchedFor(int day) {
        Map<Product, Integer> counts = new HashMap<>();
        int most = mostSearched(day, counts);
        Product found = null;
        for (Event event : events) {
            if (event.product() != null && most > 1 && counts.getOrDefault(event.product(), 0) == most) {
                found = event.product();
            }
        }
        return found;
    }

    private int mostSearched(int day, Map<Product, Integer> counts) {
        int most = 0;
        for (Event event : events) {
            boolean counts7 = event.day() >= day - 7 && event.day() > bought;
            if (event.kind() == Event.Kind.SEARCH && event.product() != null && counts7) {
                most = Math.max(most, counts.merge(event.product(), 1, Integer::sum));
            }
        }
        return most;
    }

    /// Days since something was put into the cart that is still there, or -1.
    int cartAge(int day) {
        Event open = inCart();
        return open == null || day - open.day() > 30 ? -1 : day - open.day();
    }

    /// The last thing put into the cart and neither removed nor bought since.
    Event inCart() {
        Map<Product, Event> open = new HashMap<>();
        Event last = null;
        for (Event event : events) {
            switch (event.kind()) {
                case CART -> open.put(event.product(), event);
                case REMOVE, PURCHASE -> open.remove(event.product());
                case VIEW, SEARCH -> {}
            }
        }
        for (Event event : events) {
            if (event.kind() == Event.Kind.CART && open.get(event.product()) == event) {
                last = event;
            }
        }
        return last;
    }

    /// A product seen in the last 7 days at a price at least 5 % below that of an earlier sight of it, not bought
    /// since, or null.
    Product dropSeen(int day) {
        Map<Product, Integer> highest = new HashMap<>();
        Product dropped = null;
        for (Event event : events) {
            if (event.kind() == Event.Kind.VIEW) {
                int before = highest.merge(event.product(), event.price(), Math::max);
                if (event.day() >= day - 7 && event.day() > bought && event.price() <= before * 0.95) {
                    dropped = event.product();
                }
            }
        }
        return dropped;
    }

    /// Mean planted share of bad-size reviews over the products seen in the last 14 days.
    double badSize(int day) {
        return events.stream()
                .filter(e -> e.kind() == Event.Kind.VIEW && e.day() >= day - 14)
                .mapToDouble(e -> e.product().badSize())
                .average()
                .orElse(0.1);
    }

    Product lastSeen() {
        Product seen = null;
        for (Event event : events) {
            seen = event.kind() == Event.Kind.VIEW ? event.product() : seen;
        }
        return seen;
    }

    /// Something whose last sight was dearer than it is today, or null.
    Product cheaperToday(int day) {
        Set<Product> judged = new HashSet<>();
        for (Event event : events.reversed()) {
            if (event.kind() == Event.Kind.VIEW
                    && judged.add(event.product())
                    && event.day() > bought
                    && event.day() >= day - 14
                    && event.product().priceOn(day) <= event.price() * 0.95) {
                return event.product();
            }
        }
        return null;
    }
}
