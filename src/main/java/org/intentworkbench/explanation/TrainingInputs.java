package org.intentworkbench.explanation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.intentworkbench.features.DesignEncoder;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.job.Progress;

/// The training rows as the model saw them, encoded piece by piece so that text vectors of many rows never stand in
/// memory together.
record TrainingInputs(DesignEncoder encoder, FeatureTable table, int[] rows, Progress progress) {
    private static final int PIECE = 1_000;

    void each(Consumer<double[]> visit) {
        eachPiece(piece -> {
            for (double[] inputs : piece) {
                progress.check();
                visit.accept(inputs);
            }
        });
    }

    void eachPiece(Consumer<double[][]> visit) {
        for (int from = 0; from < rows.length; from += PIECE) {
            progress.check();
            visit.accept(encoder.encode(table, Arrays.copyOfRange(rows, from, Math.min(rows.length, from + PIECE))));
        }
    }

    /// At most so many of the rows, evenly spread.
    TrainingInputs thinned(int most) {
        if (rows.length <= most) {
            return this;
        }
        int[] some = new int[most];
        for (int i = 0; i < most; i++) {
            some[i] = rows[(int) ((long) rows.length * i / most)];
        }
        return new TrainingInputs(encoder, table, some, progress);
    }

    /// What an input adds.
    interface Share {
        double of(int input, double value);
    }

    /// Standard deviation (population) over the rows of what each group of inputs adds together.
    double[] spreads(Share shares, Collection<List<Integer>> groups) {
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
                    share += shares.of(i, inputs[i]);
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
