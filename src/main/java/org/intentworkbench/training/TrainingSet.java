package org.intentworkbench.training;

import java.util.Arrays;

/// What a learner learns from: encoded rows, outcomes and how much each row counts.
///
/// @param x inputs, one row a subject, all finite; not changed
/// @param y 1 or 0 for each row
/// @param weights how much each row counts, above 0; of length 0 where all count alike
/// @param groups number of the group of each row: rows of one shopper, and a row with its copies, must not part where a
///     learner holds some rows out itself; of length 0 where each row stands alone
public record TrainingSet(double[][] x, int[] y, double[] weights, int[] groups) {
    private static final double[] ALIKE = {};
    private static final int[] ALONE = {};

    /// @throws IllegalArgumentException if the lengths differ or a weight is not above 0
    public TrainingSet {
        if (x.length != y.length
                || weights.length != 0 && weights.length != y.length
                || groups.length != 0 && groups.length != y.length) {
            throw new IllegalArgumentException(x.length + " rows, " + y.length + " outcomes, " + weights.length
                    + " weights, " + groups.length + " groups");
        }
        if (!Arrays.stream(weights).allMatch(weight -> weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a weight is not above 0");
        }
    }

    /// Rows that each stand alone.
    public TrainingSet(double[][] x, int[] y, double[] weights) {
        this(x, y, weights, ALONE);
    }

    /// Rows that all count alike.
    public static TrainingSet of(double[][] x, int[] y) {
        return new TrainingSet(x, y, ALIKE);
    }

    public int size() {
        return y.length;
    }

    /// The number of the group of a row; its own where each stands alone.
    int group(int row) {
        return groups.length == 0 ? row : groups[row];
    }

    TrainingSet withGroups(int[] changed) {
        return new TrainingSet(x, y, weights, changed);
    }

    /// Whether rows differ in how much they count.
    public boolean isWeighted() {
        return weights.length > 0;
    }

    public double weight(int row) {
        return weights.length == 0 ? 1 : weights[row];
    }

    /// How much each row counts where positive ones count `positiveWeight` times as much.
    double[] weights(double positiveWeight) {
        double[] all = new double[y.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = y[i] == 1 ? positiveWeight * weight(i) : weight(i);
        }
        return all;
    }

    /// The rows of that number, in that order.
    TrainingSet only(int[] rows) {
        double[][] someX = new double[rows.length][];
        int[] someY = new int[rows.length];
        double[] someWeights = new double[isWeighted() ? rows.length : 0];
        int[] someGroups = new int[groups.length > 0 ? rows.length : 0];
        for (int i = 0; i < rows.length; i++) {
            someX[i] = x[rows[i]];
            someY[i] = y[rows[i]];
            if (isWeighted()) {
                someWeights[i] = weights[rows[i]];
            }
            if (groups.length > 0) {
                someGroups[i] = groups[rows[i]];
            }
        }
        return new TrainingSet(someX, someY, someWeights, someGroups);
    }
}
