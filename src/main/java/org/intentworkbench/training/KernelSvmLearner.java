package org.intentworkbench.training;

import java.util.SequencedMap;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// A support vector machine with the kernel `exp(-g * |a - b|^2)`, its border built from landmarks: training rows drawn
/// at random, in whose span the exact border is approximated (Nyström; Williams and Seeger 2001). With as many
/// landmarks as rows it is the exact machine. Loss and probabilities as in [LinearSvmLearner].
///
/// An exact machine's time and memory grow with the square of the rows: landmarks make it linear, take weights of rows,
/// and can be cancelled. At most [#MOST_ROWS] rows, drawn at random within the classes, are learnt from.
///
/// @param cost above 0 (scikit-learn's C)
/// @param gamma `g` in units of `1 / (inputs * mean variance of the inputs)` (scikit-learn's "scale"), above 0
/// @param landmarks from 1
/// @param positiveWeight how much a positive row counts against a negative one, above 0; 1 = as it is
public record KernelSvmLearner(double cost, double gamma, int landmarks, double positiveWeight) implements Learner {
    static final int MOST_ROWS = 50_000;
    static final double COST = 1;
    static final int LANDMARKS = 300;
    private static final double GRADIENT = 1e-5;

    public KernelSvmLearner {
        LearnerKind.KERNEL_SVM.check(cost, gamma, landmarks, positiveWeight);
    }

    public static KernelSvmLearner standard() {
        return new KernelSvmLearner(COST, 1, LANDMARKS, 1);
    }

    @Override
    public LearnerKind kind() {
        return LearnerKind.KERNEL_SVM;
    }

    @Override
    public SequencedMap<String, Double> values() {
        return kind().values(cost, gamma, landmarks, positiveWeight);
    }

    /// @param seed draws rows and landmarks, and deals the rows out to the inner folds
    @Override
    public KernelModel fit(TrainingSet all, long seed, Progress progress) {
        TrainingRows.positives(all);
        progress.at(Stage.FITTING, 0, 0);
        TrainingSet rows = all.only(PlattCurve.drawn(all.y(), MOST_ROWS, seed));
        DenseRows dense = DenseRows.of(rows.x(), progress);
        FloatRows marks = FloatRows.of(rows.x(), PlattCurve.drawn(rows.y(), landmarks, seed + 1));
        double g = gamma / spread(dense);
        LandmarkInputs inputs = LandmarkInputs.of(marks, g, progress);
        double[][] z = inputs.of(rows.x(), progress);
        double[] weights = rows.weights(positiveWeight);
        LogisticModel border = border(z, rows.y(), weights, progress);
        // the inner folds share the landmarks, which know no outcome
        TrainingSet mapped = new TrainingSet(z, rows.y(), rows.weights(), rows.groups());
        PlattCurve curve = PlattCurve.of(mapped, weights, seed, progress, (some, asked, within) -> {
            LogisticModel part = border(some.x(), some.y(), some.weights(positiveWeight), within);
            double[] margins = new double[asked.length];
            for (int i = 0; i < asked.length; i++) {
                margins[i] = part.margin(asked[i]);
            }
            return margins;
        });
        double[] pull = inputs.pull(border.weights());
        for (int k = 0; k < pull.length; k++) {
            pull[k] *= curve.slope();
        }
        return new KernelModel(
                curve.slope() * border.intercept() + curve.offset(),
                pull,
                marks,
                g,
                dense.mean().clone());
    }

    /// Not scaled: the last numbers a landmark adds hardly vary, and blown up they would slow the way to the minimum.
    private LogisticModel border(double[][] z, int[] y, double[] weights, Progress progress) {
        return LinearSvmLearner.border(DenseRows.unscaled(z), y, weights, cost, GRADIENT, progress);
    }

    /// Inputs times their mean variance; 1 where all are constant.
    private static double spread(DenseRows rows) {
        double sum = 0;
        for (int j = 0; j < rows.inputs(); j++) {
            double squares = 0;
            for (double[] row : rows.x()) {
                squares += (row[j] - rows.mean()[j]) * (row[j] - rows.mean()[j]);
            }
            sum += squares / rows.size();
        }
        return sum > 0 ? sum : 1;
    }
}
