package org.intentworkbench.evaluation;

/// Scores parted by outcome, each part in the order of its rows; -0.0 has become 0.0.
///
/// @param positives scores of positive rows; @param negatives of the others
record ClassScores(double[] positives, double[] negatives) {
    /// @throws IllegalArgumentException if lengths differ, a score is NaN, or a label is neither 1 nor 0
    static ClassScores of(double[] scores, int[] labels) {
        Ranking.check(scores, labels);
        int positives = 0;
        for (int label : labels) {
            positives += label;
        }
        double[] up = new double[positives];
        double[] down = new double[labels.length - positives];
        int p = 0;
        int n = 0;
        for (int i = 0; i < labels.length; i++) {
            double score = scores[i] + 0.0; // -0.0 becomes 0.0
            if (labels[i] == 1) {
                up[p++] = score;
            } else {
                down[n++] = score;
            }
        }
        return new ClassScores(up, down);
    }
}
