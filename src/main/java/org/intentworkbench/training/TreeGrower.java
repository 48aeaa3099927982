package org.intentworkbench.training;

import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// Grows one tree, depth first.
final class TreeGrower {
    /// How many rows of the overall share a node's probability is drawn towards.
    private static final double PRIOR_ROWS = 2;

    /// Gains below this share of a node's weight are rounding.
    private static final double NO_GAIN = 1e-12;

    private final TreeLearner settings;
    private final int[] y;
    private final Progress progress;
    private final SortedInputs inputs;
    private final double prior;

    /// How much each row counts; of length 0 where rows of a class count alike, which is twice as fast.
    private final double[] weights;

    private int nodes;
    private int settled;

    TreeGrower(TreeLearner settings, TrainingSet rows, Progress progress) {
        this.settings = settings;
        this.y = rows.y();
        this.weights = rows.isWeighted() ? rows.weights(settings.positiveWeight()) : new double[0];
        this.progress = progress;
        this.inputs = new SortedInputs(rows.x(), progress);
        Sums whole = sums(0, y.length);
        this.prior = whole.positive / (whole.positive + whole.negative);
    }

    /// Of some rows: how many are positive, and the weights of both classes.
    private record Sums(int positives, double positive, double negative) {}

    private Sums sums(int from, int to) {
        int positives = 0;
        if (inputs.inputs() == 0) {
            // no order to walk along: the tree is its root
            positives = IntStream.of(y).sum();
            return new Sums(positives, settings.positiveWeight() * positives, y.length - positives);
        }
        int[] order = inputs.order(0);
        double positive = 0;
        double negative = 0;
        for (int i = from; i < to; i++) {
            int row = order[i];
            positives += y[row];
            if (weights.length > 0) {
                positive += y[row] == 1 ? weights[row] : 0;
                negative += y[row] == 1 ? 0 : weights[row];
            }
        }
        return weights.length > 0
                ? new Sums(positives, positive, negative)
                : new Sums(positives, settings.positiveWeight() * positives, to - from - positives);
    }

    TreeNode grow() {
        return grow(0, y.length, 0);
    }

    private TreeNode grow(int from, int to, int depth) {
        progress.check();
        progress.at(Stage.FITTING, settled, y.length);
        int id = nodes++;
        int rows = to - from;
        Sums sums = sums(from, to);
        double probability = (sums.positive + PRIOR_ROWS * prior) / (sums.positive + sums.negative + PRIOR_ROWS);
        BestSplit best = depth < settings.maxDepth() ? best(from, to, sums) : null;
        if (best == null) {
            settled += rows;
            return new TreeNode.Leaf(id, rows, sums.positives, probability);
        }
        int middle = inputs.part(from, to, best.input, best.threshold, progress);
        TreeNode yes = grow(from, middle, depth + 1);
        TreeNode no = grow(middle, to, depth + 1);
        return new TreeNode.Branch(
                id, rows, sums.positives, probability, best.input, best.threshold, best.gain, yes, no);
    }

    private @Nullable BestSplit best(int from, int to, Sums sums) {
        int rows = to - from;
        if (sums.positives == 0 || sums.positives == rows || rows < 2 * settings.minLeaf() || inputs.inputs() == 0) {
            return null;
        }
        BestSplit[] found = new BestSplit[inputs.inputs()];
        IntStream.range(0, found.length).parallel().forEach(j -> {
            progress.check();
            found[j] = weights.length > 0 ? bestWeighted(j, from, to, sums) : bestOf(j, from, to, sums.positives);
        });
        BestSplit best = null;
        for (BestSplit split : found) {
            if (split != null && (best == null || split.gain > best.gain)) {
                best = split;
            }
        }
        return best;
    }

    private @Nullable BestSplit bestOf(int input, int from, int to, int positives) {
        double[] column = inputs.column(input);
        int[] order = inputs.order(input);
        double each = settings.positiveWeight();
        double whole = impurity(each * positives, to - from - positives);
        double bestGain = NO_GAIN * (to - from);
        int bestAt = -1;
        int last = to - settings.minLeaf();
        int seen = 0;
        double next = column[order[from]];
        for (int i = from; i < last; i++) {
            double value = next;
            seen += y[order[i]];
            next = column[order[i + 1]];
            int rows = i + 1 - from;
            if (value != next && rows >= settings.minLeaf()) {
                double gain = whole
                        - impurity(each * seen, rows - seen)
                        - impurity(each * (positives - seen), to - from - rows - positives + seen);
                if (gain > bestGain) {
                    bestGain = gain;
                    bestAt = i;
                }
            }
        }
        return split(input, bestAt, bestGain);
    }

    /// As [#bestOf], where rows differ in how much they count.
    private @Nullable BestSplit bestWeighted(int input, int from, int to, Sums sums) {
        double[] column = inputs.column(input);
        int[] order = inputs.order(input);
        double whole = impurity(sums.positive, sums.negative);
        double bestGain = NO_GAIN * (sums.positive + sums.negative);
        int bestAt = -1;
        double positive = 0;
        double negative = 0;
        for (int i = from; i < to - settings.minLeaf(); i++) {
            int row = order[i];
            positive += y[row] == 1 ? weights[row] : 0;
            negative += y[row] == 1 ? 0 : weights[row];
            if (column[row] != column[order[i + 1]] && i + 1 - from >= settings.minLeaf()) {
                double gain = whole
                        - impurity(positive, negative)
                        - impurity(Math.max(0, sums.positive - positive), Math.max(0, sums.negative - negative));
                if (gain > bestGain) {
                    bestGain = gain;
                    bestAt = i;
                }
            }
        }
        return split(input, bestAt, bestGain);
    }

    private @Nullable BestSplit split(int input, int at, double gain) {
        if (at < 0) {
            return null;
        }
        double low = inputs.column(input)[inputs.order(input)[at]];
        double high = inputs.column(input)[inputs.order(input)[at + 1]];
        return new BestSplit(input, middle(low, high), gain);
    }

    /// Halfway, and below `high` even where the two are neighbours among doubles.
    private static double middle(double low, double high) {
        double middle = low + (high - low) / 2;
        return middle < high ? middle : low;
    }

    /// Times the weight of the rows.
    private double impurity(double weight, double negatives) {
        double sum = weight + negatives;
        if (weight == 0 || negatives == 0) {
            return 0;
        }
        return switch (settings.rule()) {
            case GINI -> 2 * weight * negatives / sum;
            case ENTROPY -> -(weight * log2(weight / sum) + negatives * log2(negatives / sum));
            case CLASSIFICATION_ERROR -> Math.min(weight, negatives);
        };
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private record BestSplit(int input, double threshold, double gain) {}
}
