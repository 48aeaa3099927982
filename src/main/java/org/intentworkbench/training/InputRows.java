package org.intentworkbench.training;

/// Training inputs as [LogisticLoss] walks over them, however they are kept.
sealed interface InputRows permits DenseRows, TextInputRows {
    int size();

    int inputs();

    /// By how much each input is shifted before it is scaled; not to be changed.
    double[] mean();

    /// By what each input is divided, above 0; not to be changed.
    double[] scale();

    /// `sum_j weights_j * input_j` of a row, inputs as they came.
    double dot(double[] weights, int row);

    /// Adds `slope * input_j` to each `sum_j`.
    void add(int row, double slope, double[] sum);
}
