package org.intentworkbench.evaluation;

/// Counts of scores in equal buckets over 0..1, by outcome. Bucket `k` holds `k/n <= score < (k+1)/n`; 1 falls in
/// the last.
public record ScoreHistogram(int[] positives, int[] negatives) {
    public static final int BUCKETS = 20;

    public static ScoreHistogram of(double[] scores, int[] labels, int buckets) {
        throw new UnsupportedOperationException();
    }
}
