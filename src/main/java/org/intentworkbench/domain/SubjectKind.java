package org.intentworkbench.domain;

/// What a score is about.
public enum SubjectKind {
    SESSION,
    SHOPPER,
    /// A shopper together with a product the shopper touched: does this shopper buy this product?
    SHOPPER_PRODUCT,
    REVIEW;

    /// Whether such subjects are looked at as of moments chosen by the analyst, and their outcome lies in a window
    /// after it.
    public boolean isAsOf() {
        return this == SHOPPER || this == SHOPPER_PRODUCT;
    }
}
