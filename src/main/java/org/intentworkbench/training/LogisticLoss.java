package org.intentworkbench.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.intentworkbench.job.FitStep;
import org.intentworkbench.job.Progress;
import smile.util.function.DifferentiableMultivariateFunction;

/// The objective of [LogisticLearner], [TextLearner] and the support vector machines divided by the sum of row weights,
/// as a function of one weight for each input *centred and scaled*, and of the intercept at the mean row, last.
/// Centring and scaling change the way to the
/// minimum, not the minimum: the penalty is taken on the weights of the inputs as they came.
///
/// Rows are worked on in a fixed number of parts whose sums are added in order, so the result does not depend on how
/// many threads there are.
final class LogisticLoss implements DifferentiableMultivariateFunction {
    private static final long serialVersionUID = 1L;
    private static final int PARTS = 4;
    private static final int ROWS_A_CHECK = 4096;

    private final transient InputRows rows;
    private final transient int[] y;
    private final transient Progress progress;
    /// How much each row counts.
    private final transient double[] weights;

    private final transient Loss loss;
    private final int inputs;
    private final double total;
    private final double[] mean;
    private final double[] scale;
    private final transient double[][] sums;

    /// Inputs below `firsts` are punished by `l2`, the rest by `restL2`.
    private final int firsts;

    private final double l2;
    private final double restL2;

    /// What [#f] found at the point it was last asked for; [#g] is nearly always asked for the same. The sums of slopes
    /// are taken along, so that the rows are walked through once and not twice.
    private double[] lastPoint = new double[0];
    private double lastLoss;
    private int evaluations;

    /// What a margin costs a row of outcome 1; of outcome 0, what its negative costs.
    enum Loss {
        /// `log(1 + exp(-margin))`
        LOGISTIC,
        /// `max(0, 1 - margin)^2`: a support vector machine's, smooth.
        SQUARED_HINGE
    }

    /// One penalty for all inputs.
    LogisticLoss(InputRows rows, int[] y, double[] weights, Loss loss, double l2, Progress progress) {
        this(rows, y, weights, loss, rows.inputs(), l2, l2, progress);
    }

    /// @param weights how much each row counts
    /// @param firsts how many inputs `l2` punishes; `restL2` punishes the others
    LogisticLoss(
            InputRows rows,
            int[] y,
            double[] weights,
            Loss loss,
            int firsts,
            double l2,
            double restL2,
            Progress progress) {
        this.rows = rows;
        this.y = y;
        this.firsts = firsts;
        this.l2 = l2;
        this.restL2 = restL2;
        this.weights = weights;
        this.loss = loss;
        this.progress = progress;
        this.inputs = rows.inputs();
        this.mean = rows.mean();
        this.scale = rows.scale();
        this.sums = new double[PARTS][inputs + 1];
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        this.total = sum;
    }

    /// All weights 0 and the log-odds of the (weighted) share of positives.
    double[] start() {
        double positives = 0;
        for (int i = 0; i < y.length; i++) {
            positives += y[i] * weights[i];
        }
        double[] start = new double[inputs + 1];
        start[inputs] = Math.log(positives / (total - positives));
        return start;
    }

    /// The point of a model for inputs as they came.
    double[] point(double intercept, double[] weights) {
        double[] point = new double[inputs + 1];
        point[inputs] = intercept;
        for (int j = 0; j < inputs; j++) {
            point[j] = weights[j] * scale[j];
            point[inputs] += weights[j] * mean[j];
        }
        return point;
    }

    LogisticModel model(double[] point) {
        double[] weights = new double[inputs];
        double intercept = unscale(point, weights);
        return new LogisticModel(intercept, weights);
    }

    /// @return the intercept for inputs as they came
    private double unscale(double[] point, double[] weights) {
        double intercept = point[inputs];
        for (int j = 0; j < inputs; j++) {
            weights[j] = point[j] / scale[j];
            intercept -= weights[j] * mean[j];
        }
        return intercept;
    }

    @Override
    public double f(double[] point) {
        double[] weights = new double[inputs];
        double intercept = unscale(point, weights);
        double[] losses = new double[PARTS];
        IntStream.range(0, PARTS).parallel().forEach(part -> losses[part] = lossOf(part, intercept, weights));
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        lastPoint = point.clone();
        lastLoss = (sum + l2 / 2 * squares(weights, 0, firsts) + restL2 / 2 * squares(weights, firsts, inputs)) / total;
        progress.detail(FitStep.iteration(++evaluations, lastLoss));
        return lastLoss;
    }

    private static double squares(double[] weights, int from, int to) {
        double squares = 0;
        for (int j = from; j < to; j++) {
            squares += weights[j] * weights[j];
        }
        return squares;
    }

    private double lossOf(int part, double intercept, double[] weights) {
        double sum = 0;
        double[] rowWeights = this.weights;
        double[] slopes = sums[part];
        Arrays.fill(slopes, 0);
        int to = from(part + 1);
        for (int i = from(part); i < to; i++) {
            if (i % ROWS_A_CHECK == 0) {
                progress.check();
            }
            double margin = intercept + rows.dot(weights, i);
            double sign = y[i] == 1 ? -margin : margin;
            double weight = rowWeights[i];
            double steepness;
            if (loss == Loss.SQUARED_HINGE) {
                double missing = Math.max(0, 1 + sign);
                sum += weight * missing * missing;
                steepness = 2 * weight * missing;
            } else {
                // log(1 + exp(sign)) without overflow, and the probability of being wrong
                double small = Math.exp(-Math.abs(sign));
                sum += weight * (Math.max(sign, 0) + Math.log1p(small));
                steepness = weight * (sign > 0 ? 1 / (1 + small) : small / (1 + small));
            }
            if (steepness != 0) {
                double slope = y[i] == 1 ? -steepness : steepness;
                rows.add(i, slope, slopes);
                slopes[inputs] += slope;
            }
        }
        return sum;
    }

    @Override
    public double g(double[] point, double[] gradient) {
        if (!Arrays.equals(point, lastPoint)) {
            f(point);
        }
        Arrays.fill(gradient, 0);
        for (double[] sum : sums) {
            for (int j = 0; j <= inputs; j++) {
                gradient[j] += sum[j];
            }
        }
        for (int j = 0; j < inputs; j++) {
            double weight = point[j] / scale[j];
            gradient[j] =
                    (gradient[j] - mean[j] * gradient[inputs] + (j < firsts ? l2 : restL2) * weight) / scale[j] / total;
        }
        gradient[inputs] /= total;
        return lastLoss;
    }

    private int from(int part) {
        return (int) ((long) rows.size() * part / PARTS);
    }
}
