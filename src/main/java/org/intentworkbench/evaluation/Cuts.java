package org.intentworkbench.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// All places a list sorted by score can be cut, and the ones an analyst looks for. The rows are sorted once; the
/// matrix
/// of a threshold is then found by halving, so that a drag costs the same with a thousand rows and with a million.
///
/// Where a search may choose among thresholds that give the same matrix, it takes the one with the fewest decimals:
/// what
/// is shown is then exactly what was found, and can be typed again.
public final class Cuts {
    private static final int MOST_DECIMALS = 17;
    private static final int LEAST_DECIMALS = 2;

    private final Ranking ranking;

    private Cuts(Ranking ranking) {
        this.ranking = ranking;
    }

    /// @throws IllegalArgumentException if lengths differ, a score is NaN, or a label is neither 1 nor 0
    public static Cuts of(double[] scores, int[] labels) {
        return new Cuts(Ranking.of(scores, labels));
    }

    public int rows() {
        return ranking.rows();
    }

    public int positives() {
        return ranking.positives();
    }

    /// Share of positives; NaN of no rows.
    public double positiveShare() {
        return rows() == 0 ? Double.NaN : positives() / (double) rows();
    }

    /// As [ConfusionMatrix#of], in the time of a binary search.
    public ConfusionMatrix at(double threshold) {
        int taken = taken(threshold);
        return matrix(threshold, taken);
    }

    /// The highest F1 of the positive class; the highest such threshold among equals. None where no row is positive.
    public Optional<ConfusionMatrix> bestF1() {
        return positives() == 0 ? Optional.empty() : best(ConfusionMatrix::f1, -1);
    }

    /// Where recall exceeds the false positive rate by most (Youden 1950); the highest such threshold among equals.
    /// None
    /// where a class is empty or no cut does better than chance.
    public Optional<ConfusionMatrix> youden() {
        return positives() == 0 || ranking.negatives() == 0
                ? Optional.empty()
                : best(m -> m.recall() - m.falsePositives() / (double) ranking.negatives(), 0);
    }

    /// The highest profit above that of contacting nobody, which is 0; the highest such threshold among equals.
    public Optional<ConfusionMatrix> bestProfit(Economics economics) {
        return best(economics::profit, 0);
    }

    /// The longest list of at most so many rows. None where already the rows of the highest score are more.
    ///
    /// @throws IllegalArgumentException if the budget is below 1
    public Optional<ConfusionMatrix> budget(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a budget of " + most);
        }
        int low = 0;
        int high = ranking.steps();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (ranking.truePositives()[middle - 1] + ranking.falsePositives()[middle - 1] <= most) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(cut(low));
    }

    /// The shortest list that holds at least this share of the positives. None where no row is positive.
    ///
    /// @throws IllegalArgumentException if the share is not above 0 and at most 1
    public Optional<ConfusionMatrix> recall(double least) {
        if (!(least > 0 && least <= 1)) {
            throw new IllegalArgumentException("a recall of " + least);
        }
        if (positives() == 0) {
            return Optional.empty();
        }
        // whole rows: .7 * 10 is a hair above 7 in floating point
        long wanted = (long) Math.ceil(least * positives() - 1e-9);
        int low = 1;
        int high = ranking.steps();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranking.truePositives()[middle - 1] >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(cut(low));
    }

    Ranking ranking() {
        return ranking;
    }

    private Optional<ConfusionMatrix> best(ToDoubleFunction<ConfusionMatrix> figure, double above) {
        int best = 0;
        double highest = above;
        for (int taken = 1; taken <= ranking.steps(); taken++) {
            double value = figure.applyAsDouble(matrix(Double.NaN, taken));
            if (value > highest) {
                highest = value;
                best = taken;
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(cut(best));
    }

    private ConfusionMatrix cut(int taken) {
        double high = ranking.score()[taken - 1];
        double low = taken == ranking.steps() ? Double.NEGATIVE_INFINITY : ranking.score()[taken];
        return matrix(shortest(low, high), taken);
    }

    /// The number with the fewest decimals above `low` and at most `high`; at least two decimals are looked at, and 0
    /// is
    /// the least where nothing lies below.
    static double shortest(double low, double high) {
        if (low == Double.NEGATIVE_INFINITY && high >= 0) {
            low = Math.nextDown(0.0);
        }
        for (int decimals = LEAST_DECIMALS; decimals < MOST_DECIMALS; decimals++) {
            double rounded = BigDecimal.valueOf(high)
                    .setScale(decimals, RoundingMode.FLOOR)
                    .doubleValue();
            if (rounded > low && rounded <= high) {
                return rounded;
            }
        }
        return high;
    }

    /// How many distinct scores are at or above the threshold.
    private int taken(double threshold) {
        int low = 0;
        int high = ranking.steps();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranking.score()[middle] >= threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private ConfusionMatrix matrix(double threshold, int taken) {
        int tp = taken == 0 ? 0 : ranking.truePositives()[taken - 1];
        int fp = taken == 0 ? 0 : ranking.falsePositives()[taken - 1];
        return new ConfusionMatrix(threshold, tp, fp, ranking.negatives() - fp, ranking.positives() - tp);
    }
}
