package org.intentworkbench.store;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Events that no shopper made, or that cannot be true. Rules look at each event once, however many imports hold it,
/// whether it is set aside or not.
public enum SuspectRule {
    /// A shopper with 900 events or more within one minute, wherever that minute begins: an event is caught if there
    /// is a moment `t` from which on 60,000 milliseconds (`t` within, `t + 60,000` without) hold it and 899 others.
    TOO_FAST(true),
    /// Later than the moment of the import that brought it.
    FUTURE(true),
    /// A price or a quantity below zero.
    NEGATIVE(true),
    /// A purchase of a product by a shopper who neither viewed nor carted it before or at the same moment. Purchases
    /// before the first view of all events are passed over: nobody wrote views down then. Found and counted, but not
    /// set aside unasked: where a file begins in the midst of things it is common.
    PURCHASE_WITHOUT_VIEW(false);

    private final boolean usual;

    SuspectRule(boolean usual) {
        this.usual = usual;
    }

    /// Whether an import sets such events aside by itself.
    public boolean isUsual() {
        return usual;
    }

    static Set<SuspectRule> usual() {
        return Arrays.stream(values()).filter(SuspectRule::isUsual).collect(Collectors.toSet());
    }
}
