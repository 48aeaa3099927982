package org.intentworkbench.features;

import static org.intentworkbench.features.FeatureGroup.ACTIVITY;
import static org.intentworkbench.features.FeatureGroup.CART;
import static org.intentworkbench.features.FeatureGroup.PRICE;
import static org.intentworkbench.features.FeatureGroup.REVIEWS_SEEN;
import static org.intentworkbench.features.FeatureGroup.SEARCH;

import java.util.Locale;
import org.intentworkbench.domain.Wording;

/// What is known of a shopper's behaviour as of a moment. Named and defined in words by `feature.<name>` and
/// `feature.<name>.definition`; a window of n days holds events less than n days before the moment.
///
/// Fewer than one could think of: counts over nested windows say nearly the same, and a linear model then plays one off
/// against the other, which costs both accuracy and the sense of its weights.
enum BehaviourFeature {
    VIEWS_1D(ACTIVITY, "times"),
    VIEWS_7D(ACTIVITY, "times"),
    VIEWS_30D(ACTIVITY, "times"),
    VIEWS_ALL(ACTIVITY, "times"),
    PURCHASES_7D(ACTIVITY, "times"),
    PURCHASES_30D(ACTIVITY, "times"),
    PURCHASES_ALL(ACTIVITY, "times"),
    BUYER_BEFORE(ACTIVITY, ""),
    SESSIONS_30D(ACTIVITY, "sessions"),
    DAYS_BETWEEN_SESSIONS(ACTIVITY, "days"),
    PRODUCTS_7D(ACTIVITY, "products"),
    PRODUCTS_3_VIEWS_30D(ACTIVITY, "products"),
    CATEGORY_ENTROPY_30D(ACTIVITY, "bits"),
    DAYS_SINCE_EVENT(ACTIVITY, "days"),
    DAYS_SINCE_FIRST(ACTIVITY, "days"),
    DAYS_SINCE_PURCHASE(ACTIVITY, "days"),
    WEEKEND_SHARE(ACTIVITY, "percent"),
    EVENING_SHARE(ACTIVITY, "percent"),
    SEARCHES_1D(SEARCH, "times"),
    SEARCHES_7D(SEARCH, "times"),
    SEARCHES_30D(SEARCH, "times"),
    REPEATED_SEARCHES_7D(SEARCH, "times"),
    DAYS_SINCE_SEARCH(SEARCH, "days"),
    SPECIFIC_SEARCHES_30D(SEARCH, "points"),
    REFINED_SEARCHES_7D(SEARCH, "times"),
    SEARCHES_NO_CLICK_7D(SEARCH, "times"),
    CARTS_7D(CART, "times"),
    CARTS_30D(CART, "times"),
    REMOVES_30D(CART, "times"),
    DAYS_SINCE_CART(CART, "days"),
    CART_OPEN(CART, ""),
    CART_WARMTH(CART, ""),
    CART_PIECES(CART, "pieces"),
    CART_VALUE(CART, "money"),
    CART_NEWEST_DAYS(CART, "days"),
    CART_OLDEST_DAYS(CART, "days"),
    PRICE_DROP_SEEN_7D(PRICE, "percent"),
    PRICE_DROP_SINCE_SEEN(PRICE, "percent"),
    PRICE_VIEWED(PRICE, "money"),
    DEAR_SHARE(PRICE, "percent"),
    RATING_SEEN_14D(REVIEWS_SEEN, "rating"),
    NOT_RECOMMENDED_SEEN_14D(REVIEWS_SEEN, "points"),
    SIZE_COMPLAINTS_SEEN_14D(REVIEWS_SEEN, "points");

    private final FeatureGroup group;
    private final String unit;

    BehaviourFeature(FeatureGroup group, String unit) {
        this.group = group;
        this.unit = unit;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    FeatureGroup group() {
        return group;
    }

    FeatureColumn column(double[] values) {
        return new FeatureColumn(
                id(),
                group,
                Wording.of("feature." + id()),
                unit.isEmpty() ? Wording.plain("") : Wording.of("feature.unit." + unit),
                Wording.of("feature." + id() + ".definition"),
                this == BUYER_BEFORE || this == CART_OPEN,
                new FeatureValues.Numbers(values));
    }
}
