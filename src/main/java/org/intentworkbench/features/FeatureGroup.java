package org.intentworkbench.features;

import org.intentworkbench.domain.Wording;

/// Families of features that are switched on and off together; named in the user's language by
/// `feature.group.<name>`.
public enum FeatureGroup {
    /// How much, how often, how lately.
    ACTIVITY,
    SEARCH,
    CART,
    PRICE,
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
}
