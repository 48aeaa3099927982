package org.intentworkbench.evaluation;

/// How many of the positives stand at the top of the list, rows sorted by score from the highest down (cumulative
/// gains). Among rows of equal score at the cut, and for a cut through a row, positives count in proportion: the mean
/// over all orders. NaN where no row is positive.
///
/// @param topTenth share of all positives that are in the first 10 % of the rows
/// @param topFifth share of all positives that are in the first 20 % of the rows
public record Lift(double topTenth, double topFifth) {
    private static final double TENTH = 0.1;
    private static final double FIFTH = 0.2;

    /// @throws IllegalArgumentException if lengths differ, a score is NaN, or a label is neither 1 nor 0
    public static Lift of(double[] scores, int[] labels) {
        Ranking ranking = Ranking.of(scores, labels);
        return new Lift(found(ranking, TENTH), found(ranking, FIFTH));
    }

    private static double found(Ranking ranking, double share) {
        double cut = share * ranking.rows();
        int rowsBefore = 0;
        int tpBefore = 0;
        for (int i = 0; i < ranking.steps(); i++) {
            int tp = ranking.truePositives()[i];
            int rows = tp + ranking.falsePositives()[i];
            if (rows >= cut) {
                double within = (cut - rowsBefore) / (rows - rowsBefore);
                return (tpBefore + within * (tp - tpBefore)) / ranking.positives();
            }
            rowsBefore = rows;
            tpBefore = tp;
        }
        return Double.NaN; // no rows
    }
}
