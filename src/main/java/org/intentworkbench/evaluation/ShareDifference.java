package org.intentworkbench.evaluation;

/// By how much one share exceeds another, and where the true difference lies in 95 of 100 cases (Newcombe 1998, method
/// 10, from Wilson's interval of each: holds for small counts and near 0 and 1).
///
/// @param difference first less second, -1..1; NaN with the interval where a group is empty
public record ShareDifference(double difference, double low, double high) {
    /// @param part of the first group, 0..whole; @param ofPart of the second, 0..ofWhole
    public static ShareDifference of(int part, int whole, int ofPart, int ofWhole) {
        double p = part / (double) whole;
        double q = ofPart / (double) ofWhole;
        ShareInterval a = ShareInterval.of(part, whole);
        ShareInterval b = ShareInterval.of(ofPart, ofWhole);
        return new ShareDifference(
                p - q, p - q - Math.hypot(p - a.low(), b.high() - q), p - q + Math.hypot(a.high() - p, q - b.low()));
    }
}
