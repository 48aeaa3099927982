package org.intentworkbench.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A logistic regression of a few lines (standardised columns, ridge 1, gradient descent with momentum), so that the
/// planted truths are checked without the code they are to test.
final class PlainLogistic {
    private PlainLogistic() {}

    /// Weights per standard deviation of each column; the last one is the intercept.
    static double[] fit(double[][] standard, boolean[] label) {
        int columns = standard[0].length;
        double[] weights = new double[columns + 1];
        double[] speed = new double[columns + 1];
        for (int step = 0; step < 600; step++) {
            double[] slope = new double[columns + 1];
            for (int i = 0; i < standard.length; i++) {
                double error = (label[i] ? 1 : 0) - Dice.sigmoid(score(weights, standard[i]));
                for (int c = 0; c < columns; c++) {
                    slope[c] += error * standard[i][c];
                }
                slope[columns] += error;
            }
            for (int c = 0; c <= columns; c++) {
                double ridge = c < columns ? weights[c] : 0;
                speed[c] = 0.9 * speed[c] + 0.2 * (slope[c] - ridge) / standard.length;
                weights[c] += speed[c];
            }
        }
        return weights;
    }

    static double score(double[] weights, double[] row) {
        double sum = weights[row.length];
        for (int c = 0; c < row.length; c++) {
            sum += weights[c] * row[c];
        }
        return sum;
    }

    static double[][] standardised(List<double[]> rows) {
        int columns = rows.getFirst().length;
        double[][] out = rows.stream().map(double[]::clone).toArray(double[][]::new);
        for (int c = 0; c < columns; c++) {
            int column = c;
            double mean = rows.stream().mapToDouble(r -> r[column]).average().orElseThrow();
            double spread = StrictMath.sqrt(rows.stream()
                    .mapToDouble(r -> (r[column] - mean) * (r[column] - mean))
                    .average()
                    .orElseThrow());
            for (double[] row : out) {
                row[c] = spread == 0 ? 0 : (row[c] - mean) / spread;
            }
        }
        return out;
    }

    /// Mean AUC over five folds (row number modulo 5); ties count one half.
    static double auc(double[][] rows, boolean[] label) {
        double sum = 0;
        for (int fold = 0; fold < 5; fold++) {
            List<double[]> train = new ArrayList<>();
            List<Boolean> known = new ArrayList<>();
            List<double[]> scored = new ArrayList<>();
            for (int i = 0; i < rows.length; i++) {
                if (i % 5 != fold) {
                    train.add(rows[i]);
                    known.add(label[i]);
                }
            }
            boolean[] labels = new boolean[known.size()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = known.get(i);
            }
            double[] weights = fit(train.toArray(double[][]::new), labels);
            for (int i = fold; i < rows.length; i += 5) {
                scored.add(new double[] {score(weights, rows[i]), label[i] ? 1 : 0});
            }
            sum += area(scored);
        }
        return sum / 5;
    }

    private static double area(List<double[]> scored) {
        scored.sort(Comparator.comparingDouble(s -> s[0]));
        double rankSum = 0;
        double positives = 0;
        for (int i = 0; i < scored.size(); ) {
            int end = i;
            while (end < scored.size() && scored.get(end)[0] == scored.get(i)[0]) {
                end++;
            }
            for (int j = i; j < end; j++) {
                rankSum += scored.get(j)[1] * (i + 1 + end) / 2.0;
                positives += scored.get(j)[1];
            }
            i = end;
        }
        double negatives = scored.size() - positives;
        return (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
    }

    static String named(double[] weights, String... names) {
        return Arrays.toString(java.util.stream.IntStream.range(0, names.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -Math.abs(weights[c])))
                .map(c -> names[c] + " " + String.format(java.util.Locale.ROOT, "%+.2f", weights[c]))
                .toArray());
    }
}
