package org.intentworkbench.evaluation;

/// How many of the positives are found among the first so many rows, rows sorted by score from the highest down. One
/// point for each distinct score and the origin; rows of equal score come in one step, in proportion between its ends.
///
/// @param contacted share of all rows, from 0 to 1
/// @param found share of all positives among them
/// @param threshold a score >= threshold is contacted; +infinity at the origin
public record CumulativeGains(double[] contacted, double[] found, double[] threshold) {

    /// Only the two end points where no row is positive.
    ///
    /// @throws IllegalArgumentException if lengths differ, a score is NaN, or a label is neither 1 nor 0
    public static CumulativeGains of(double[] scores, int[] labels) {
        return of(Cuts.of(scores, labels));
    }

    public static CumulativeGains of(Cuts cuts) {
        Ranking ranking = cuts.ranking();
        if (ranking.positives() == 0) {
            double lowest = ranking.steps() == 0 ? Double.NEGATIVE_INFINITY : ranking.score()[ranking.steps() - 1];
            return new CumulativeGains(
                    new double[] {0, 1}, new double[] {0, 1}, new double[] {Double.POSITIVE_INFINITY, lowest});
        }
        int steps = ranking.steps();
        double[] contacted = new double[steps + 1];
        double[] found = new double[steps + 1];
        double[] threshold = new double[steps + 1];
        threshold[0] = Double.POSITIVE_INFINITY;
        for (int i = 0; i < steps; i++) {
            int tp = ranking.truePositives()[i];
            contacted[i + 1] = (tp + ranking.falsePositives()[i]) / (double) ranking.rows();
            found[i + 1] = tp / (double) ranking.positives();
            threshold[i + 1] = ranking.score()[i];
        }
        return new CumulativeGains(contacted, found, threshold);
    }

    /// Share of the positives among the first `share` of the rows, in proportion within a step.
    ///
    /// @param share 0..1
    public double foundAt(double share) {
        int low = 0;
        int high = contacted.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (contacted[middle] < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double within = (share - contacted[low]) / (contacted[high] - contacted[low]);
        return found[low] + within * (found[high] - found[low]);
    }

    /// How many times more positives stand among the first `share` of the rows than among as many taken at random.
    public double liftAt(double share) {
        return foundAt(share) / share;
    }

    /// `found / contacted` of each point; that of the first step at the origin, where it is not defined.
    public double[] lift() {
        double[] lift = new double[contacted.length];
        for (int i = 1; i < lift.length; i++) {
            lift[i] = found[i] / contacted[i];
        }
        lift[0] = lift[1];
        return lift;
    }
}
