package org.intentworkbench.ui.chart;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The points of one curve, x rising, points that are not numbers left out.
final class CurvePoints {
    private static final int MOST = 2_000;
    private static final int COLUMNS = MOST / 4 - 2;

    final double[] x;
    final double[] y;
    final double @Nullable [] threshold;

    private CurvePoints(double[] x, double[] y, double @Nullable [] threshold) {
        this.x = x;
        this.y = y;
        this.threshold = threshold;
    }

    static CurvePoints of(Curve curve) {
        int n = curve.x().length;
        var keep = new int[n];
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (Double.isFinite(curve.x()[i]) && Double.isFinite(curve.y()[i])) {
                keep[kept++] = i;
            }
        }
        boolean falling = kept > 1 && curve.x()[keep[0]] > curve.x()[keep[kept - 1]];
        var x = new double[kept];
        var y = new double[kept];
        var given = curve.threshold();
        var threshold = given == null ? null : new double[kept];
        for (int i = 0; i < kept; i++) {
            int from = keep[falling ? kept - 1 - i : i];
            x[i] = curve.x()[from];
            y[i] = curve.y()[from];
            if (threshold != null && given != null) {
                threshold[i] = given[from];
            }
        }
        return new CurvePoints(x, y, threshold);
    }

    int size() {
        return x.length;
    }

    /// The point of the classifier "positive from `t` on": the one with the least threshold that is not below
    /// `t`, as all scores between the two are the same. -1 where the curve has no thresholds.
    int at(double t) {
        if (threshold == null) {
            return -1;
        }
        int best = -1;
        for (int i = 0; i < threshold.length; i++) {
            if (threshold[i] >= t && (best < 0 || threshold[i] < threshold[best])) {
                best = i;
            }
        }
        if (best >= 0 || threshold.length == 0) {
            return best;
        }
        // nobody scores that high: the end of the curve with the highest threshold
        return threshold[0] >= threshold[threshold.length - 1] ? 0 : threshold.length - 1;
    }

    /// The point nearest to a place, distances stretched to pixels; -1 where there is none.
    int nearest(double atX, double atY, double pixelsPerX, double pixelsPerY) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double dx = (x[i] - atX) * pixelsPerX;
            double dy = (y[i] - atY) * pixelsPerY;
            double distance = dx * dx + dy * dy;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /// Indices of the points that draw the stretch `from..to` of the x axis: all of them up to 2,000, otherwise
    /// the first, last, lowest and highest of each of 498 columns (M4, Jugel et al. 2014), so that no corner
    /// within the width of a column is lost. One point beyond each end is kept so that lines run to the edge.
    int[] drawn(double from, double to) {
        int start = Math.max(0, lower(from) - 1);
        int end = Math.min(x.length, upper(to) + 1);
        if (end - start <= MOST) {
            var all = new int[Math.max(0, end - start)];
            Arrays.setAll(all, i -> start + i);
            return all;
        }
        var kept = new int[MOST];
        int n = 0;
        for (int i = start; i < end; ) {
            int column = column(x[i], from, to);
            int low = i;
            int high = i;
            int last = i;
            for (; last + 1 < end && column(x[last + 1], from, to) == column; last++) {
                low = y[last + 1] < y[low] ? last + 1 : low;
                high = y[last + 1] > y[high] ? last + 1 : high;
            }
            for (int pick : new int[] {i, Math.min(low, high), Math.max(low, high), last}) {
                if (n == 0 || kept[n - 1] < pick) {
                    kept[n++] = pick;
                }
            }
            i = last + 1;
        }
        return Arrays.copyOf(kept, n);
    }

    private static int column(double value, double from, double to) {
        return (int) Math.max(-1, Math.min(COLUMNS, Math.floor((value - from) / (to - from) * COLUMNS)));
    }

    /// First index with x at or above a value; x may hold ties, so no library search.
    private int lower(double value) {
        int low = 0;
        int high = x.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int upper(double value) {
        return lower(Math.nextUp(value));
    }
}
