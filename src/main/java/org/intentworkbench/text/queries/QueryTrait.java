package org.intentworkbench.text.queries;

import org.intentworkbench.domain.Wording;

/// What a search query names. On screen it is called `text.queries.trait.<name>`.
public enum QueryTrait {
    /// A brand of the products or events.
    BRAND,
    /// The whole name of a product.
    PRODUCT,
    /// A size, a measure or a number of pieces: XL, 42, 42码, 500 ml, 2 pack.
    SIZE,
    /// A model or another number: iphone 13, ps5, 175.
    MODEL,
    /// What it may cost: under £80, 100元左右. Tells of the purse, not of the thing, so it makes no query specific.
    PRICE;

    /// Whether a query with it is [QueryKind#SPECIFIC].
    public boolean isSpecific() {
        return this != PRICE;
    }

    public Wording label() {
        return Wording.of("text.queries.trait." + this);
    }
}
