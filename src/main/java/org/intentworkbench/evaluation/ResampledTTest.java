package org.intentworkbench.evaluation;

import org.apache.commons.math3.distribution.TDistribution;

/// The corrected resampled t-test of Nadeau and Bengio (2003, "Inference for the generalization error", Machine
/// Learning 52). Repeats share training rows, so their differences are not independent and a plain t-test calls far
/// too much significant; the variance of the mean is taken as `(1/J + test/train) s²` instead of `s²/J`, with `J - 1`
/// degrees of freedom.
public final class ResampledTTest {
    private static final double UPPER = 1 - PairedDifference.LEVEL / 2;

    private ResampledTTest() {}

    /// @param first a figure in each repeat; @param second the same figure of the other model on the same splits.
    ///     Repeats in which either is NaN are left out
    /// @param testToTrain rows held out for each row learnt from
    /// @return p and interval NaN where fewer than two repeats are left
    /// @throws IllegalArgumentException if the numbers of repeats differ
    public static PairedDifference of(double[] first, double[] second, double testToTrain) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " repeats against " + second.length);
        }
        double[] changes = new double[first.length];
        int known = 0;
        for (int i = 0; i < first.length; i++) {
            double change = second[i] - first[i];
            if (!Double.isNaN(change)) {
                changes[known++] = change;
            }
        }
        double sum = 0;
        for (int i = 0; i < known; i++) {
            sum += changes[i];
        }
        double mean = sum / known;
        if (known < 2) {
            return PairedDifference.unknown(mean);
        }
        double squares = 0;
        for (int i = 0; i < known; i++) {
            squares += (changes[i] - mean) * (changes[i] - mean);
        }
        double error = Math.sqrt((1.0 / known + testToTrain) * squares / (known - 1));
        if (error == 0) {
            return PairedDifference.certain(mean);
        }
        var t = new TDistribution(null, known - 1.0);
        double reach = t.inverseCumulativeProbability(UPPER) * error;
        return new PairedDifference(
                mean, mean - reach, mean + reach, 2 * t.cumulativeProbability(-Math.abs(mean) / error));
    }
}
