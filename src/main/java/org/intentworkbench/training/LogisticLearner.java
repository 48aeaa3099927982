package org.intentworkbench.training;

import org.intentworkbench.job.Progress;

/// Logistic regression with an L2 penalty: minimises
/// `sum_i w(y_i) * logloss_i + l2 / 2 * |weights|^2`; the intercept is not punished (scikit-learn's C = 1 / l2).
///
/// @param l2 from 0; more = smaller weights
/// @param positiveWeight how much a positive row counts against a negative one; 1 = as it is
public record LogisticLearner(double l2, double positiveWeight) implements Learner {
    public static final double L2 = 0.1;

    public static LogisticLearner standard() {
        return new LogisticLearner(L2, 1);
    }

    @Override
    public String id() {
        return "logistic";
    }

    @Override
    public Classifier fit(double[][] x, int[] y, long seed, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
