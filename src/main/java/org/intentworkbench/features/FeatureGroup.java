package org.intentworkbench.features;

import org.intentworkbench.domain.Wording;

/// Families of features that are switched on and off together; named in the user's language by
/// `feature.group.<name>`.
public enum FeatureGroup {
    /// How much, how often, how lately.
    ACTIVITY,
    /// What follows what.
    SEQUENCE,
    SEARCH,
    CART,
    PRICE,
    /// What was paid.
    MONEY,
    /// What others did with the products the shopper looked at, as of each look.
    DEMAND,
    /// Hours and days, by the clock of the shop.
    CALENDAR,
    /// What the reviews say of products the shopper looked at.
    REVIEWS_SEEN,
    /// What the language model reads in the reviews of products the shopper looked at. Taken only where it is asked
    /// for ([FeatureSpec#reviewSignals]), since the model has to read all reviews first.
    REVIEW_SIGNALS,
    /// What happened in the session so far.
    SESSION,
    /// The product of a shopper with a product.
    PRODUCT,
    /// A column of an imported table.
    TABLE,
    /// Vectors of the subject's own text.
    TEXT;

    /// What the family is called on screen.
    public Wording label() {
        return Wording.of("feature.group." + this);
    }

    /// When the features of the family are known, where nothing else is said.
    Wording known() {
        return switch (this) {
            case ACTIVITY, SEQUENCE, SEARCH, CART, PRICE, MONEY, CALENDAR, PRODUCT ->
                Wording.of("feature.known.moment");
            case SESSION -> Wording.of("feature.known.session");
            case DEMAND -> Wording.of("feature.known.views");
            case REVIEWS_SEEN -> Wording.of("feature.known.reviews");
            case REVIEW_SIGNALS -> Wording.of("feature.known.reviewsBefore");
            case TABLE -> Wording.of("feature.known.file");
            case TEXT -> Wording.of("feature.known.text");
        };
    }
}
