package org.intentworkbench.sample;

/// What a review complains of or praises, with its planted effect on the log-odds that the shopper recommends
/// the product. The name in lower case is the name of its sentences in the word lists.
enum Theme {
    SIZE(-1.6),
    QUALITY(-3.0),
    DELIVERY(-1.3),
    PICTURE(-2.0),
    PRICE(-1.2),
    BATTERY(-2.6),
    GOOD_QUALITY(1.3),
    VALUE(1.0),
    FIT(1.2),
    GIFT(1.0),
    FAST(0.4);

    /// Log-odds of recommending where a review names nothing.
    static final double BASE = 1.6;

    private final double effect;

    Theme(double effect) {
        this.effect = effect;
    }

    double effect() {
        return effect;
    }

    boolean complaint() {
        return effect < 0;
    }
}
