package org.intentworkbench.domain;

/// What one imported file holds.
public enum FileKind {
    EVENTS,
    SESSIONS,
    REVIEWS,
    PRODUCTS,
    /// Lines of orders or invoices, returns and cancellations among them.
    ORDERS
}
