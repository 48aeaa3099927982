package org.intentworkbench.training;

/// `log-odds = slope * log-odds of the model + shift` (Platt 1999, on log-odds rather than on a margin, so that a model
/// which is right already is left as it is: slope 1, shift 0).
///
/// Fitted by Newton's method with halved steps on the log loss. Outcomes are smoothed as Platt has it, to
/// `(positives + 1) / (positives + 2)` and `1 / (negatives + 2)`, so that a perfect score does not run to certainty.
public record PlattCalibration(double slope, double shift) implements Calibration {
    private static final int STEPS = 100;
    private static final double CLOSE = 1e-10;
    private static final double CLIP = 1e-6;
    /// Keeps the two equations solvable where all scores are one.
    private static final double RIDGE = 1e-12;

    static PlattCalibration fit(double[] scores, int[] labels) {
        double[] f = new double[scores.length];
        int positives = 0;
        for (int i = 0; i < f.length; i++) {
            f[i] = logOdds(scores[i]);
            positives += labels[i];
        }
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (labels.length - positives + 2.0);
        double slope = 0;
        double shift = Math.log((positives + 1.0) / (labels.length - positives + 1.0));
        double loss = loss(f, labels, high, low, slope, shift);
        for (int step = 0; step < STEPS; step++) {
            double gSlope = 0;
            double gShift = 0;
            double hSlope = RIDGE;
            double hShift = RIDGE;
            double hBoth = 0;
            for (int i = 0; i < f.length; i++) {
                double p = sigmoid(slope * f[i] + shift);
                double off = p - (labels[i] == 1 ? high : low);
                double w = p * (1 - p);
                gSlope += off * f[i];
                gShift += off;
                hSlope += w * f[i] * f[i];
                hShift += w;
                hBoth += w * f[i];
            }
            double det = hSlope * hShift - hBoth * hBoth;
            double dSlope = -(hShift * gSlope - hBoth * gShift) / det;
            double dShift = -(hSlope * gShift - hBoth * gSlope) / det;
            double size = 1;
            double next = loss(f, labels, high, low, slope + dSlope, shift + dShift);
            while (!(next <= loss) && size > CLOSE) {
                size /= 2;
                next = loss(f, labels, high, low, slope + size * dSlope, shift + size * dShift);
            }
            if (!(next <= loss)) {
                break;
            }
            slope += size * dSlope;
            shift += size * dShift;
            boolean settled = loss - next <= CLOSE * f.length && size * Math.abs(dSlope) < CLOSE * 100;
            loss = next;
            if (settled) {
                break;
            }
        }
        // scores that rank the wrong way round are not turned: that would hide it
        return slope < 0
                ? new PlattCalibration(0, Math.log((positives + 1.0) / (labels.length - positives + 1.0)))
                : new PlattCalibration(slope, shift);
    }

    @Override
    public double of(double probability) {
        return sigmoid(slope * logOdds(probability) + shift);
    }

    private static double loss(double[] f, int[] labels, double high, double low, double slope, double shift) {
        double sum = 0;
        for (int i = 0; i < f.length; i++) {
            double z = slope * f[i] + shift;
            double target = labels[i] == 1 ? high : low;
            // log(1 + exp(z)) - target z, without overflow
            sum += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - target * z;
        }
        return sum;
    }

    private static double logOdds(double probability) {
        double p = Math.clamp(probability, CLIP, 1 - CLIP);
        return Math.log(p / (1 - p));
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
