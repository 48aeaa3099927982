package org.intentworkbench.training;

import java.util.Arrays;
import org.intentworkbench.job.Progress;

/// Rows with a number for every input, centred and scaled to their standard deviation.
record DenseRows(double[][] x, int inputs, double[] mean, double[] scale) implements InputRows {
    static DenseRows of(double[][] x, Progress progress) {
        int inputs = x[0].length;
        double[] mean = new double[inputs];
        double[] scale = new double[inputs];
        for (double[] row : x) {
            for (int j = 0; j < inputs; j++) {
                mean[j] += row[j];
            }
        }
        for (int j = 0; j < inputs; j++) {
            mean[j] /= x.length;
        }
        progress.check();
        for (double[] row : x) {
            for (int j = 0; j < inputs; j++) {
                scale[j] += (row[j] - mean[j]) * (row[j] - mean[j]);
            }
        }
        for (int j = 0; j < inputs; j++) {
            double deviation = Math.sqrt(scale[j] / x.length);
            scale[j] = deviation > 1e-12 * Math.max(1, Math.abs(mean[j])) ? deviation : 1;
        }
        return new DenseRows(x, inputs, mean, scale);
    }

    /// Rows as they are.
    static DenseRows unscaled(double[][] x) {
        int inputs = x[0].length;
        double[] ones = new double[inputs];
        Arrays.fill(ones, 1);
        return new DenseRows(x, inputs, new double[inputs], ones);
    }

    @Override
    public int size() {
        return x.length;
    }

    /// Four sums side by side: three times as fast as one, and always in the same order.
    @Override
    public double dot(double[] weights, int row) {
        return dot(weights, weights.length, row);
    }

    /// As [#dot], of the first `length` weights.
    double dot(double[] weights, int length, int row) {
        double[] b = x[row];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + 3 < length; j += 4) {
            s0 += weights[j] * b[j];
            s1 += weights[j + 1] * b[j + 1];
            s2 += weights[j + 2] * b[j + 2];
            s3 += weights[j + 3] * b[j + 3];
        }
        for (; j < length; j++) {
            s0 += weights[j] * b[j];
        }
        return (s0 + s1) + (s2 + s3);
    }

    @Override
    public void add(int row, double slope, double[] sum) {
        double[] inputs = x[row];
        for (int j = 0; j < inputs.length; j++) {
            sum[j] += slope * inputs[j];
        }
    }
}
