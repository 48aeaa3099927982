package org.intentworkbench.features;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.intentworkbench.domain.Wording;

/// Families of features that are switched on and off together; named in the user's language by
/// `feature.group.<name>`.
public enum FeatureGroup {
    /// How much, how often, how lately.
    ACTIVITY,
    SEARCH,
    CART,
    PRICE,
    /// How visits go: how long, how deep, how often the same is looked at again.
    VISITS,
    /// What follows what.
    SEQUENCE,
    /// What searches name, and what follows them.
    SEARCH_DETAIL,
    /// What becomes of the cart.
    CART_DETAIL,
    /// What was paid, and where prices looked at stand among others.
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

    /// Families that are taken only where a spec adds them: with few buyers they cost a model more than they bring.
    public boolean isOnRequest() {
        return switch (this) {
            case VISITS, SEQUENCE, SEARCH_DETAIL, CART_DETAIL, MONEY, DEMAND, CALENDAR -> true;
            case ACTIVITY, SEARCH, CART, PRICE, REVIEWS_SEEN, REVIEW_SIGNALS, SESSION, PRODUCT, TABLE, TEXT -> false;
        };
    }

    /// All of which [#isOnRequest] says so.
    public static SortedSet<FeatureGroup> onRequest() {
        return Arrays.stream(values()).filter(FeatureGroup::isOnRequest).collect(Collectors.toCollection(TreeSet::new));
    }

    /// When the features of the family are known, where nothing else is said.
    Wording known() {
        return switch (this) {
            case ACTIVITY,
                    SEARCH,
                    CART,
                    PRICE,
                    VISITS,
                    SEQUENCE,
                    SEARCH_DETAIL,
                    CART_DETAIL,
                    MONEY,
                    CALENDAR,
                    PRODUCT -> Wording.of("feature.known.moment");
            case SESSION -> Wording.of("feature.known.session");
            case DEMAND -> Wording.of("feature.known.views");
            case REVIEWS_SEEN -> Wording.of("feature.known.reviews");
            case REVIEW_SIGNALS -> Wording.of("feature.known.reviewsBefore");
            case TABLE -> Wording.of("feature.known.file");
            case TEXT -> Wording.of("feature.known.text");
        };
    }
}
