package org.intentworkbench.training;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;

/// Weights of training rows by which outcome and level of a feature are independent (Kamiran and Calders 2012):
/// `weight = rows of the level * rows of the outcome / (all rows * rows of both)`.
final class Reweighing {
    /// A number with more values than this is no group.
    private static final int MOST = 50;

    private static final String MISSING = "\0";

    private Reweighing() {}

    /// @param rows training rows; no others are looked at
    /// @throws Problem if there is no such feature, or it has too many values to be groups
    static double[] weights(FeatureTable table, int[] rows, String feature) {
        FeatureColumn column =
                table.column(feature).orElseThrow(() -> new Problem("problem.training.reweigh", feature));
        String[] group = Arrays.stream(rows)
                .mapToObj(row -> group(column.values(), row, feature))
                .toArray(String[]::new);
        Map<String, int[]> counts = new TreeMap<>();
        int[] all = new int[2];
        for (int i = 0; i < rows.length; i++) {
            int label = table.labels()[rows[i]];
            counts.computeIfAbsent(group[i], g -> new int[2])[label]++;
            all[label]++;
        }
        if (counts.size() > MOST) {
            throw new Problem("problem.training.reweigh.values", feature, Integer.toString(counts.size()));
        }
        double[] weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int label = table.labels()[rows[i]];
            int[] of = counts.getOrDefault(group[i], all);
            weights[i] = (of[0] + of[1]) * (double) all[label] / ((double) rows.length * of[label]);
        }
        return weights;
    }

    private static String group(FeatureValues values, int row, String feature) {
        if (values.isMissing(row)) {
            return MISSING;
        }
        return switch (values) {
            case FeatureValues.Levels levels -> levels.levels()[levels.codes()[row]];
            case FeatureValues.Numbers numbers -> Double.toString(numbers.values()[row] + 0.0);
            case FeatureValues.Vectors vectors -> throw new Problem("problem.training.reweigh", feature);
        };
    }
}
