package org.intentworkbench.training;

import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;

/// Turns inputs into numbers whose inner products are the kernel's, as far as the landmarks can tell: with
/// `L L' = K(landmarks, landmarks)`, a row becomes `L^-1 K(landmarks, row)`.
///
/// @param lower the triangle `L`, row by row
record LandmarkInputs(FloatRows marks, double gamma, double[][] lower) {
    /// Added to the diagonal, so that equal landmarks do no harm.
    private static final double JITTER = 1e-6;

    private static final int ROWS_A_CHECK = 256;

    static LandmarkInputs of(FloatRows marks, double gamma, Progress progress) {
        int size = marks.size();
        double[][] lower = new double[size][];
        for (int i = 0; i < size; i++) {
            progress.check();
            double[] row = marks.row(i);
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double sum = Math.exp(-gamma * marks.distance(j, row)) + (i == j ? JITTER : 0);
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(sum, JITTER / 2)) : sum / lower[j][j];
            }
        }
        return new LandmarkInputs(marks, gamma, lower);
    }

    double[][] of(double[][] x, Progress progress) {
        double[][] z = new double[x.length][];
        IntStream.range(0, x.length).parallel().forEach(i -> {
            if (i % ROWS_A_CHECK == 0) {
                progress.check();
            }
            double[] row = new double[lower.length];
            for (int k = 0; k < row.length; k++) {
                double sum = Math.exp(-gamma * marks.distance(k, x[i]));
                double[] factors = lower[k];
                for (int j = 0; j < k; j++) {
                    sum -= factors[j] * row[j];
                }
                row[k] = sum / factors[k];
            }
            z[i] = row;
        });
        return z;
    }

    /// Weights of the kernel at each landmark that do what `weights` do on [#of]: `L'^-1 weights`.
    double[] pull(double[] weights) {
        double[] pull = weights.clone();
        for (int k = pull.length - 1; k >= 0; k--) {
            pull[k] /= lower[k][k];
            for (int j = 0; j < k; j++) {
                pull[j] -= lower[k][j] * pull[k];
            }
        }
        return pull;
    }
}
