package org.intentworkbench.text.map;

import java.util.SplittableRandom;

/// Vectors seen along the directions in which they differ most: principal components, by orthogonal iteration on the
/// covariance (Golub and Van Loan, *Matrix Computations*, section 8.2.4). Smile's needs native code. Fifty directions
/// hold what tells texts apart; the rest is mostly noise and costs ten times the time.
final class PrincipalAxes {
    /// More make no difference to a map; the last axes need not be exact.
    private static final int ROUNDS = 30;

    private static final int ROWS_A_CHECK = 256;

    private PrincipalAxes() {}

    /// @param vectors all of the same length
    /// @param most axes wanted
    /// @return for each vector its place along each axis, the widest axis first; as many axes as were asked for, or as
    ///     a vector has numbers
    static float[][] of(float[][] vectors, int most, long seed, Steps steps) {
        int dimension = vectors.length == 0 ? 0 : vectors[0].length;
        int axes = Math.min(most, dimension);
        float[] mean = mean(vectors, dimension);
        double[][] covariance = covariance(vectors, mean, steps);
        double[][] basis = new double[axes][dimension];
        var random = new SplittableRandom(seed);
        for (double[] axis : basis) {
            java.util.Arrays.setAll(axis, d -> random.nextDouble() - 0.5);
        }
        orthonormal(basis);
        for (int round = 0; round < ROUNDS; round++) {
            steps.check();
            for (int a = 0; a < axes; a++) {
                basis[a] = times(covariance, basis[a]);
            }
            orthonormal(basis);
        }
        return along(vectors, mean, basis, steps);
    }

    private static float[] mean(float[][] vectors, int dimension) {
        double[] sum = new double[dimension];
        for (float[] vector : vectors) {
            for (int d = 0; d < dimension; d++) {
                sum[d] += vector[d];
            }
        }
        float[] mean = new float[dimension];
        for (int d = 0; d < dimension; d++) {
            mean[d] = (float) (sum[d] / vectors.length);
        }
        return mean;
    }

    private static double[][] covariance(float[][] vectors, float[] mean, Steps steps) {
        int dimension = mean.length;
        double[][] sums = new double[dimension][dimension];
        float[] centred = new float[dimension];
        for (int row = 0; row < vectors.length; row++) {
            if (row % ROWS_A_CHECK == 0) {
                steps.check();
                steps.at(row, 2L * vectors.length);
            }
            for (int d = 0; d < dimension; d++) {
                centred[d] = vectors[row][d] - mean[d];
            }
            for (int d = 0; d < dimension; d++) {
                add(centred[d], centred, sums[d], d);
            }
        }
        for (int d = 0; d < dimension; d++) {
            for (int e = 0; e < d; e++) {
                sums[d][e] = sums[e][d];
            }
        }
        return sums;
    }

    private static void add(float factor, float[] row, double[] sums, int from) {
        for (int e = from; e < sums.length; e++) {
            sums[e] += factor * row[e];
        }
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int d = 0; d < vector.length; d++) {
            double factor = vector[d];
            double[] row = matrix[d]; // symmetric: rows are columns
            for (int e = 0; e < product.length; e++) {
                product[e] += factor * row[e];
            }
        }
        return product;
    }

    /// Gram and Schmidt, in the modified order. A direction in which nothing differs becomes zero.
    private static void orthonormal(double[][] basis) {
        double widest = 0;
        for (int a = 0; a < basis.length; a++) {
            for (int b = 0; b < a; b++) {
                double common = dot(basis[a], basis[b]);
                for (int d = 0; d < basis[a].length; d++) {
                    basis[a][d] -= common * basis[b][d];
                }
            }
            double length = Math.sqrt(dot(basis[a], basis[a]));
            widest = Math.max(widest, length);
            double factor = length > 1e-12 * widest && length > 0 ? 1 / length : 0;
            for (int d = 0; d < basis[a].length; d++) {
                basis[a][d] *= factor;
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    private static float[][] along(float[][] vectors, float[] mean, double[][] basis, Steps steps) {
        float[][] places = new float[vectors.length][basis.length];
        for (int row = 0; row < places.length; row++) {
            if (row % ROWS_A_CHECK == 0) {
                steps.check();
                steps.at(vectors.length + row, 2L * vectors.length);
            }
            for (int a = 0; a < basis.length; a++) {
                double sum = 0;
                for (int d = 0; d < mean.length; d++) {
                    sum += basis[a][d] * (vectors[row][d] - mean[d]);
                }
                places[row][a] = (float) sum;
            }
        }
        return places;
    }
}
