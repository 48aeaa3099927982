package org.intentworkbench.store;

/// Events that no shopper made, or that cannot be true.
public enum SuspectRule {
    /// A shopper with 900 events or more within one minute: all events of that minute.
    TOO_FAST(true),
    /// Later than the moment of the import.
    FUTURE(true),
    /// A price or a quantity below zero.
    NEGATIVE(true),
    /// A purchase of a product by a shopper who, in files that hold views, never viewed or carted it before. Found
    /// and counted, but not set aside unasked: where a file begins in the middle of things it is common.
    PURCHASE_WITHOUT_VIEW(false);

    private final boolean usual;

    SuspectRule(boolean usual) {
        this.usual = usual;
    }

    /// Whether an import sets such events aside by itself.
    public boolean isUsual() {
        return usual;
    }
}
