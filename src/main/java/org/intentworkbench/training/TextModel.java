package org.intentworkbench.training;

import org.intentworkbench.text.terms.SparseRow;

/// What [TextLearner] learnt: `p = 1 / (1 + exp(-margin))`.
///
/// @param weights of the numbers of a vector, then of the terms: log-odds per unit
/// @param dimension numbers in a vector
public record TextModel(double intercept, double[] weights, int dimension) {
    /// Log-odds.
    ///
    /// @param vector of `dimension` numbers
    /// @param terms columns as in training
    public double margin(float[] vector, SparseRow terms) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException("a vector of " + vector.length + ", not " + dimension);
        }
        return intercept + TextInputRows.dot(weights, vector, terms);
    }

    /// Probability of the positive class, 0..1, for each row.
    public double[] probabilities(TextRows rows) {
        double[] probabilities = new double[rows.size()];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = 1 / (1 + Math.exp(-margin(rows.vectors()[i], rows.terms()[i])));
        }
        return probabilities;
    }

    /// Log-odds per unit of a term's weight in the text.
    public double termWeight(int column) {
        return weights[dimension + column];
    }
}
