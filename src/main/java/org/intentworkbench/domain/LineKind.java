package org.intentworkbench.domain;

import java.util.Locale;

/// What a line of an order or invoice is.
public enum LineKind {
    /// Goods sold.
    SALE,
    /// Goods that came back, or were written off: a negative quantity under an ordinary number.
    RETURN,
    /// A line of an order that was called off.
    CANCELLATION,
    /// Money that was put right, no goods: a negative price, a debt written off.
    ADJUSTMENT;

    /// Name of the column in which a table of orders keeps it.
    public static final String COLUMN = "line kind";

    /// Its name in the language of the reader.
    public Wording title() {
        return Wording.of("line." + name());
    }

    /// The word under which it is stored.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
