package org.intentworkbench.features;

import static org.intentworkbench.features.FeatureGroup.ACTIVITY;
import static org.intentworkbench.features.FeatureGroup.CALENDAR;
import static org.intentworkbench.features.FeatureGroup.CART;
import static org.intentworkbench.features.FeatureGroup.CART_DETAIL;
import static org.intentworkbench.features.FeatureGroup.DEMAND;
import static org.intentworkbench.features.FeatureGroup.MONEY;
import static org.intentworkbench.features.FeatureGroup.PRICE;
import static org.intentworkbench.features.FeatureGroup.REVIEWS_SEEN;
import static org.intentworkbench.features.FeatureGroup.SEARCH;
import static org.intentworkbench.features.FeatureGroup.SEARCH_DETAIL;
import static org.intentworkbench.features.FeatureGroup.SEQUENCE;
import static org.intentworkbench.features.FeatureGroup.VISITS;

import java.util.Locale;
import org.intentworkbench.domain.Wording;

/// What is known of a shopper's behaviour as of a moment. Named and defined in words by `feature.<name>` and
/// `feature.<name>.definition`; a window of n days holds events less than n days before the moment.
///
/// Those of the standard families are fewer than one could think of: counts over nested windows say nearly the same,
/// and
/// a linear model then plays one off against the other, which costs both accuracy and the sense of its weights. What
/// pays only with many buyers stands in families of its own ([FeatureGroup#isOnRequest]); how much it costs with few:
/// `decisions/features-of-behaviour.md`.
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
    SIZE_COMPLAINTS_SEEN_14D(REVIEWS_SEEN, "points"),
    FAVORITES_30D(VISITS, "times"),
    RETURNING(VISITS, ""),
    MINUTES_A_SESSION(VISITS, "minutes"),
    EVENTS_A_SESSION(VISITS, "events"),
    BOUNCE_SHARE(VISITS, "percent"),
    BUYING_SESSIONS_SHARE(VISITS, "percent"),
    VIEW_SECONDS_30D(VISITS, "seconds"),
    REVISIT_SHARE_30D(VISITS, "percent"),
    BRAND_ENTROPY_30D(VISITS, "bits"),
    SEARCH_THEN_SEARCH(SEQUENCE, "percent"),
    SEARCH_THEN_VIEW(SEQUENCE, "percent"),
    VIEW_THEN_SEARCH(SEQUENCE, "percent"),
    VIEW_THEN_CART(SEQUENCE, "percent"),
    CART_THEN_VIEW(SEQUENCE, "percent"),
    CART_THEN_REMOVE(SEQUENCE, "percent"),
    CART_THEN_PURCHASE(SEQUENCE, "percent"),
    SEARCH_VIEW_CART(SEQUENCE, "percent"),
    VIEW_CART_VIEW(SEQUENCE, "percent"),
    VIEW_CART_PURCHASE(SEQUENCE, "percent"),
    LAST_IS_CART(SEQUENCE, ""),
    LAST_IS_SEARCH(SEQUENCE, ""),
    SEARCH_SHARE_30D(SEARCH_DETAIL, "percent"),
    BRAND_SEARCHES_30D(SEARCH_DETAIL, "times"),
    SIZE_SEARCHES_30D(SEARCH_DETAIL, "times"),
    PRICE_SEARCHES_30D(SEARCH_DETAIL, "times"),
    QUERY_WORDS_30D(SEARCH_DETAIL, "words"),
    VIEWS_AFTER_SEARCH_30D(SEARCH_DETAIL, "times"),
    CART_SHARE_30D(CART_DETAIL, "percent"),
    CART_BOUGHT_SHARE(CART_DETAIL, "percent"),
    CART_VIEWS(CART_DETAIL, "times"),
    ABANDONED_VALUE_30D(CART_DETAIL, "money"),
    CART_PRICE_DROP(CART_DETAIL, "percent"),
    PRICE_RANK_30D(MONEY, "percent"),
    PRICE_SPREAD_30D(MONEY, "percent"),
    SPENT_ALL(MONEY, "money"),
    PRICE_BOUGHT(MONEY, "money"),
    POPULARITY_SEEN_30D(DEMAND, "times"),
    BUY_RATE_SEEN_30D(DEMAND, "percent"),
    NIGHT_SHARE(CALENDAR, "percent"),
    SALE_SHARE(CALENDAR, "percent"),
    DAYS_FROM_DOUBLE_11(CALENDAR, "days"),
    DAYS_FROM_MID_YEAR_SALE(CALENDAR, "days"),
    DAYS_FROM_BLACK_FRIDAY(CALENDAR, "days");

    static final int COUNT = values().length;

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

    /// Whether it tells of the moment alone, and so is the same for all who are looked at in that moment.
    boolean isOfMoment() {
        return switch (this) {
            case DAYS_FROM_DOUBLE_11, DAYS_FROM_MID_YEAR_SALE, DAYS_FROM_BLACK_FRIDAY -> true;
            default -> false;
        };
    }

    private boolean isYesNo() {
        return switch (this) {
            case BUYER_BEFORE, RETURNING, CART_OPEN, LAST_IS_CART, LAST_IS_SEARCH -> true;
            default -> false;
        };
    }

    private Wording known() {
        return switch (this) {
            case SPECIFIC_SEARCHES_30D, BRAND_SEARCHES_30D -> Wording.of("feature.known.lists");
            default -> isOfMoment() ? Wording.of("feature.known.calendar") : group.known();
        };
    }

    FeatureColumn column(double[] values) {
        return new FeatureColumn(
                id(),
                group,
                Wording.of("feature." + id()),
                unit.isEmpty() ? Wording.plain("") : Wording.of("feature.unit." + unit),
                Wording.of("feature." + id() + ".definition"),
                isYesNo(),
                known(),
                new FeatureValues.Numbers(values));
    }
}
