package org.intentworkbench.training;

import java.util.Arrays;

/// Many trees in flat arrays: nodes of a tree stand one after another, depth first, yes before no, so a branch's `yes`
/// is the node after it. Not to be changed. Saved as text by [PackedTrees].
public final class FlatTrees {
    private static final int BLOCK = 256;

    private final int[] roots;
    private final int[] input;
    private final double[] number;
    private final int[] no;
    private final int[] rows;
    private final double[] means;

    FlatTrees(int[] roots, int[] input, double[] number, int[] no, int[] rows) {
        this.roots = roots;
        this.input = input;
        this.number = number;
        this.no = no;
        this.rows = rows;
        this.means = new double[input.length];
        for (int node = input.length - 1; node >= 0; node--) {
            means[node] = input[node] < 0
                    ? number[node]
                    : (means[node + 1] * rows[node + 1] + means[no[node]] * rows[no[node]]) / rows[node];
        }
    }

    /// How many trees there are.
    public int size() {
        return roots.length;
    }

    /// Of all trees together.
    public int nodes() {
        return input.length;
    }

    /// The first node of a tree.
    public int root(int tree) {
        return roots[tree];
    }

    public boolean isLeaf(int node) {
        return input[node] < 0;
    }

    /// By which a branch asks; -1 for a leaf.
    public int input(int node) {
        return input[node];
    }

    /// Of a branch: rows whose input is at most this go to yes. Of a leaf: its value.
    double number(int node) {
        return number[node];
    }

    /// The next node of a row: yes where its input is at most the threshold.
    public int next(int node, double[] row) {
        return row[input[node]] <= number[node] ? node + 1 : no[node];
    }

    public int yes(int node) {
        return node + 1;
    }

    public int no(int node) {
        return no[node];
    }

    /// Training rows that reached a node.
    public int rows(int node) {
        return rows[node];
    }

    /// Mean value of the training rows at a node; of a leaf its value.
    public double mean(int node) {
        return means[node];
    }

    /// Sum of the values of the leaves a row ends in, trees in their order.
    double sum(double[] row) {
        double sum = 0;
        for (int root : roots) {
            sum += value(root, row);
        }
        return sum;
    }

    private double value(int root, double[] row) {
        int node = root;
        while (input[node] >= 0) {
            node = row[input[node]] <= number[node] ? node + 1 : no[node];
        }
        return number[node];
    }

    /// As [#sum] of each row, tree by tree over blocks of rows, so that a tree stays in the cache.
    double[] sums(double[][] x) {
        double[] sums = new double[x.length];
        int blocks = (x.length + BLOCK - 1) / BLOCK;
        java.util.stream.IntStream.range(0, blocks).parallel().forEach(block -> {
            int to = Math.min(x.length, (block + 1) * BLOCK);
            for (int root : roots) {
                for (int i = block * BLOCK; i < to; i++) {
                    sums[i] += value(root, x[i]);
                }
            }
        });
        return sums;
    }

    /// Trees one after another.
    static FlatTrees joined(FlatTrees... parts) {
        int trees = 0;
        int nodes = 0;
        for (FlatTrees part : parts) {
            trees += part.roots.length;
            nodes += part.input.length;
        }
        int[] roots = new int[trees];
        int[] input = new int[nodes];
        double[] number = new double[nodes];
        int[] no = new int[nodes];
        int[] rows = new int[nodes];
        int tree = 0;
        int at = 0;
        for (FlatTrees part : parts) {
            for (int root : part.roots) {
                roots[tree++] = root + at;
            }
            int length = part.input.length;
            System.arraycopy(part.input, 0, input, at, length);
            System.arraycopy(part.number, 0, number, at, length);
            System.arraycopy(part.rows, 0, rows, at, length);
            for (int i = 0; i < length; i++) {
                no[at + i] = part.input[i] < 0 ? 0 : part.no[i] + at;
            }
            at += length;
        }
        return new FlatTrees(roots, input, number, no, rows);
    }

    /// Writes one tree, node by node, depth first, yes before no.
    static final class Builder {
        private int[] input = new int[64];
        private double[] number = new double[64];
        private int[] no = new int[64];
        private int[] rows = new int[64];
        private int size;

        private int add(int ofInput, double ofNumber, int ofRows) {
            if (size == input.length) {
                input = Arrays.copyOf(input, 2 * size);
                number = Arrays.copyOf(number, 2 * size);
                no = Arrays.copyOf(no, 2 * size);
                rows = Arrays.copyOf(rows, 2 * size);
            }
            input[size] = ofInput;
            number[size] = ofNumber;
            rows[size] = ofRows;
            return size++;
        }

        void leaf(double value, int ofRows) {
            add(-1, value, ofRows);
        }

        /// @return for [#no]
        int branch(int ofInput, double threshold, int ofRows) {
            return add(ofInput, threshold, ofRows);
        }

        /// What is written next is where rows that fail the branch go.
        void no(int branch) {
            no[branch] = size;
        }

        FlatTrees built() {
            return new FlatTrees(
                    new int[] {0},
                    Arrays.copyOf(input, size),
                    Arrays.copyOf(number, size),
                    Arrays.copyOf(no, size),
                    Arrays.copyOf(rows, size));
        }
    }
}
