package org.intentworkbench.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intentworkbench.job.FitStep;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// One fit of a [BoostingLearner]: scores of the training rows, and tree after tree that betters them.
final class Boosting {
    private static final int PARTS = 8;
    private static final int LOSS_EVERY = 10;

    private final BoostingLearner settings;
    private final Progress progress;
    private final double[][] x;
    private final int[] y;
    private final double[] weights;
    private final BinnedInputs inputs;
    private final SplittableRandom random;
    private final double[] score;
    private final double[] slope;
    private final double[] curvature;
    private final double total;

    Boosting(BoostingLearner settings, TrainingSet set, long seed, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.x = set.x();
        this.y = set.y();
        this.weights = set.weights(settings.positiveWeight());
        progress.at(Stage.FITTING, 0, settings.trees());
        this.inputs = BinnedInputs.of(x, progress);
        this.random = new SplittableRandom(seed);
        this.score = new double[y.length];
        this.slope = new double[y.length];
        this.curvature = new double[y.length];
        this.total = Arrays.stream(weights).sum();
    }

    BoostingModel fit() {
        double positives = 0;
        for (int i = 0; i < y.length; i++) {
            positives += y[i] * weights[i];
        }
        double base = Math.log(positives / (total - positives));
        Arrays.fill(score, base);
        var grower = new BoostingGrower(settings, inputs, slope, curvature, progress);
        FlatTrees[] trees = new FlatTrees[settings.trees()];
        int built = 0;
        double loss = Double.NaN;
        while (built < trees.length) {
            progress.check();
            boolean told = built % LOSS_EVERY == 0;
            double now = expand(told);
            loss = told ? now / total : loss;
            int[] drawn = drawn();
            FlatTrees tree = grower.grow(drawn);
            if (tree.nodes() == 1) {
                break; // nothing is left that any split could better
            }
            trees[built++] = tree;
            if (drawn.length == y.length) {
                grower.addTo(score);
            } else {
                IntStream.range(0, PARTS).parallel().forEach(part -> {
                    for (int i = from(part); i < from(part + 1); i++) {
                        score[i] += tree.sum(x[i]);
                    }
                });
            }
            progress.at(Stage.FITTING, built, trees.length);
            progress.detail(FitStep.tree(built, trees.length, loss));
        }
        return new BoostingModel(base, FlatTrees.joined(Arrays.copyOf(trees, built)), grower.gains());
    }

    /// Slope and curvature of the loss at the present scores.
    /// @return the loss if it is asked for
    private double expand(boolean withLoss) {
        double[] losses = new double[PARTS];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            double sum = 0;
            for (int i = from(part); i < from(part + 1); i++) {
                double s = score[i];
                double p = 1 / (1 + Math.exp(-s));
                slope[i] = weights[i] * (p - y[i]);
                curvature[i] = weights[i] * p * (1 - p);
                if (withLoss) {
                    double wrong = y[i] == 1 ? -s : s;
                    sum += weights[i] * (Math.max(wrong, 0) + Math.log1p(Math.exp(-Math.abs(wrong))));
                }
            }
            losses[part] = sum;
        });
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        return sum;
    }

    /// Ascending; all, or those drawn for the next tree.
    private int[] drawn() {
        int[] rows = new int[y.length];
        int wanted = (int) Math.max(1, Math.round(settings.rows() * y.length));
        int size = 0;
        for (int i = 0; i < y.length && size < wanted; i++) {
            // selection sampling (Knuth): each subset of that size is as likely
            if (wanted == y.length || random.nextDouble() * (y.length - i) < wanted - size) {
                rows[size++] = i;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    private int from(int part) {
        return (int) ((long) y.length * part / PARTS);
    }
}
