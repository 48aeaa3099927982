package org.intentworkbench.features;

/// Random hold-out: a share of the rows is kept for testing, stratified by outcome; rows of one shopper stay
/// together.
///
/// @param testShare 0 < share < 1
public record SplitSpec(double testShare) {
    public static SplitSpec parse(String text) {
        throw new UnsupportedOperationException();
    }

    /// As [#parse] reads it: `random:0.3`.
    public String text() {
        return "random:" + testShare;
    }
}
