package org.intentworkbench.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// Grows the trees of a [Boosting], leaf by leaf. Of a leaf it keeps a histogram: for each bin of each input the sums
/// of
/// slopes and curvatures and the rows. After a split only the smaller part is summed anew; the other's histogram is the
/// difference.
final class BoostingGrower {
    private static final double LEAST_CURVATURE = 1e-3;
    private static final double NO_GAIN = 1e-9;
    private static final int SUMS = 3;
    /// Below so many cells to sum, a second thread costs more than it brings.
    private static final int WORTH_THREADS = 20_000;

    private final BoostingLearner settings;
    private final BinnedInputs inputs;
    private final double[] slope;
    private final double[] curvature;
    private final Progress progress;
    private final int[] first;
    private final double[] gains;
    private final double[] nodeSlope;
    private final double[] nodeCurvature;
    private final int[] later;
    private final List<double[]> spare = new ArrayList<>();
    private int[] rows = {};
    private List<Node> leaves = new ArrayList<>();

    BoostingGrower(
            BoostingLearner settings, BinnedInputs inputs, double[] slope, double[] curvature, Progress progress) {
        this.settings = settings;
        this.inputs = inputs;
        this.slope = slope;
        this.curvature = curvature;
        this.progress = progress;
        this.gains = new double[inputs.inputs()];
        this.first = new int[inputs.inputs() + 1];
        for (int j = 0; j < inputs.inputs(); j++) {
            first[j + 1] = first[j] + inputs.bins(j);
        }
        this.nodeSlope = new double[slope.length];
        this.nodeCurvature = new double[slope.length];
        this.later = new int[slope.length];
    }

    /// Rows `from` to `to` of [#rows].
    private static final class Node {
        final int from;
        final int to;
        final double slope;
        final double curvature;
        double[] sums = {};
        double value;

        @Nullable
        Split best;

        @Nullable
        Node yes;

        @Nullable
        Node no;

        Node(int from, int to, double slope, double curvature) {
            this.from = from;
            this.to = to;
            this.slope = slope;
            this.curvature = curvature;
        }

        int size() {
            return to - from;
        }
    }

    /// @param last bin of those that go to yes; @param slope and @param curvature of their rows
    private record Split(int input, int last, double threshold, double gain, double slope, double curvature) {}

    /// @param drawn rows to grow on, ascending; kept and reordered
    FlatTrees grow(int[] drawn) {
        rows = drawn;
        double g = 0;
        double h = 0;
        for (int row : rows) {
            g += slope[row];
            h += curvature[row];
        }
        Node root = new Node(0, rows.length, g, h);
        root.sums = histogram();
        look(root, null);
        leaves = new ArrayList<>(List.of(root));
        while (leaves.size() < settings.leaves()) {
            progress.check();
            Node next = null;
            for (Node leaf : leaves) {
                if (leaf.best != null && (next == null || gain(leaf) > gain(next))) {
                    next = leaf;
                }
            }
            if (next == null) {
                break;
            }
            split(next);
        }
        for (Node leaf : leaves) {
            leaf.value = -settings.rate() * leaf.slope / (leaf.curvature + settings.l2());
            release(leaf);
        }
        var tree = new FlatTrees.Builder();
        write(root, tree);
        return tree.built();
    }

    /// Adds the value of each leaf of the last tree to the scores of its rows.
    void addTo(double[] score) {
        for (Node leaf : leaves) {
            for (int i = leaf.from; i < leaf.to; i++) {
                score[rows[i]] += leaf.value;
            }
        }
    }

    double[] gains() {
        return gains.clone();
    }

    private static double gain(Node node) {
        return node.best == null ? 0 : node.best.gain;
    }

    private double[] histogram() {
        return spare.isEmpty() ? new double[SUMS * first[first.length - 1]] : spare.removeLast();
    }

    private void release(Node node) {
        if (node.sums.length > 0) {
            spare.add(node.sums);
            node.sums = new double[0];
        }
    }

    private void split(Node node) {
        Split best = java.util.Objects.requireNonNull(node.best);
        gains[best.input] += best.gain;
        int middle = part(node, inputs.bins()[best.input], best.last);
        Node yes = new Node(node.from, middle, best.slope, best.curvature);
        Node no = new Node(middle, node.to, node.slope - best.slope, node.curvature - best.curvature);
        node.yes = yes;
        node.no = no;
        Node small = yes.size() <= no.size() ? yes : no;
        Node large = small == yes ? no : yes;
        leaves.remove(node);
        leaves.add(yes);
        leaves.add(no);
        if (large.size() < 2 * settings.minLeaf() || leaves.size() >= settings.leaves()) {
            release(node);
            return; // neither is split again
        }
        small.sums = histogram();
        large.sums = node.sums;
        node.sums = new double[0];
        look(small, large);
        if (small.best == null) {
            release(small);
        }
        if (large.best == null) {
            release(large);
        }
    }

    /// Sums the histogram of `node`, takes it from that of `other` (the parent's until then), and finds the best split
    /// of both.
    private void look(Node node, @Nullable Node other) {
        boolean all = node.size() == slope.length;
        if (!all) {
            for (int i = node.from; i < node.to; i++) {
                nodeSlope[i] = slope[rows[i]];
                nodeCurvature[i] = curvature[rows[i]];
            }
        }
        Split[] found = new Split[inputs.inputs()];
        Split[] others = new Split[inputs.inputs()];
        var each = IntStream.range(0, inputs.inputs());
        if ((long) node.size() * inputs.inputs() > WORTH_THREADS) {
            each = each.parallel();
        }
        each.forEach(j -> {
            if (all) {
                sumAll(j, node.sums);
            } else {
                sum(node, j);
            }
            found[j] = best(node, j);
            if (other != null) {
                for (int k = SUMS * first[j]; k < SUMS * first[j + 1]; k++) {
                    other.sums[k] -= node.sums[k];
                }
                others[j] = best(other, j);
            }
        });
        node.best = best(found);
        if (other != null) {
            other.best = best(others);
        }
    }

    private static @Nullable Split best(@Nullable Split[] found) {
        Split best = null;
        for (Split split : found) {
            if (split != null && (best == null || split.gain > best.gain)) {
                best = split;
            }
        }
        return best;
    }

    private void sumAll(int input, double[] sums) {
        clear(input, sums);
        byte[] bins = inputs.bins()[input];
        int start = SUMS * first[input];
        for (int i = 0; i < bins.length; i++) {
            int at = start + SUMS * (bins[i] & 0xff);
            sums[at] += slope[i];
            sums[at + 1] += curvature[i];
            sums[at + 2]++;
        }
    }

    private void sum(Node node, int input) {
        double[] sums = node.sums;
        clear(input, sums);
        byte[] bins = inputs.bins()[input];
        int start = SUMS * first[input];
        for (int i = node.from; i < node.to; i++) {
            int at = start + SUMS * (bins[rows[i]] & 0xff);
            sums[at] += nodeSlope[i];
            sums[at + 1] += nodeCurvature[i];
            sums[at + 2]++;
        }
    }

    private void clear(int input, double[] sums) {
        java.util.Arrays.fill(sums, SUMS * first[input], SUMS * first[input + 1], 0);
    }

    private @Nullable Split best(Node node, int input) {
        double l2 = settings.l2();
        double whole = node.slope * node.slope / (node.curvature + l2);
        double bestGain = NO_GAIN;
        int bestLast = -1;
        int bestNext = -1;
        double bestSlope = 0;
        double bestCurvature = 0;
        double g = 0;
        double h = 0;
        int seen = 0;
        int last = -1;
        int bins = inputs.bins(input);
        int at = SUMS * first[input];
        for (int bin = 0; bin < bins; bin++, at += SUMS) {
            int here = (int) node.sums[at + 2];
            if (here == 0) {
                continue;
            }
            if (node.size() - seen < settings.minLeaf()) {
                break;
            }
            double restCurvature = node.curvature - h;
            if (seen >= settings.minLeaf() && h >= LEAST_CURVATURE && restCurvature >= LEAST_CURVATURE) {
                double rest = node.slope - g;
                double gain = g * g / (h + l2) + rest * rest / (restCurvature + l2) - whole;
                if (gain > bestGain) {
                    bestGain = gain;
                    bestLast = last;
                    bestNext = bin;
                    bestSlope = g;
                    bestCurvature = h;
                }
            }
            g += node.sums[at];
            h += node.sums[at + 1];
            seen += here;
            last = bin;
        }
        return bestLast < 0
                ? null
                : new Split(
                        input, bestLast, inputs.between(input, bestLast, bestNext), bestGain, bestSlope, bestCurvature);
    }

    /// Rows keep their order, which the next sums run through.
    private int part(Node node, byte[] bins, int last) {
        int yes = node.from;
        int no = 0;
        for (int i = node.from; i < node.to; i++) {
            int row = rows[i];
            if ((bins[row] & 0xff) <= last) {
                rows[yes++] = row;
            } else {
                later[no++] = row;
            }
        }
        System.arraycopy(later, 0, rows, yes, no);
        return yes;
    }

    private static void write(Node node, FlatTrees.Builder tree) {
        Split split = node.best;
        if (node.yes == null || node.no == null || split == null) {
            tree.leaf(node.value, node.size());
            return;
        }
        int branch = tree.branch(split.input, split.threshold, node.size());
        write(node.yes, tree);
        tree.no(branch);
        write(node.no, tree);
    }
}
