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
    private int nodes;
    private int settled;

    TreeGrower(TreeLearner settings, double[][] x, int[] y, Progress progress) {
        this.settings = settings;
        this.y = y;
        this.progress = progress;
        this.inputs = new SortedInputs(x, progress);
        int positives = IntStream.of(y).sum();
        double weight = settings.positiveWeight() * positives;
        this.prior = weight / (weight + y.length - positives);
    }

    TreeNode grow() {
        int positives = IntStream.of(y).sum();
        return grow(0, y.length, positives, 0);
    }

    private TreeNode grow(int from, int to, int positives, int depth) {
        progress.check();
        progress.at(Stage.FITTING, settled, y.length);
        int id = nodes++;
        int rows = to - from;
        double weight = settings.positiveWeight() * positives;
        double probability = (weight + PRIOR_ROWS * prior) / (weight + rows - positives + PRIOR_ROWS);
        BestSplit best = depth < settings.maxDepth() ? best(from, to, positives) : null;
        if (best == null) {
            settled += rows;
            return new TreeNode.Leaf(id, rows, positives, probability);
        }
        int middle = inputs.part(from, to, best.input, best.threshold, progress);
        TreeNode yes = grow(from, middle, best.positives, depth + 1);
        TreeNode no = grow(middle, to, positives - best.positives, depth + 1);
        return new TreeNode.Branch(id, rows, positives, probability, best.input, best.threshold, best.gain, yes, no);
    }

    private @Nullable BestSplit best(int from, int to, int positives) {
        int rows = to - from;
        if (positives == 0 || positives == rows || rows < 2 * settings.minLeaf() || inputs.inputs() == 0) {
            return null;
        }
        BestSplit[] found = new BestSplit[inputs.inputs()];
        IntStream.range(0, found.length).parallel().forEach(j -> {
            progress.check();
            found[j] = bestOf(j, from, to, positives);
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
        double whole = impurity(positives, to - from - positives);
        double bestGain = NO_GAIN * (to - from);
        int bestAt = -1;
        int bestPositives = 0;
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
                        - impurity(seen, rows - seen)
                        - impurity(positives - seen, to - from - rows - positives + seen);
                if (gain > bestGain) {
                    bestGain = gain;
                    bestAt = i;
                    bestPositives = seen;
                }
            }
        }
        if (bestAt < 0) {
            return null;
        }
        double low = column[order[bestAt]];
        return new BestSplit(input, middle(low, column[order[bestAt + 1]]), bestGain, bestPositives);
    }

    /// Halfway, and below `high` even where the two are neighbours among doubles.
    private static double middle(double low, double high) {
        double middle = low + (high - low) / 2;
        return middle < high ? middle : low;
    }

    /// Times the weight of the rows.
    private double impurity(int positives, int negatives) {
        double weight = settings.positiveWeight() * positives;
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

    /// @param positives among the rows that pass
    private record BestSplit(int input, double threshold, double gain, int positives) {}
}
