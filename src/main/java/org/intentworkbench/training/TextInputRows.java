package org.intentworkbench.training;

import org.intentworkbench.job.Progress;
import org.intentworkbench.text.terms.SparseRow;

/// Vectors first, then terms. Vectors are centred; terms are not, or every row would have all of them. Inputs are
/// scaled by the curvature of the whole objective along them, the penalty included: a term of one text bends it by
/// hardly more than its penalty does, and scaling by its deviation alone would leave the search a long valley.
record TextInputRows(TextRows rows, double[] mean, double[] scale) implements InputRows {
    private static final int ROWS_A_CHECK = 4096;

    /// @param l2Vectors,l2Terms the penalties
    /// @param variance of the outcome, its largest possible share in the curvature
    static TextInputRows of(TextRows rows, double l2Vectors, double l2Terms, double variance, Progress progress) {
        int dimension = rows.dimension();
        int inputs = dimension + rows.vocabulary();
        double[] mean = new double[inputs];
        double[] squares = new double[inputs];
        for (int i = 0; i < rows.size(); i++) {
            if (i % ROWS_A_CHECK == 0) {
                progress.check();
            }
            float[] vector = rows.vectors()[i];
            for (int j = 0; j < dimension; j++) {
                mean[j] += vector[j];
                squares[j] += (double) vector[j] * vector[j];
            }
            SparseRow row = rows.terms()[i];
            for (int k = 0; k < row.size(); k++) {
                squares[dimension + row.columns()[k]] += (double) row.values()[k] * row.values()[k];
            }
        }
        double[] scale = squares;
        for (int j = 0; j < inputs; j++) {
            mean[j] /= rows.size();
            double l2 = j < dimension ? l2Vectors : l2Terms;
            double spread = Math.max(0, squares[j] / rows.size() - mean[j] * mean[j]);
            double curvature = variance * spread + l2 / rows.size();
            scale[j] = curvature > 0 ? Math.sqrt(curvature) : 1;
        }
        return new TextInputRows(rows, mean, scale);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int inputs() {
        return scale.length;
    }

    @Override
    public double dot(double[] weights, int row) {
        return dot(weights, rows.vectors()[row], rows.terms()[row]);
    }

    /// Sums side by side, always in the same order.
    static double dot(double[] weights, float[] vector, SparseRow terms) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + 3 < vector.length; j += 4) {
            s0 += weights[j] * vector[j];
            s1 += weights[j + 1] * vector[j + 1];
            s2 += weights[j + 2] * vector[j + 2];
            s3 += weights[j + 3] * vector[j + 3];
        }
        for (; j < vector.length; j++) {
            s0 += weights[j] * vector[j];
        }
        int[] columns = terms.columns();
        float[] values = terms.values();
        int k = 0;
        for (; k + 1 < columns.length; k += 2) {
            s1 += weights[vector.length + columns[k]] * values[k];
            s2 += weights[vector.length + columns[k + 1]] * values[k + 1];
        }
        if (k < columns.length) {
            s1 += weights[vector.length + columns[k]] * values[k];
        }
        return (s0 + s1) + (s2 + s3);
    }

    @Override
    public void add(int row, double slope, double[] sum) {
        float[] vector = rows.vectors()[row];
        for (int j = 0; j < vector.length; j++) {
            sum[j] += slope * vector[j];
        }
        SparseRow terms = rows.terms()[row];
        for (int k = 0; k < terms.size(); k++) {
            sum[vector.length + terms.columns()[k]] += slope * terms.values()[k];
        }
    }
}
