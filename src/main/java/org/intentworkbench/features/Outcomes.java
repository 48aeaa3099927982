package org.intentworkbench.features;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.store.EventColumns;
import org.jspecify.annotations.Nullable;

/// Who buys what after a moment: the outcome, **the one thing that looks past the as-of moment**. No feature is
/// computed from it.
final class Outcomes {
    private static final int UNKNOWN = -1;

    private final EventColumns events;

    Outcomes(EventColumns events) {
        this.events = events;
    }

    /// @param from exclusive, milliseconds; @param to inclusive
    /// @param category only purchases in it count; null = all. A purchase that does not tell its category is in that of
    ///     its product, if any event tells it
    /// @return by code of the shopper
    boolean[] shoppers(long from, long to, @Nullable CategoryChoice category) {
        boolean[] buys = new boolean[events.shoppers().length];
        int[] ofProduct = category == null ? new int[0] : categories();
        for (int row = 0; row < events.size(); row++) {
            if (isPurchase(row, from, to) && (category == null || category.has(category(row, ofProduct)))) {
                buys[events.shopper()[row]] = true;
            }
        }
        return buys;
    }

    /// The [#pair]s of which the shopper buys the product after `from` until `to`.
    Set<Long> pairs(long from, long to) {
        Set<Long> buys = new HashSet<>();
        for (int row = 0; row < events.size(); row++) {
            if (isPurchase(row, from, to) && events.product()[row] >= 0) {
                buys.add(pair(events.shopper()[row], events.product()[row]));
            }
        }
        return buys;
    }

    /// One number for a shopper with a product.
    static long pair(int shopper, int product) {
        return ((long) shopper << Integer.SIZE) | product;
    }

    /// What the outcome is called.
    static Wording label(FeatureSpec spec) {
        String category = spec.terms().category();
        boolean product = spec.subject() == org.intentworkbench.domain.SubjectKind.SHOPPER_PRODUCT;
        String days = Integer.toString(spec.windowDays());
        if (spec.terms().gapDays() > 0) {
            String opens = Integer.toString(spec.terms().gapDays() + 1);
            String closes = Integer.toString(spec.terms().gapDays() + spec.windowDays());
            return product
                    ? Wording.of("feature.buys.product.gap", opens, closes)
                    : category == null
                            ? Wording.of("feature.buys.gap", opens, closes)
                            : Wording.of("feature.buys.category.gap", opens, closes, category);
        }
        boolean day = spec.windowDays() == 1;
        if (product) {
            return day ? Wording.of("feature.buys.product.day") : Wording.of("feature.buys.product", days);
        }
        if (category != null) {
            return day
                    ? Wording.of("feature.buys.category.day", category)
                    : Wording.of("feature.buys.category", days, category);
        }
        return day ? Wording.of("feature.buys.day") : Wording.of("feature.buys", days);
    }

    private boolean isPurchase(int row, long from, long to) {
        long time = events.time()[row];
        return events.kind()[row] == EventKind.PURCHASE.code() && time > from && time <= to;
    }

    private int category(int row, int[] ofProduct) {
        int own = events.category()[row];
        int product = events.product()[row];
        return own >= 0 || product < 0 ? own : ofProduct[product];
    }

    /// The category of each product, by its code, as the last event that tells it has it.
    private int[] categories() {
        int[] categories = new int[events.products().length];
        Arrays.fill(categories, UNKNOWN);
        for (int row = 0; row < events.size(); row++) {
            if (events.product()[row] >= 0 && events.category()[row] >= 0) {
                categories[events.product()[row]] = events.category()[row];
            }
        }
        return categories;
    }
}
