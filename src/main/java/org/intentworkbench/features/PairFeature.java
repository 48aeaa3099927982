package org.intentworkbench.features;

import java.util.Locale;
import org.intentworkbench.domain.Wording;

/// What is known of a shopper with a product as of a moment, besides what is known of the shopper.
enum PairFeature {
    PRODUCT_VIEWS_7D("times"),
    PRODUCT_VIEWS_30D("times"),
    PRODUCT_VIEWS_ALL("times"),
    PRODUCT_VIEW_SHARE_30D("percent"),
    PRODUCT_SESSIONS_30D("sessions"),
    PRODUCT_SEARCHES_7D("times"),
    PRODUCT_DWELL_30D("seconds"),
    PRODUCT_DAYS_SINCE_TOUCH("days"),
    PRODUCT_DAYS_KNOWN("days"),
    PRODUCT_TOUCHED_LAST(""),
    PRODUCT_MARKED(""),
    PRODUCT_CARTS_30D("times"),
    PRODUCT_IN_CART(""),
    PRODUCT_CART_DAYS("days"),
    PRODUCT_BOUGHT_BEFORE("times"),
    PRODUCT_DAYS_SINCE_BOUGHT("days"),
    PRODUCT_PRICE("money"),
    PRODUCT_PRICE_CHANGE("percent"),
    PRODUCT_PRICE_DROP("percent"),
    PRODUCT_PRICE_POSITION("percent"),
    PRODUCT_VIEWS_BY_ALL_30D("times"),
    PRODUCT_BUYS_BY_ALL_30D("times"),
    PRODUCT_BUYS_PER_VIEW_30D("percent"),
    PRODUCT_RATING("rating"),
    PRODUCT_NOT_RECOMMENDED("points");

    private final String unit;

    PairFeature(String unit) {
        this.unit = unit;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is taken from reviews.
    boolean isOpinion() {
        return this == PRODUCT_RATING || this == PRODUCT_NOT_RECOMMENDED;
    }

    FeatureColumn column(double[] values) {
        return new FeatureColumn(
                id(),
                FeatureGroup.PRODUCT,
                Wording.of("feature." + id()),
                unit.isEmpty() ? Wording.plain("") : Wording.of("feature.unit." + unit),
                Wording.of("feature." + id() + ".definition"),
                this == PRODUCT_TOUCHED_LAST || this == PRODUCT_MARKED || this == PRODUCT_IN_CART,
                Wording.of(isOpinion() ? "feature.known.reviews" : "feature.known.moment"),
                new FeatureValues.Numbers(values));
    }
}
