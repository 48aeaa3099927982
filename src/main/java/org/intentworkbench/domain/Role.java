package org.intentworkbench.domain;

/// What a column of an imported file means. A column without a meaning of its own is a [#FEATURE] of a
/// session, review or product, and is ignored in an event file.
public enum Role {
    SHOPPER,
    SESSION,
    /// Number of an order or invoice, which several lines share.
    ORDER,
    TIME,
    KIND,
    PRODUCT,
    CATEGORY,
    BRAND,
    PRICE,
    QUANTITY,
    QUERY,
    TITLE,
    TEXT,
    RATING,
    /// The outcome to be learnt; at most one column.
    LABEL,
    /// Names the row (session id, review id); never a feature.
    ID,
    /// Name of a product.
    NAME,
    FEATURE,
    IGNORE
}
