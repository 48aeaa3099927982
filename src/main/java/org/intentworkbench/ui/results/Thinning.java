package org.intentworkbench.ui.results;

import java.util.Arrays;
import org.intentworkbench.ui.chart.Curve;
import org.jspecify.annotations.Nullable;

/// Fewer points of a long curve for the screen: a point stays where the curve has moved far enough since the last that
/// stayed, both axes together. No eye and no pixel sees the difference, and a drag does not pay for a million points.
final class Thinning {
    static final int MOST = 20_000;

    private Thinning() {}

    /// The first and the last point always stay; a curve of at most [#MOST] points is left as it is.
    static Curve curve(String name, double[] x, double[] y, double @Nullable [] threshold, double top) {
        if (x.length <= MOST) {
            return new Curve(name, x, y, threshold);
        }
        int[] kept = kept(x, y, top, 2.0 / MOST);
        for (double step = 4.0 / MOST; kept.length > MOST; step *= 2) {
            kept = kept(x, y, top, step);
        }
        return new Curve(name, at(x, kept), at(y, kept), threshold == null ? null : at(threshold, kept));
    }

    private static int[] kept(double[] x, double[] y, double top, double step) {
        int[] kept = new int[x.length];
        int n = 0;
        int last = 0;
        for (int i = 0; i < x.length; i++) {
            boolean end = i == 0 || i == x.length - 1;
            if (end || Math.abs(x[i] - x[last]) + Math.abs(y[i] - y[last]) / top >= step) {
                kept[n++] = i;
                last = i;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private static double[] at(double[] values, int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
    }
}
