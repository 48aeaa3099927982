package org.intentworkbench.features;

import java.util.Arrays;

/// What the values of one feature are like: how many are missing, how far they reach, how they spread.
///
/// @param missingShare 0..1; NaN of no subject
/// @param min of the values there are; NaN where there is none, or they are no numbers. So are the others
/// @param bins how many values fall into each of [#BINS] equal steps from `min` to `upper`, those above in the last;
///     of length 0 where they are no numbers or there is none
/// @param upper end of the last step: 99 of 100 values lie below, so that a few far out do not squeeze the rest
/// @param kinds different levels of a category, or numbers of a vector; 0 of numbers
public record FeatureFigures(
        double missingShare, double min, double median, double max, int[] bins, double upper, int kinds) {
    public static final int BINS = 24;

    private static final int[] NONE = {};

    public static FeatureFigures of(FeatureValues values) {
        int missing = 0;
        for (int row = 0; row < values.size(); row++) {
            missing += values.isMissing(row) ? 1 : 0;
        }
        double share = (double) missing / values.size();
        return switch (values) {
            case FeatureValues.Numbers numbers -> ofNumbers(share, numbers.values(), missing);
            case FeatureValues.Levels levels -> without(share, levels.levels().length);
            case FeatureValues.Vectors vectors -> without(share, vectors.dimension());
        };
    }

    private static FeatureFigures without(double missingShare, int kinds) {
        return new FeatureFigures(missingShare, Double.NaN, Double.NaN, Double.NaN, NONE, Double.NaN, kinds);
    }

    private static FeatureFigures ofNumbers(double missingShare, double[] values, int missing) {
        double[] sorted = new double[values.length - missing];
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sorted[count++] = value;
            }
        }
        if (count == 0) {
            return without(missingShare, 0);
        }
        Arrays.sort(sorted);
        double min = sorted[0];
        double upper = sorted[(int) (99L * (count - 1) / 100)];
        upper = upper > min ? upper : sorted[count - 1];
        double median = count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
        return new FeatureFigures(missingShare, min, median, sorted[count - 1], bins(sorted, min, upper), upper, 0);
    }

    private static int[] bins(double[] sorted, double min, double upper) {
        int[] bins = new int[BINS];
        double width = (upper - min) / BINS;
        for (double value : sorted) {
            double place = width > 0 ? (value - min) / width : 0;
            bins[place >= BINS ? BINS - 1 : (int) place]++;
        }
        return bins;
    }
}
