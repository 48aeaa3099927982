package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;

/// Turns a feature table into model inputs; everything it knows it learnt from training rows.
///
/// Numbers: missing -> the training median with a `… is missing` input beside it (only where training rows miss
/// some), then centred and divided by the training standard deviation (1 where constant). Levels: one input each
/// for every level among training rows (a level seen first later, or missing, gives 0 in all of them; missing has
/// an input of its own where training rows miss some). Vectors: times the root of their length, so
/// that of a vector of unit length each number is of the size of a standardised one and a penalty means the same to
/// both; zeros where missing, with an `… is missing` input where training rows miss some.
///
/// The standard deviation is that of the filled values, divided by the number of rows. Where all training rows miss
/// a number its median is 0.
///
/// @param features names of the feature columns it was fitted on, in order; another table is refused
/// @param columns the inputs, in order; those of one feature stand together
/// @param medians for each input: what fills a missing number, in the feature's unit; 0 for other inputs
public record DesignEncoder(List<String> features, List<DesignColumn> columns, double[] medians) {
    public DesignEncoder {
        features = List.copyOf(features);
        columns = List.copyOf(columns);
    }

    public static DesignEncoder fit(FeatureTable table, int[] trainingRows) {
        return fit(table, trainingRows, Progress.silent());
    }

    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    public static DesignEncoder fit(FeatureTable table, int[] trainingRows, Progress progress) {
        List<DesignColumn> columns = new ArrayList<>();
        List<Double> medians = new ArrayList<>();
        for (FeatureColumn feature : table.columns()) {
            progress.check();
            DesignColumns.learn(feature, trainingRows, columns, medians);
        }
        return new DesignEncoder(
                table.columns().stream().map(FeatureColumn::name).toList(),
                columns,
                medians.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// @return one row of inputs for each of `rows`, in that order
    /// @throws Problem naming the columns that differ from those it was fitted on
    public double[][] encode(FeatureTable table, int[] rows) {
        return encode(table, rows, Progress.silent());
    }

    /// As [#encode(FeatureTable, int[])].
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    public double[][] encode(FeatureTable table, int[] rows, Progress progress) {
        refuseOtherColumns(table);
        double[][] inputs = new double[rows.length][columns.size()];
        int from = 0;
        for (FeatureColumn feature : table.columns()) {
            progress.check();
            int to = from;
            while (to < columns.size() && columns.get(to).feature().equals(feature.name())) {
                to++;
            }
            switch (feature.values()) {
                case FeatureValues.Numbers numbers -> encodeNumbers(numbers, rows, from, inputs);
                case FeatureValues.Levels levels -> encodeLevels(levels, rows, from, to, inputs);
                case FeatureValues.Vectors vectors -> encodeVectors(vectors, rows, from, inputs);
            }
            encodeMissing(feature.values(), rows, from, to, inputs);
            from = to;
        }
        return inputs;
    }

    private void encodeNumbers(FeatureValues.Numbers numbers, int[] rows, int at, double[][] inputs) {
        DesignColumn column = columns.get(at);
        for (int i = 0; i < rows.length; i++) {
            double value = numbers.values()[rows[i]];
            double filled = Double.isNaN(value) ? medians[at] : value;
            inputs[i][at] = (filled - column.mean()) / column.scale();
        }
    }

    private void encodeLevels(FeatureValues.Levels levels, int[] rows, int from, int to, double[][] inputs) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = from; at < to; at++) {
            if (columns.get(at).part() == DesignColumn.Part.LEVEL) {
                places.put(columns.get(at).level(), at);
            }
        }
        int[] placeOfCode = new int[levels.levels().length];
        for (int code = 0; code < placeOfCode.length; code++) {
            placeOfCode[code] = places.getOrDefault(levels.levels()[code], -1);
        }
        for (int i = 0; i < rows.length; i++) {
            int code = levels.codes()[rows[i]];
            if (code >= 0 && placeOfCode[code] >= 0) {
                inputs[i][placeOfCode[code]] = 1;
            }
        }
    }

    private void encodeVectors(FeatureValues.Vectors vectors, int[] rows, int from, double[][] inputs) {
        for (int i = 0; i < rows.length; i++) {
            float[] vector = vectors.rows()[rows[i]];
            if (vector != null) {
                double scale = columns.get(from).scale();
                for (int k = 0; k < vector.length; k++) {
                    inputs[i][from + k] = vector[k] / scale;
                }
            }
        }
    }

    private void encodeMissing(FeatureValues values, int[] rows, int from, int to, double[][] inputs) {
        if (to > from && columns.get(to - 1).part() == DesignColumn.Part.MISSING) {
            for (int i = 0; i < rows.length; i++) {
                inputs[i][to - 1] = values.isMissing(rows[i]) ? 1 : 0;
            }
        }
    }

    private void refuseOtherColumns(FeatureTable table) {
        List<String> there = table.columns().stream().map(FeatureColumn::name).toList();
        List<String> lacking = features.stream().filter(f -> !there.contains(f)).toList();
        List<String> extra = there.stream().filter(f -> !features.contains(f)).toList();
        if (!lacking.isEmpty() && !extra.isEmpty()) {
            throw new Problem("problem.features.columns", named(lacking), named(extra));
        }
        if (!lacking.isEmpty()) {
            throw new Problem("problem.features.columns.lacking", named(lacking));
        }
        if (!extra.isEmpty()) {
            throw new Problem("problem.features.columns.extra", named(extra));
        }
        if (!there.equals(features)) {
            throw new Problem("problem.features.columns.order", named(features));
        }
        List<String> changed = table.columns().stream()
                .filter(c -> !DesignColumns.fits(c, columns))
                .map(FeatureColumn::name)
                .toList();
        if (!changed.isEmpty()) {
            throw new Problem("problem.features.columns.kind", named(changed));
        }
    }

    private static String named(List<String> names) {
        int most = 8;
        return names.size() <= most
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, most)) + ", … (" + names.size() + ")";
    }
}
