package org.intentworkbench.features;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What training rows teach about the inputs of one feature.
final class DesignColumns {
    private DesignColumns() {}

    /// Adds the inputs of a feature, and for each its median.
    static void learn(FeatureColumn feature, int[] rows, List<DesignColumn> columns, List<Double> medians) {
        String name = feature.name();
        switch (feature.values()) {
            case FeatureValues.Numbers numbers -> learnNumbers(name, numbers, rows, columns, medians);
            case FeatureValues.Levels levels -> {
                for (String level : levelsAmong(levels, rows)) {
                    columns.add(new DesignColumn(name + " = " + level, name, level, DesignColumn.Part.LEVEL, 0, 1));
                    medians.add(0.0);
                }
            }
            case FeatureValues.Vectors vectors -> {
                double scale = 1 / Math.sqrt(vectors.dimension());
                for (int k = 1; k <= vectors.dimension(); k++) {
                    columns.add(new DesignColumn(name + "[" + k + "]", name, "", DesignColumn.Part.VECTOR, 0, scale));
                    medians.add(0.0);
                }
            }
        }
        if (Arrays.stream(rows).anyMatch(feature.values()::isMissing)) {
            columns.add(new DesignColumn(name + " is missing", name, "", DesignColumn.Part.MISSING, 0, 1));
            medians.add(0.0);
        }
    }

    /// Whether a feature is of the kind (and a vector of the length) its inputs were made for.
    static boolean fits(FeatureColumn feature, List<DesignColumn> all) {
        List<DesignColumn> own =
                all.stream().filter(c -> c.feature().equals(feature.name())).toList();
        long vectors = count(own, DesignColumn.Part.VECTOR);
        long numbers = count(own, DesignColumn.Part.NUMBER);
        return switch (feature.values()) {
            case FeatureValues.Numbers n -> numbers == 1;
            case FeatureValues.Levels l -> numbers == 0 && vectors == 0;
            case FeatureValues.Vectors v -> vectors == v.dimension();
        };
    }

    private static long count(List<DesignColumn> columns, DesignColumn.Part part) {
        return columns.stream().filter(c -> c.part() == part).count();
    }

    private static void learnNumbers(
            String name, FeatureValues.Numbers numbers, int[] rows, List<DesignColumn> columns, List<Double> medians) {
        double[] there = Arrays.stream(rows)
                .mapToDouble(row -> numbers.values()[row])
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        double median = median(there);
        int missing = rows.length - there.length;
        double mean = rows.length == 0 ? 0 : (sum(there) + missing * median) / rows.length;
        double squares = missing * (median - mean) * (median - mean);
        for (double value : there) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = rows.length == 0 ? 0 : Math.sqrt(squares / rows.length);
        // a constant column may show a deviation of rounding size, which must not be blown up to 1
        double scale = deviation > 1e-12 * Math.max(1, Math.abs(mean)) ? deviation : 1;
        columns.add(new DesignColumn(name, name, "", DesignColumn.Part.NUMBER, mean, scale));
        medians.add(median);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /// In an order that depends on the levels alone: were it that of the table, rows held out could shift inputs.
    private static List<String> levelsAmong(FeatureValues.Levels levels, int[] rows) {
        BitSet seen = new BitSet();
        IntStream.of(rows)
                .map(row -> levels.codes()[row])
                .filter(code -> code >= 0)
                .forEach(seen::set);
        return seen.stream()
                .mapToObj(code -> levels.levels()[code])
                .sorted(Comparator.comparingDouble(DesignColumns::number).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// Levels that are numbers stand in their order, before all others.
    private static double number(String level) {
        try {
            return Double.parseDouble(level);
        } catch (NumberFormatException e) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
