package org.intentworkbench.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;

/// All inputs of the training rows, column by column, and for each the rows in ascending order of its values (rows
/// of equal value in their own order). The rows of a node stand at the same places of every column's order.
final class SortedInputs {
    private final double[][] columns;
    private final int[][] order;

    SortedInputs(double[][] x, Progress progress) {
        int inputs = x[0].length;
        columns = new double[inputs][];
        order = new int[inputs][];
        IntStream.range(0, inputs).parallel().forEach(j -> {
            progress.check();
            double[] column = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                column[i] = x[i][j] + 0.0; // turns -0 to 0, which sort apart but are equal
            }
            columns[j] = column;
            order[j] = order(column);
        });
    }

    /// A counting sort by the place of each value among the sorted values.
    private static int[] order(double[] column) {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[distinct - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        int[] rank = new int[column.length];
        int[] starts = new int[distinct + 1];
        for (int i = 0; i < column.length; i++) {
            rank[i] = Arrays.binarySearch(sorted, 0, distinct, column[i]);
            starts[rank[i] + 1]++;
        }
        for (int k = 0; k < distinct; k++) {
            starts[k + 1] += starts[k];
        }
        int[] order = new int[column.length];
        for (int i = 0; i < column.length; i++) {
            order[starts[rank[i]]++] = i;
        }
        return order;
    }

    int inputs() {
        return columns.length;
    }

    double value(int input, int row) {
        return columns[input][row];
    }

    double[] column(int input) {
        return columns[input];
    }

    int[] order(int input) {
        return order[input];
    }

    /// Moves the rows from `from` to `to` that pass the split to the front, in every column's order.
    /// @return the first place of those that do not pass
    int part(int from, int to, int splitInput, double threshold, Progress progress) {
        double[] by = columns[splitInput];
        IntStream.range(0, columns.length).parallel().forEach(j -> {
            progress.check();
            int[] rows = order[j];
            int[] later = new int[to - from];
            int yes = from;
            int no = 0;
            for (int i = from; i < to; i++) {
                int row = rows[i];
                if (by[row] <= threshold) {
                    rows[yes++] = row;
                } else {
                    later[no++] = row;
                }
            }
            System.arraycopy(later, 0, rows, yes, no);
        });
        int middle = from;
        int[] rows = order[splitInput];
        while (middle < to && by[rows[middle]] <= threshold) {
            middle++;
        }
        return middle;
    }
}
