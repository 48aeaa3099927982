package org.intentworkbench.report;

import java.util.Arrays;

/// Fewer points of a curve in the unit square, the shape kept: a point stays where the curve has moved far enough
/// since the last one that stayed, across and up together. The first and the last always stay.
final class Thinned {
    private Thinned() {}

    /// @return numbers of the points that stay, ascending, at most `most` (at least 2)
    static int[] points(double[] x, double[] y, int most) {
        int[] all = new int[x.length];
        Arrays.setAll(all, i -> i);
        double step = 1.0 / most;
        int[] kept = all;
        while (kept.length > most) {
            kept = apart(x, y, step);
            step *= 2;
        }
        return kept;
    }

    private static int[] apart(double[] x, double[] y, double step) {
        int[] kept = new int[x.length];
        int count = 0;
        int last = 0;
        for (int i = 0; i < x.length; i++) {
            boolean end = i == 0 || i == x.length - 1;
            if (end || Math.abs(x[i] - x[last]) + Math.abs(y[i] - y[last]) >= step) {
                kept[count++] = i;
                last = i;
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
