package org.intentworkbench.evaluation;

/// Counts of scores in equal buckets over 0..1, by outcome. Bucket `k` holds `k/n <= score < (k+1)/n`; 1 falls in
/// the last.
public record ScoreHistogram(int[] positives, int[] negatives) {
    public static final int BUCKETS = 20;

    /// @throws IllegalArgumentException if lengths differ, a score is NaN or outside 0..1, a label is neither 1 nor 0,
    ///     or there is no bucket
    public static ScoreHistogram of(double[] scores, int[] labels, int buckets) {
        Ranking.check(scores, labels);
        if (buckets < 1) {
            throw new IllegalArgumentException(buckets + " buckets");
        }
        int[] positives = new int[buckets];
        int[] negatives = new int[buckets];
        for (int i = 0; i < scores.length; i++) {
            int bucket = bucket(scores[i], buckets);
            positives[bucket] += labels[i];
            negatives[bucket] += 1 - labels[i];
        }
        return new ScoreHistogram(positives, negatives);
    }

    static int bucket(double score, int buckets) {
        if (score < 0 || score > 1) {
            throw new IllegalArgumentException("the score " + score + " is not within 0..1");
        }
        int bucket = Math.min((int) (score * buckets), buckets - 1);
        // the product rounds: 0.29 * 100 is below 29
        if (bucket + 1 < buckets && score >= (bucket + 1) / (double) buckets) {
            return bucket + 1;
        }
        return score < bucket / (double) buckets ? bucket - 1 : bucket;
    }
}
