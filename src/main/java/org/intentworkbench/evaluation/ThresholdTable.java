package org.intentworkbench.evaluation;

import java.util.List;

/// The matrix at every threshold 0.00, 0.01, … 1.00, made in one pass over sorted scores.
public record ThresholdTable(List<ConfusionMatrix> rows) {
    private static final int STEPS = 100;

    public ThresholdTable {
        rows = List.copyOf(rows);
    }

    /// @throws IllegalArgumentException if lengths differ, a score is NaN, or a label is neither 1 nor 0
    public static ThresholdTable of(double[] scores, int[] labels) {
        Ranking ranking = Ranking.of(scores, labels);
        ConfusionMatrix[] rows = new ConfusionMatrix[STEPS + 1];
        int taken = 0;
        for (int k = STEPS; k >= 0; k--) {
            double threshold = k / (double) STEPS;
            while (taken < ranking.steps() && ranking.score()[taken] >= threshold) {
                taken++;
            }
            int tp = taken == 0 ? 0 : ranking.truePositives()[taken - 1];
            int fp = taken == 0 ? 0 : ranking.falsePositives()[taken - 1];
            rows[k] = new ConfusionMatrix(threshold, tp, fp, ranking.negatives() - fp, ranking.positives() - tp);
        }
        return new ThresholdTable(List.of(rows));
    }

    /// The row of the highest F1; the lowest such threshold among equals. The row at 0.50 where no row is
    /// positive, and so no F1 is defined.
    public ConfusionMatrix bestF1() {
        ConfusionMatrix best = rows.get(STEPS / 2);
        double highest = -1;
        for (ConfusionMatrix row : rows) {
            if (row.f1() > highest) {
                best = row;
                highest = row.f1();
            }
        }
        return best;
    }
}
