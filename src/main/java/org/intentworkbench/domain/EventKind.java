package org.intentworkbench.domain;

/// What a shopper did. The order is the order of the funnel; it is stored by [#code], never by ordinal.
public enum EventKind {
    VIEW(1),
    SEARCH(2),
    /// Put on a wish list or among the favourites.
    FAVORITE(6),
    CART(3),
    REMOVE(4),
    PURCHASE(5);

    private final int code;

    EventKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static EventKind ofCode(int code) {
        for (EventKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no event kind has code " + code);
    }
}
