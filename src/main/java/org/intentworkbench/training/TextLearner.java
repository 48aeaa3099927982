package org.intentworkbench.training;

import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// Logistic regression on vectors and terms of texts, the two punished apart: minimises
/// `sum logloss + l2Vectors / 2 * |weights of vectors|^2 + l2Terms / 2 * |weights of terms|^2` by the same L-BFGS as
/// [LogisticLearner]; scikit-learn's `C` is `1 / l2`.
///
/// @param l2Vectors above 0
/// @param l2Terms above 0: there are more terms than texts
public record TextLearner(double l2Vectors, double l2Terms) {
    private static final int MEMORY = 8;
    /// In units of the mean loss, inputs scaled: far below what moves an AUC's fourth digit.
    private static final double GRADIENT = 1e-5;
    private static final int ITERATIONS = 300;

    public TextLearner {
        if (!(l2Vectors > 0) || Double.isInfinite(l2Vectors)) {
            throw new Problem("problem.training.l2", Double.toString(l2Vectors));
        }
        if (!(l2Terms > 0) || Double.isInfinite(l2Terms)) {
            throw new Problem("problem.training.l2", Double.toString(l2Terms));
        }
    }

    public TextModel fit(TextRows rows, int[] y, Progress progress) {
        return fit(rows, y, null, progress);
    }

    /// @param y 1 or 0 for each row
    /// @param near a model of like rows and penalties to begin from, which saves time; null for none. Where the
    ///     search ends differs by no more than its tolerance
    /// @throws Problem if there is no row, or only one class
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    public TextModel fit(TextRows rows, int[] y, @Nullable TextModel near, Progress progress) {
        int positives = TrainingRows.positives(rows.size(), y);
        double share = positives / (double) y.length;
        var inputs = TextInputRows.of(rows, l2Vectors, l2Terms, share * (1 - share), progress);
        var loss = new LogisticLoss(inputs, y, 1, rows.dimension(), l2Vectors, l2Terms, progress);
        double[] point = near == null ? loss.start() : loss.point(near.intercept(), near.weights());
        LogisticLearner.minimise(loss, MEMORY, point, GRADIENT, ITERATIONS);
        LogisticModel model = loss.model(point);
        return new TextModel(model.intercept(), model.weights(), rows.dimension());
    }
}
