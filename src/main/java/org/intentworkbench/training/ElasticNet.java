package org.intentworkbench.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.intentworkbench.job.FitStep;
import org.intentworkbench.job.Progress;

/// Minimises `sum_i w_i * logloss_i + l2 / 2 * |b|^2 + l1 * |b|_1` over weights `b` and an unpunished intercept.
///
/// Proximal Newton: the loss is replaced by its second-order expansion, whose minimum with the penalties is found by
/// coordinate descent (Friedman, Hastie, Tibshirani 2010), and a step that does not help is halved. Ends where no
/// weight violates the optimum's condition (gradient within `l1` of 0 where the weight is 0, and equal to what the
/// penalties pull elsewhere) by more than 1e-8 of the weight of all rows. Sums are taken in a fixed number of parts.
final class ElasticNet {
    private static final int PARTS = 4;
    private static final int ROWS_A_CHECK = 512;
    private static final int NEWTON_STEPS = 100;
    private static final int SWEEPS = 2_000;
    private static final double OPTIMAL = 1e-8;
    private static final int HALVINGS = 40;
    private static final double LEAST_CURVATURE = 1e-10;

    private final DenseRows rows;
    private final int[] y;
    private final double[] rowWeights;
    private final double l1;
    private final double l2;
    private final Progress progress;
    private final int inputs;
    private final double total;

    ElasticNet(DenseRows rows, int[] y, double[] rowWeights, double l1, double l2, Progress progress) {
        this.rows = rows;
        this.y = y;
        this.rowWeights = rowWeights;
        this.l1 = l1;
        this.l2 = l2;
        this.progress = progress;
        this.inputs = rows.inputs();
        this.total = Arrays.stream(rowWeights).sum();
    }

    /// Slopes of the loss and, row by row of the upper triangle, its curvature, in weights of the centred inputs; the
    /// intercept is last.
    private record Expansion(double[] slope, double[][] curvature) {}

    LogisticModel fit() {
        double positives = IntStream.range(0, y.length)
                .mapToDouble(i -> y[i] * rowWeights[i])
                .sum();
        double[] point = new double[inputs + 1];
        point[inputs] = Math.log(positives / (total - positives));
        double now = objective(point);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            progress.detail(FitStep.iteration(step, now / total));
            Expansion at = expand(point);
            if (violation(point, at.slope) < OPTIMAL * total) {
                break;
            }
            double[] aim = descend(point, at);
            double share = 1;
            double[] next = aim;
            double then = objective(next);
            for (int i = 0; i < HALVINGS && !(then < now); i++) {
                share /= 2;
                next = between(point, aim, share);
                then = objective(next);
            }
            if (!(then < now)) {
                break; // what is left is rounding
            }
            point = next;
            now = then;
        }
        double[] weights = Arrays.copyOf(point, inputs);
        double intercept = point[inputs];
        for (int j = 0; j < inputs; j++) {
            intercept -= weights[j] * rows.mean()[j];
        }
        return new LogisticModel(intercept, weights);
    }

    private static double[] between(double[] from, double[] to, double share) {
        double[] point = new double[from.length];
        for (int j = 0; j < point.length; j++) {
            // a weight both have at 0 stays exactly there
            point[j] = from[j] + share * (to[j] - from[j]);
        }
        return point;
    }

    /// For weights of centred inputs.
    private double margin(double[] point, double shift, int row) {
        return point[inputs] - shift + rows.dot(point, inputs, row);
    }

    private double shift(double[] point) {
        double shift = 0;
        for (int j = 0; j < inputs; j++) {
            shift += point[j] * rows.mean()[j];
        }
        return shift;
    }

    private double objective(double[] point) {
        double shift = shift(point);
        double[] losses = new double[PARTS];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            for (int i = from(part); i < from(part + 1); i++) {
                if (i % ROWS_A_CHECK == 0) {
                    progress.check();
                }
                double margin = margin(point, shift, i);
                double sign = y[i] == 1 ? -margin : margin;
                losses[part] += rowWeights[i] * (Math.max(sign, 0) + Math.log1p(Math.exp(-Math.abs(sign))));
            }
        });
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        for (int j = 0; j < inputs; j++) {
            sum += l2 / 2 * point[j] * point[j] + l1 * Math.abs(point[j]);
        }
        return sum;
    }

    private Expansion expand(double[] point) {
        double shift = shift(point);
        double[][] slopes = new double[PARTS][inputs + 1];
        double[][][] curvatures = new double[PARTS][inputs + 1][inputs + 1];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            double[] off = new double[inputs + 1];
            off[inputs] = 1;
            for (int i = from(part); i < from(part + 1); i++) {
                if (i % ROWS_A_CHECK == 0) {
                    progress.check();
                }
                double p = 1 / (1 + Math.exp(-margin(point, shift, i)));
                double slope = rowWeights[i] * (p - y[i]);
                double curvature = rowWeights[i] * Math.max(p * (1 - p), LEAST_CURVATURE);
                double[] x = rows.x()[i];
                for (int j = 0; j < inputs; j++) {
                    off[j] = x[j] - rows.mean()[j];
                }
                for (int j = 0; j <= inputs; j++) {
                    slopes[part][j] += slope * off[j];
                    double times = curvature * off[j];
                    double[] row = curvatures[part][j];
                    for (int k = j; k <= inputs; k++) {
                        row[k] += times * off[k];
                    }
                }
            }
        });
        for (int part = 1; part < PARTS; part++) {
            for (int j = 0; j <= inputs; j++) {
                slopes[0][j] += slopes[part][j];
                for (int k = j; k <= inputs; k++) {
                    curvatures[0][j][k] += curvatures[part][j][k];
                }
            }
        }
        for (int j = 0; j <= inputs; j++) {
            for (int k = 0; k < j; k++) {
                curvatures[0][j][k] = curvatures[0][k][j];
            }
        }
        return new Expansion(slopes[0], curvatures[0]);
    }

    private double violation(double[] point, double[] slope) {
        double most = Math.abs(slope[inputs]);
        for (int j = 0; j < inputs; j++) {
            double pull = slope[j] + l2 * point[j];
            most = Math.max(
                    most,
                    point[j] == 0 ? Math.max(0, Math.abs(pull) - l1) : Math.abs(pull + l1 * Math.signum(point[j])));
        }
        return most;
    }

    /// The minimum of the expansion with the penalties.
    private double[] descend(double[] from, Expansion at) {
        double[] point = from.clone();
        double[] slope = at.slope.clone(); // of the expansion at `point`
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            progress.check();
            double moved = 0;
            for (int j = 0; j <= inputs; j++) {
                double curvature = at.curvature[j][j];
                if (curvature <= 0) {
                    continue; // a constant input teaches nothing
                }
                double before = point[j];
                double pull = curvature * before - slope[j];
                double after = j == inputs
                        ? pull / curvature
                        : Math.signum(pull) * Math.max(0, Math.abs(pull) - l1) / (curvature + l2);
                double step = after - before;
                if (step != 0) {
                    point[j] = after;
                    double[] row = at.curvature[j];
                    for (int k = 0; k <= inputs; k++) {
                        slope[k] += step * row[k];
                    }
                    moved = Math.max(moved, Math.abs(step) * (curvature + l2));
                }
            }
            if (moved < OPTIMAL / 10 * total) {
                break;
            }
        }
        return point;
    }

    private int from(int part) {
        return (int) ((long) y.length * part / PARTS);
    }
}
