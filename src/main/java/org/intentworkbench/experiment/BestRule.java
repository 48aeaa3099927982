package org.intentworkbench.experiment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// Finds the one condition on one feature with the highest F1 of the positive class on the training rows. Numbers are
/// cut
/// at every value they take, in both directions; levels are taken and left out one by one; that a value is missing
/// counts too. Vectors of text are no feature one could name a condition on.
///
/// The best of thousands of cuts flatters itself on the rows it was found on. So a cut at 0 ("any at all") is taken
/// where
/// no other of that feature is better by more than a standard error of F1: a rule one can say in a meeting, and on
/// Online
/// Shoppers the better one on rows held out (.661 against .658).
///
/// Only conditions that raise the share of positives are looked at. Of equals the first feature's, and of a feature's
/// the lowest cut.
final class BestRule {
    private final int[] labels;
    private final int[] rows;
    private final int positives;
    private final String name;
    private double highest = -1;
    private @Nullable Rule best;
    private double ofAny = -1;
    private @Nullable Rule any;

    private BestRule(FeatureTable table, int[] rows, int positives, String name) {
        this.labels = table.labels();
        this.rows = rows;
        this.positives = positives;
        this.name = name;
    }

    /// @param rows training rows; no others are looked at
    /// @return null where no condition raises the share of positives
    static @Nullable Rule of(FeatureTable table, int[] rows, Progress progress) {
        int positives = Arrays.stream(rows).map(row -> table.labels()[row]).sum();
        // features side by side, compared in their order: the same rule on any number of threads
        return table.columns().parallelStream()
                .map(column -> {
                    progress.check();
                    BestRule search = new BestRule(table, rows, positives, column.name());
                    search.look(column);
                    search.preferAny();
                    return search;
                })
                .reduce((a, b) -> b.highest > a.highest ? b : a)
                .map(search -> search.best)
                .orElse(null);
    }

    private void look(FeatureColumn column) {
        switch (column.values()) {
            case FeatureValues.Numbers numbers -> numbers(numbers.values());
            case FeatureValues.Levels levels -> levels(levels);
            case FeatureValues.Vectors vectors -> {}
        }
    }

    private void numbers(double[] of) {
        double[] up = sorted(of, 1);
        double[] down = sorted(of, 0);
        int there = up.length + down.length;
        missing(there, up.length);
        int p = 0;
        int n = 0;
        while (p + n < there) {
            double cut = n == down.length || p < up.length && up[p] <= down[n] ? up[p] : down[n];
            while (p < up.length && up[p] == cut) {
                p++;
            }
            while (n < down.length && down[n] == cut) {
                n++;
            }
            if (p + n < there) {
                consider(Rule.Sign.ABOVE, cut, "", there - p - n, up.length - p);
                consider(Rule.Sign.UP_TO, cut, "", p + n, p);
            }
        }
    }

    /// The known values of the rows of one class, ascending; -0.0 is 0.0.
    private double[] sorted(double[] of, int label) {
        return IntStream.of(rows)
                .filter(row -> labels[row] == label)
                .mapToDouble(row -> of[row] + 0.0)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    private void levels(FeatureValues.Levels levels) {
        int[] count = new int[levels.levels().length];
        int[] up = new int[count.length];
        for (int row : rows) {
            int code = levels.codes()[row];
            if (code >= 0) {
                count[code]++;
                up[code] += labels[row];
            }
        }
        int there = Arrays.stream(count).sum();
        int all = Arrays.stream(up).sum();
        missing(there, all);
        // by name: an order that held-out rows cannot shift
        IntStream.range(0, count.length)
                .boxed()
                .sorted(Comparator.comparing(code -> levels.levels()[code]))
                .forEach(code -> {
                    String level = Objects.requireNonNull(levels.levels()[code]);
                    consider(Rule.Sign.IS, 0, level, count[code], up[code]);
                    consider(Rule.Sign.IS_NOT, 0, level, there - count[code], all - up[code]);
                });
    }

    private void missing(int there, int positivesThere) {
        consider(Rule.Sign.MISSING, 0, "", rows.length - there, positives - positivesThere);
        consider(Rule.Sign.KNOWN, 0, "", there, positivesThere);
    }

    /// @param held rows it holds for; @param hits positive ones among them
    private void consider(Rule.Sign sign, double value, String level, int held, int hits) {
        boolean raises = (long) hits * rows.length > (long) positives * held;
        double f1 = 2.0 * hits / (held + positives);
        if (raises && f1 > highest) {
            highest = f1;
            best = new Rule(name, sign, value, level);
        }
        if (raises && value == 0 && (sign == Rule.Sign.ABOVE || sign == Rule.Sign.UP_TO) && f1 > ofAny) {
            ofAny = f1;
            any = new Rule(name, sign, value, level);
        }
    }

    private void preferAny() {
        // as of a share of the positives, which F1 nearly is
        double error = Math.sqrt(highest * (1 - highest) / positives);
        if (any != null && highest - ofAny <= error) {
            best = any;
            highest = ofAny;
        }
    }
}
