package org.intentworkbench.evaluation;

/// So many of so many.
///
/// @param part 0..whole
public record CountedShare(int part, int whole) {
    /// NaN of none.
    public double share() {
        return whole == 0 ? Double.NaN : part / (double) whole;
    }

    public ShareInterval interval() {
        return ShareInterval.of(part, whole);
    }

    public ShareRatio ratioTo(CountedShare other) {
        return ShareRatio.of(part, whole, other.part, other.whole);
    }

    public ShareDifference differenceTo(CountedShare other) {
        return ShareDifference.of(part, whole, other.part, other.whole);
    }
}
