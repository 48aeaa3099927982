package org.intentworkbench.training;

import java.util.Arrays;
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
    /// In units of the mean loss, inputs scaled: moves an AUC by less than .0001.
    private static final double GRADIENT = 1e-4;

    /// Moves the log loss by a thousandth of itself, in a third of the time.
    private static final double ROUGH_GRADIENT = 1e-3;

    private static final int ITERATIONS = 300;

    public TextLearner {
        if (!(l2Vectors > 0) || Double.isInfinite(l2Vectors)) {
            throw new Problem("problem.training.l2", Double.toString(l2Vectors));
        }
        if (!(l2Terms > 0) || Double.isInfinite(l2Terms)) {
            throw new Problem("problem.training.l2", Double.toString(l2Terms));
        }
    }

    /// @param y 1 or 0 for each row
    /// @throws Problem if there is no row, or only one class
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    public TextModel fit(TextRows rows, int[] y, Progress progress) {
        return fit(rows, y, null, GRADIENT, progress);
    }

    /// As [#fit], not quite to the minimum: enough to tell a good penalty from a bad one.
    ///
    /// @param near a model of the same rows with another penalty to begin from, which saves time; null for none
    public TextModel fitRoughly(TextRows rows, int[] y, @Nullable TextModel near, Progress progress) {
        return fit(rows, y, near, ROUGH_GRADIENT, progress);
    }

    private TextModel fit(TextRows rows, int[] y, @Nullable TextModel near, double tolerance, Progress progress) {
        int positives = TrainingRows.positives(rows.size(), y);
        double share = positives / (double) y.length;
        var inputs = TextInputRows.of(rows, l2Vectors, l2Terms, share * (1 - share), progress);
        double[] alike = new double[y.length];
        Arrays.fill(alike, 1);
        var loss = new LogisticLoss(
                inputs, y, alike, LogisticLoss.Loss.LOGISTIC, rows.dimension(), l2Vectors, l2Terms, progress);
        double[] point = near == null ? loss.start() : loss.point(near.intercept(), near.weights());
        LogisticLearner.minimise(loss, MEMORY, point, tolerance, ITERATIONS);
        LogisticModel model = loss.model(point);
        return new TextModel(model.intercept(), model.weights(), rows.dimension());
    }
}
