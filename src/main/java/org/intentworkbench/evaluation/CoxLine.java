package org.intentworkbench.evaluation;

/// The logistic regression of the outcome on the log-odds of the score, by Newton's method. Two coefficients only, so
/// that no library is needed.
final class CoxLine {
    static final double[] NONE = {Double.NaN, Double.NaN};
    private static final int MOST_STEPS = 60;
    private static final double STILL = 1e-10;
    private static final double RUNAWAY = 1e3;

    private CoxLine() {}

    /// @return intercept and slope; [#NONE] where there is no finite answer
    static double[] of(double[] scores, int[] labels) {
        double edge = 0.5 / scores.length;
        double[] x = new double[scores.length];
        for (int i = 0; i < x.length; i++) {
            double p = Math.clamp(scores[i], edge, 1 - edge);
            x[i] = Math.log(p / (1 - p));
        }
        double a = 0;
        double b = 1;
        double before = loss(x, labels, a, b);
        for (int step = 0; step < MOST_STEPS; step++) {
            double ga = 0;
            double gb = 0;
            double haa = 0;
            double hab = 0;
            double hbb = 0;
            for (int i = 0; i < x.length; i++) {
                double p = 1 / (1 + Math.exp(-a - b * x[i]));
                double w = p * (1 - p);
                ga += labels[i] - p;
                gb += (labels[i] - p) * x[i];
                haa += w;
                hab += w * x[i];
                hbb += w * x[i] * x[i];
            }
            double determinant = haa * hbb - hab * hab;
            // all scores alike, or the classes part wholly and every weight vanishes
            if (!(determinant > 1e-12 * haa * hbb) || haa < 1e-9) {
                return NONE;
            }
            double da = (hbb * ga - hab * gb) / determinant;
            double db = (haa * gb - hab * ga) / determinant;
            double part = 1;
            double now = loss(x, labels, a + da, b + db);
            while (!(now <= before + 1e-12 * Math.abs(before)) && part > 1e-6) {
                part /= 2;
                now = loss(x, labels, a + part * da, b + part * db);
            }
            a += part * da;
            b += part * db;
            before = now;
            if (Math.abs(a) > RUNAWAY || Math.abs(b) > RUNAWAY) {
                return NONE;
            }
            if (Math.abs(da) < STILL && Math.abs(db) < STILL) {
                return new double[] {a, b};
            }
        }
        return NONE;
    }

    private static double loss(double[] x, int[] labels, double a, double b) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double z = a + b * x[i];
            double signed = labels[i] == 1 ? -z : z;
            sum += signed > 0 ? signed + Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed));
        }
        return sum;
    }
}
