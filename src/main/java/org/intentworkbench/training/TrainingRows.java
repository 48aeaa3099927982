package org.intentworkbench.training;

import org.intentworkbench.domain.Problem;

/// What every learner asks of its rows.
final class TrainingRows {
    private TrainingRows() {}

    /// @return how many rows are positive
    /// @throws Problem if there is no row, or only one class
    static int positives(TrainingSet rows) {
        return positives(rows.size(), rows.y());
    }

    static int positives(int rows, int[] y) {
        if (rows != y.length) {
            throw new IllegalArgumentException(rows + " rows but " + y.length + " outcomes");
        }
        int positives = 0;
        for (int label : y) {
            positives += label;
        }
        if (y.length == 0) {
            throw new Problem("problem.training.rows");
        }
        if (positives == 0 || positives == y.length) {
            throw new Problem("problem.training.class", Integer.toString(y.length), Integer.toString(positives));
        }
        return positives;
    }
}
