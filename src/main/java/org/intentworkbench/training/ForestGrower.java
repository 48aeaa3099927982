package org.intentworkbench.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.intentworkbench.job.Progress;

/// Grows one tree of a forest on a bootstrap sample; everything random comes from its own seed.
final class ForestGrower {
    private static final double NO_GAIN = 1e-12;
    private static final int CHECK_EVERY = 64;
    private static final int WORDS = 4;
    private static final int STRIDE = 4;

    private final BinnedInputs inputs;
    private final int[] y;
    private final int minLeaf;
    private final int maxDepth;
    private final int tried;
    private final Progress progress;
    private final SplittableRandom random;

    /// Rows drawn, each once; a node's stand side by side.
    private final int[] rows;

    /// By row: its weight times how often it was drawn.
    private final double[] weight;

    private final int[] candidates;
    private final FlatTrees.Builder tree = new FlatTrees.Builder();

    /// How much the splits on each input lowered the Gini impurity, times the weight of the rows.
    final double[] gains;

    // of the node's rows, in their order: all of its inputs walk along them
    private final double[] nodeWeight;
    private final double[] nodePositive;

    // of the input that is looked at, by bin: weight, weight of positives, rows, nothing; bins that hold any as bits
    private final double[] sums = new double[STRIDE * (BinnedInputs.MOST + 1)];
    private final long[] held = new long[WORDS];

    private int bestInput;
    private double bestThreshold;
    private int bestBin;
    private double bestGain;
    private int asked;

    ForestGrower(ForestLearner settings, BinnedInputs inputs, int[] y, double[] weights, long seed, Progress progress) {
        this.inputs = inputs;
        this.y = y;
        this.minLeaf = settings.minLeaf();
        this.maxDepth = settings.maxDepth();
        this.tried = settings.tried(inputs.inputs());
        this.progress = progress;
        this.random = new SplittableRandom(seed);
        this.gains = new double[inputs.inputs()];
        this.candidates = new int[inputs.inputs()];
        Arrays.setAll(candidates, j -> j);
        this.weight = new double[y.length];
        this.rows = drawn(weights);
        this.nodeWeight = new double[rows.length];
        this.nodePositive = new double[rows.length];
    }

    /// As many rows of each class as there are, drawn with replacement: the share of positives is the data's in every
    /// tree, however rare they are.
    private int[] drawn(double[] weights) {
        int[][] classes = {new int[y.length], new int[y.length]};
        int[] sizes = new int[2];
        for (int i = 0; i < y.length; i++) {
            classes[y[i]][sizes[y[i]]++] = i;
        }
        for (int c = 0; c < 2; c++) {
            for (int k = 0; k < sizes[c]; k++) {
                int row = classes[c][random.nextInt(sizes[c])];
                weight[row] += weights[row];
            }
        }
        int[] once = new int[y.length];
        int size = 0;
        for (int i = 0; i < y.length; i++) {
            if (weight[i] > 0) {
                once[size++] = i;
            }
        }
        return Arrays.copyOf(once, size);
    }

    FlatTrees grow() {
        grow(0, rows.length, 0);
        return tree.built();
    }

    private void grow(int from, int to, int depth) {
        if (++asked % CHECK_EVERY == 0 || to - from > 10_000) {
            progress.check();
        }
        double whole = 0;
        double positives = 0;
        int positiveRows = 0;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            double w = weight[row];
            whole += w;
            nodeWeight[i] = w;
            nodePositive[i] = y[row] * w;
            positives += nodePositive[i];
            positiveRows += y[row];
        }
        boolean pure = positiveRows == 0 || positiveRows == to - from;
        if (pure || depth >= maxDepth || to - from < 2 * minLeaf || !split(from, to, positives, whole)) {
            // rounded to a float: a third of the space, and a millionth is no matter
            tree.leaf((float) (positiveRows == to - from ? 1 : positives / whole), to - from);
            return;
        }
        gains[bestInput] += bestGain;
        int branch = tree.branch(bestInput, bestThreshold, to - from);
        int middle = part(from, to, inputs.bins()[bestInput], bestBin);
        grow(from, middle, depth + 1);
        tree.no(branch);
        grow(middle, to, depth + 1);
    }

    /// Looks at randomly drawn inputs until enough that are not constant in the node have been seen.
    private boolean split(int from, int to, double positives, double whole) {
        bestGain = NO_GAIN * whole;
        bestInput = -1;
        int seen = 0;
        for (int k = 0; k < candidates.length && seen < tried; k++) {
            int other = k + random.nextInt(candidates.length - k);
            int input = candidates[other];
            candidates[other] = candidates[k];
            candidates[k] = input;
            if (look(input, from, to, positives, whole)) {
                seen++;
            }
        }
        return bestInput >= 0;
    }

    /// @return whether the rows differ in the input
    private boolean look(int input, int from, int to, double positives, double whole) {
        byte[] bins = inputs.bins()[input];
        for (int i = from; i < to; i++) {
            int bin = bins[rows[i]] & 0xff;
            held[bin >> 6] |= 1L << bin;
            int at = STRIDE * bin;
            sums[at] += nodeWeight[i];
            sums[at + 1] += nodePositive[i];
            sums[at + 2]++;
        }
        double parent = (positives * positives + (whole - positives) * (whole - positives)) / whole;
        double left = 0;
        double leftPositive = 0;
        int leftRows = 0;
        int last = -1;
        int distinct = 0;
        for (int word = 0; word < WORDS; word++) {
            for (long bits = held[word]; bits != 0; bits &= bits - 1) {
                int bin = (word << 6) + Long.numberOfTrailingZeros(bits);
                distinct++;
                if (last >= 0 && leftRows >= minLeaf && to - from - leftRows >= minLeaf) {
                    double right = whole - left;
                    double rightPositive = positives - leftPositive;
                    double leftRest = left - leftPositive;
                    double rightRest = right - rightPositive;
                    // Gini impurity times weight is w - (p^2 + n^2) / w, and what is lost counts twice
                    double gain = (leftPositive * leftPositive + leftRest * leftRest) / left
                            + (rightPositive * rightPositive + rightRest * rightRest) / right
                            - parent;
                    if (gain > bestGain) {
                        bestGain = gain;
                        bestInput = input;
                        bestBin = last;
                        bestThreshold = inputs.between(input, last, bin);
                    }
                }
                int at = STRIDE * bin;
                left += sums[at];
                leftPositive += sums[at + 1];
                leftRows += (int) sums[at + 2];
                sums[at] = 0;
                sums[at + 1] = 0;
                sums[at + 2] = 0;
                last = bin;
            }
            held[word] = 0;
        }
        return distinct > 1;
    }

    private int part(int from, int to, byte[] bins, int lastYes) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int row = rows[low];
            if ((bins[row] & 0xff) <= lastYes) {
                low++;
            } else {
                rows[low] = rows[high];
                rows[high--] = row;
            }
        }
        return low;
    }
}
