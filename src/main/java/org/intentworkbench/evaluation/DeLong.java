package org.intentworkbench.evaluation;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/// Two correlated areas under the ROC curve on the same rows (DeLong, DeLong and Clarke-Pearson 1988). Each positive
/// row is placed among the negatives (the share of them it beats, equal scores counting half) and the other way
/// round; the variances and covariances of these placements give the variance of the difference. Placed by binary
/// search in sorted scores, which is what Sun and Xu (2014) do by midranks: `O(n log n)`.
///
/// @param first area by the first scores; @param second by the second
/// @param firstError standard error of `first`; @param secondError of `second`
/// @param test of `second - first`, by the normal distribution; unknown where a class has fewer than two rows
public record DeLong(double first, double second, double firstError, double secondError, PairedDifference test) {
    private static final double UPPER = 1 - PairedDifference.LEVEL / 2;

    /// @param labels 1 or 0
    /// @throws IllegalArgumentException if lengths differ, a score is NaN, or a label is neither 1 nor 0
    public static DeLong of(double[] first, double[] second, int[] labels) {
        Placements a = Placements.of(first, labels);
        Placements b = Placements.of(second, labels);
        int positives = a.positives.length;
        int negatives = a.negatives.length;
        double difference = b.area - a.area;
        if (positives < 2 || negatives < 2) {
            return new DeLong(a.area, b.area, Double.NaN, Double.NaN, PairedDifference.unknown(difference));
        }
        double aa = a.covariance(a);
        double bb = b.covariance(b);
        // of the differences themselves: exactly 0 where both place every row alike
        double variance = a.less(b).covariance(a.less(b));
        PairedDifference test = PairedDifference.certain(difference);
        if (variance > 0) {
            var normal = new NormalDistribution(null, 0, 1);
            double error = Math.sqrt(variance);
            double reach = normal.inverseCumulativeProbability(UPPER) * error;
            test = new PairedDifference(
                    difference,
                    difference - reach,
                    difference + reach,
                    2 * normal.cumulativeProbability(-Math.abs(difference) / error));
        }
        return new DeLong(a.area, b.area, Math.sqrt(aa), Math.sqrt(bb), test);
    }

    /// @param positives for each positive row the share of negatives below it
    /// @param negatives for each negative row the share of positives above it
    private record Placements(double[] positives, double[] negatives, double area) {
        static Placements of(double[] scores, int[] labels) {
            ClassScores parted = ClassScores.of(scores, labels);
            double[] up = parted.positives();
            double[] down = parted.negatives();
            double[] sortedUp = up.clone();
            double[] sortedDown = down.clone();
            Arrays.sort(sortedUp);
            Arrays.sort(sortedDown);
            double[] positives = new double[up.length];
            double sum = 0;
            for (int i = 0; i < up.length; i++) {
                positives[i] = below(sortedDown, up[i]) / down.length;
                sum += positives[i];
            }
            double[] negatives = new double[down.length];
            for (int i = 0; i < down.length; i++) {
                negatives[i] = 1 - below(sortedUp, down[i]) / up.length;
            }
            return new Placements(positives, negatives, sum / up.length);
        }

        Placements less(Placements other) {
            return new Placements(
                    less(positives, other.positives), less(negatives, other.negatives), area - other.area);
        }

        /// Of the two areas.
        double covariance(Placements other) {
            return covariance(positives, other.positives) / positives.length
                    + covariance(negatives, other.negatives) / negatives.length;
        }

        private static double[] less(double[] a, double[] b) {
            double[] differences = new double[a.length];
            Arrays.setAll(differences, i -> a[i] - b[i]);
            return differences;
        }

        private static double covariance(double[] a, double[] b) {
            double meanA = Arrays.stream(a).sum() / a.length;
            double meanB = Arrays.stream(b).sum() / b.length;
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += (a[i] - meanA) * (b[i] - meanB);
            }
            return sum / (a.length - 1);
        }

        /// How many of the sorted are below a score, equal ones counting half.
        private static double below(double[] sorted, double score) {
            return (bound(sorted, score, false) + bound(sorted, score, true)) / 2.0;
        }

        /// How many are below a score, or below or equal to it.
        private static int bound(double[] sorted, double score, boolean equalToo) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < score || equalToo && sorted[middle] == score) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
