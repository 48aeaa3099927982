package org.intentworkbench.evaluation;

import java.util.ArrayList;
import java.util.List;

/// How good the scores are within one group of rows.
///
/// @param group its number
/// @param meanScore NaN of no rows; beside [#positiveShare] it says whether the group is scored too high or too low
public record GroupQuality(int group, Cuts cuts, AucInterval auc, double meanScore) {
    /// Fewer rows than this, and no figure of the group is to be trusted.
    public static final int FEW_ROWS = 50;
    /// The same for the rarer class.
    public static final int FEW_OF_A_CLASS = 10;

    /// @param group of each row, 0..groups - 1; -1 leaves it out
    /// @return one for each group, in order, those without rows too
    /// @throws IllegalArgumentException if lengths differ, a score is NaN, or a label is neither 1 nor 0
    public static List<GroupQuality> of(double[] scores, int[] labels, int[] group, int groups) {
        if (group.length != scores.length) {
            throw new IllegalArgumentException(group.length + " groups for " + scores.length + " scores");
        }
        int[] sizes = new int[groups];
        for (int g : group) {
            if (g >= 0) {
                sizes[g]++;
            }
        }
        double[][] s = new double[groups][];
        int[][] y = new int[groups][];
        for (int g = 0; g < groups; g++) {
            s[g] = new double[sizes[g]];
            y[g] = new int[sizes[g]];
        }
        int[] at = new int[groups];
        for (int i = 0; i < group.length; i++) {
            int g = group[i];
            if (g >= 0) {
                s[g][at[g]] = scores[i];
                y[g][at[g]++] = labels[i];
            }
        }
        List<GroupQuality> all = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            all.add(of(g, s[g], y[g]));
        }
        return all;
    }

    private static GroupQuality of(int group, double[] scores, int[] labels) {
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        Cuts cuts = Cuts.of(scores, labels);
        return new GroupQuality(group, cuts, AucInterval.of(cuts), sum / scores.length);
    }

    public int rows() {
        return cuts.rows();
    }

    public int positives() {
        return cuts.positives();
    }

    public double positiveShare() {
        return cuts.positiveShare();
    }

    /// Whether there is too little in it to say how good the scores are.
    public boolean tooFew() {
        int rarer = Math.min(positives(), rows() - positives());
        return rows() < FEW_ROWS || rarer < FEW_OF_A_CLASS;
    }
}
