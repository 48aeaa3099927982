package org.intentworkbench.domain;

/// What one imported file holds.
public enum FileKind {
    EVENTS,
    SESSIONS,
    REVIEWS,
    PRODUCTS
}
