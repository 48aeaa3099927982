package org.intentworkbench.training;

import java.util.SequencedMap;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import smile.math.BFGS;

/// Logistic regression with penalties: minimises
/// `sum_i w_i * logloss_i + l2 / 2 * |weights|^2 + l1 * |weights|_1`; the intercept is not punished (scikit-learn's
/// C = 1 / l2 without `l1`). Only `l2` is the ridge, only `l1` the lasso, both the elastic net.
///
/// With an `l1`, see [ElasticNet]. Without, minimised by L-BFGS until the gradient of the mean loss is below 1e-7 in
/// every scaled input. With `l2 = 0` and
/// classes that can be told apart without error there is no minimum: the weights stop at the last iteration.
///
/// @param l2 from 0; more = smaller weights
/// @param l1 from 0; more = more weights that are exactly 0
/// @param positiveWeight how much a positive row counts against a negative one, above 0; 1 = as it is
public record LogisticLearner(double l2, double l1, double positiveWeight) implements Learner {
    /// As good as none where rows are many; keeps inputs that say the same from playing off against each other where
    /// they are few. On text vectors, which the encoder brings to this size, scikit-learn's C = 10 or so.
    public static final double L2 = 30;

    private static final int MEMORY = 12;
    private static final double GRADIENT = 1e-7;
    private static final int ITERATIONS = 2000;
    /// L-BFGS also stops when it hardly moves; begun afresh from there it finds the rest of the way.
    private static final int STARTS = 6;

    public LogisticLearner {
        if (!(l2 >= 0) || Double.isInfinite(l2)) {
            throw new Problem("problem.training.l2", Double.toString(l2));
        }
        if (!(l1 >= 0) || Double.isInfinite(l1)) {
            throw new Problem("problem.training.l2", Double.toString(l1));
        }
        if (!(positiveWeight > 0) || Double.isInfinite(positiveWeight)) {
            throw new Problem("problem.training.positiveWeight", Double.toString(positiveWeight));
        }
    }

    /// Without an L1 penalty.
    public LogisticLearner(double l2, double positiveWeight) {
        this(l2, 0, positiveWeight);
    }

    public static LogisticLearner standard() {
        return new LogisticLearner(L2, 1);
    }

    @Override
    public LearnerKind kind() {
        return LearnerKind.LOGISTIC;
    }

    @Override
    public SequencedMap<String, Double> values() {
        return kind().values(l2, l1, positiveWeight);
    }

    /// The seed is not needed: there is one minimum.
    @Override
    public LogisticModel fit(TrainingSet rows, long seed, Progress progress) {
        TrainingRows.positives(rows);
        progress.at(Stage.FITTING, 0, 0);
        double[] weights = rows.weights(positiveWeight);
        DenseRows dense = DenseRows.of(rows.x(), progress);
        if (l1 > 0) {
            return new ElasticNet(dense, rows.y(), weights, l1, l2, progress).fit();
        }
        LogisticLoss loss = new LogisticLoss(dense, rows.y(), weights, LogisticLoss.Loss.LOGISTIC, l2, progress);
        double[] point = loss.start();
        minimise(loss, MEMORY, point, GRADIENT, ITERATIONS);
        return loss.model(point);
    }

    @Override
    public LogisticModel fit(double[][] x, int[] y, long seed, Progress progress) {
        return fit(TrainingSet.of(x, y), seed, progress);
    }

    /// @param point where to begin, then the minimum
    static void minimise(LogisticLoss loss, int memory, double[] point, double tolerance, int iterations) {
        double[] gradient = new double[point.length];
        for (int start = 0; start < STARTS; start++) {
            BFGS.minimize(loss, memory, point, tolerance, iterations);
            loss.g(point, gradient);
            if (largest(gradient) < tolerance) {
                break;
            }
        }
    }

    private static double largest(double[] gradient) {
        double largest = 0;
        for (double g : gradient) {
            largest = Math.max(largest, Math.abs(g));
        }
        return largest;
    }
}
