package org.intentworkbench.explanation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.intentworkbench.features.DesignEncoder;
import org.intentworkbench.features.FeatureTable;

/// The training rows as the model saw them, encoded piece by piece so that text vectors of many rows never stand in
/// memory together.
record TrainingInputs(DesignEncoder encoder, FeatureTable table, int[] rows) {
    private static final int PIECE = 1_000;

    void each(Consumer<double[]> visit) {
        for (int from = 0; from < rows.length; from += PIECE) {
            int[] piece = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + PIECE));
            for (double[] inputs : encoder.encode(table, piece)) {
                visit.accept(inputs);
            }
        }
    }

    /// Standard deviation (population) over the rows of `sum of weight * input` for each group of inputs.
    double[] spreads(double[] weights, Collection<List<Integer>> groups) {
        if (groups.isEmpty()) {
            return new double[0];
        }
        int[][] places = groups.stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        double[] mean = new double[places.length];
        double[] squares = new double[places.length];
        long[] seen = new long[1];
        each(inputs -> {
            seen[0]++;
            for (int g = 0; g < places.length; g++) {
                double share = 0;
                for (int i : places[g]) {
                    share += weights[i] * inputs[i];
                }
                double off = share - mean[g];
                mean[g] += off / seen[0];
                squares[g] += off * (share - mean[g]);
            }
        });
        double[] spreads = new double[places.length];
        for (int g = 0; g < places.length; g++) {
            spreads[g] = seen[0] == 0 ? 0 : Math.sqrt(squares[g] / seen[0]);
        }
        return spreads;
    }
}
