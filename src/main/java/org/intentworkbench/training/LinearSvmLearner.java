package org.intentworkbench.training;

import java.util.SequencedMap;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import smile.math.BFGS;

/// A linear support vector machine: minimises `|weights|^2 / 2 + cost * sum_i w_i * max(0, 1 - s_i * margin_i)^2`,
/// `s` being 1 or -1 (squared hinge, as in LIBLINEAR); the intercept is not punished. Minimised by the same L-BFGS as
/// [LogisticLearner]: Smile 6.3's machines know no weights of rows and cannot be cancelled.
///
/// Margins are no probabilities: a [PlattCurve] fitted on three inner folds, in which a shopper or a row with its
/// copies
/// never parts, makes them so. Of a linear margin that is a
/// [LogisticModel], so that is what is returned, and what reads weights and reasons reads these.
///
/// @param cost above 0: more follows the training rows more closely (scikit-learn's C)
/// @param positiveWeight how much a positive row counts against a negative one, above 0; 1 = as it is
public record LinearSvmLearner(double cost, double positiveWeight) implements Learner {
    static final double COST = 0.01;
    private static final int MEMORY = 12;
    private static final double GRADIENT = 1e-6;
    private static final int ITERATIONS = 500;

    public LinearSvmLearner {
        LearnerKind.LINEAR_SVM.check(cost, positiveWeight);
    }

    public static LinearSvmLearner standard() {
        return new LinearSvmLearner(COST, 1);
    }

    @Override
    public LearnerKind kind() {
        return LearnerKind.LINEAR_SVM;
    }

    @Override
    public SequencedMap<String, Double> values() {
        return kind().values(cost, positiveWeight);
    }

    /// @param seed deals the rows out to the inner folds
    @Override
    public LogisticModel fit(TrainingSet rows, long seed, Progress progress) {
        TrainingRows.positives(rows);
        progress.at(Stage.FITTING, 0, 0);
        LogisticModel border = border(rows.x(), rows.y(), rows.weights(positiveWeight), cost, progress);
        PlattCurve curve = PlattCurve.of(rows, rows.weights(positiveWeight), seed, progress, (some, asked, within) -> {
            LogisticModel part = border(some.x(), some.y(), some.weights(positiveWeight), cost, within);
            double[] margins = new double[asked.length];
            for (int i = 0; i < asked.length; i++) {
                margins[i] = part.margin(asked[i]);
            }
            return margins;
        });
        double[] weights = new double[border.weights().length];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = curve.slope() * border.weights()[j];
        }
        return new LogisticModel(curve.slope() * border.intercept() + curve.offset(), weights);
    }

    /// Weights of the margin, not yet of log-odds.
    static LogisticModel border(double[][] x, int[] y, double[] weights, double cost, Progress progress) {
        return border(DenseRows.of(x, progress), y, weights, cost, GRADIENT, progress);
    }

    /// @param tolerance of the slope of the mean loss in any input as it is scaled
    static LogisticModel border(
            DenseRows rows, int[] y, double[] weights, double cost, double tolerance, Progress progress) {
        var loss = new LogisticLoss(rows, y, weights, LogisticLoss.Loss.SQUARED_HINGE, 1 / cost, progress);
        double[] point = loss.start();
        BFGS.minimize(loss, MEMORY, point, tolerance, ITERATIONS);
        return loss.model(point);
    }
}
