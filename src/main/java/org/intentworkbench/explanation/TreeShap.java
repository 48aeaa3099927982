package org.intentworkbench.explanation;

import org.intentworkbench.training.FlatTrees;

/// Shapley values of a row under trees, exactly, with the training rows at each node as the share of ways not taken
/// (Lundberg et al. 2018, "Consistent individualized feature attribution for tree ensembles", algorithm 2).
final class TreeShap {
    private final FlatTrees trees;

    TreeShap(FlatTrees trees) {
        this.trees = trees;
    }

    /// The features on the way to a node: which, the share of other rows that goes this way, whether this row does (1
    /// or 0), and the weight of the sets of each size.
    private static final class Path {
        final int[] input;
        final double[] zero;
        final double[] one;
        final double[] weight;
        int length;

        Path(int capacity) {
            input = new int[capacity];
            zero = new double[capacity];
            one = new double[capacity];
            weight = new double[capacity];
        }

        Path longer() {
            var copy = new Path(length + 2);
            System.arraycopy(input, 0, copy.input, 0, length);
            System.arraycopy(zero, 0, copy.zero, 0, length);
            System.arraycopy(one, 0, copy.one, 0, length);
            System.arraycopy(weight, 0, copy.weight, 0, length);
            copy.length = length;
            return copy;
        }

        void extend(double ofZero, double ofOne, int ofInput) {
            int depth = length++;
            input[depth] = ofInput;
            zero[depth] = ofZero;
            one[depth] = ofOne;
            weight[depth] = depth == 0 ? 1 : 0;
            for (int i = depth - 1; i >= 0; i--) {
                weight[i + 1] += ofOne * weight[i] * (i + 1) / (depth + 1);
                weight[i] = ofZero * weight[i] * (depth - i) / (depth + 1);
            }
        }

        void unwind(int place) {
            int depth = --length;
            double ofOne = one[place];
            double ofZero = zero[place];
            double next = weight[depth];
            for (int i = depth - 1; i >= 0; i--) {
                if (ofOne != 0) {
                    double kept = weight[i];
                    weight[i] = next * (depth + 1) / ((i + 1) * ofOne);
                    next = kept - weight[i] * ofZero * (depth - i) / (depth + 1);
                } else {
                    weight[i] = weight[i] * (depth + 1) / (ofZero * (depth - i));
                }
            }
            for (int i = place; i < depth; i++) {
                input[i] = input[i + 1];
                zero[i] = zero[i + 1];
                one[i] = one[i + 1];
            }
        }

        double unwoundSum(int place) {
            int depth = length - 1;
            double ofOne = one[place];
            double ofZero = zero[place];
            double next = weight[depth];
            double sum = 0;
            for (int i = depth - 1; i >= 0; i--) {
                if (ofOne != 0) {
                    double without = next * (depth + 1) / ((i + 1) * ofOne);
                    sum += without;
                    next = weight[i] - without * ofZero * (depth - i) / (depth + 1);
                } else {
                    sum += weight[i] * (depth + 1) / (ofZero * (depth - i));
                }
            }
            return sum;
        }
    }

    /// Adds to each input what it adds to the sum of the trees' values.
    /// @return the sum of the trees' mean values, to which that is added
    double add(double[] row, double[] values) {
        double base = 0;
        for (int tree = 0; tree < trees.size(); tree++) {
            base += trees.mean(trees.root(tree));
            walk(trees.root(tree), new Path(1), 1, 1, -1, row, values);
        }
        return base;
    }

    private void walk(int node, Path before, double zero, double one, int input, double[] row, double[] values) {
        Path path = before.longer();
        path.extend(zero, one, input);
        if (trees.isLeaf(node)) {
            for (int i = 1; i < path.length; i++) {
                values[path.input[i]] += path.unwoundSum(i) * (path.one[i] - path.zero[i]) * trees.mean(node);
            }
            return;
        }
        int asked = trees.input(node);
        int hot = trees.next(node, row);
        int cold = hot == trees.yes(node) ? trees.no(node) : trees.yes(node);
        double known = 1;
        double knownOne = 1;
        for (int i = 1; i < path.length; i++) {
            if (path.input[i] == asked) {
                known = path.zero[i];
                knownOne = path.one[i];
                path.unwind(i);
                break;
            }
        }
        double rows = trees.rows(node);
        walk(hot, path, known * trees.rows(hot) / rows, knownOne, asked, row, values);
        walk(cold, path, known * trees.rows(cold) / rows, 0, asked, row, values);
    }
}
