package org.intentworkbench.segments;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;

/// Which subjects pass a segment's conditions.
public final class SegmentRows {
    private static final Set<String> MISSING = Set.of("");

    private SegmentRows() {}

    /// Yes/no features pass level tests ("true", "false", "") and number tests (1, 0). Any feature, a text vector
    /// too, may be tested for missing alone (the one level "").
    ///
    /// @param scores probability of each row of the table; NaN fails a score condition
    /// @return rows that pass all; every row where there is no condition
    /// @throws Problem if a condition names a column the table has not, or a level test meets a numeric column and the
    ///     other way round
    public static BitSet of(List<Condition> conditions, FeatureTable table, double[] scores) {
        if (scores.length != table.size()) {
            throw new IllegalArgumentException(scores.length + " scores for " + table.size() + " subjects");
        }
        BitSet rows = new BitSet(table.size());
        rows.set(0, table.size());
        for (Condition condition : conditions) {
            IntPredicate passes = test(condition, table, scores);
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                if (!passes.test(row)) {
                    rows.clear(row);
                }
            }
        }
        return rows;
    }

    private static IntPredicate test(Condition condition, FeatureTable table, double[] scores) {
        return switch (condition) {
            case Condition.ScoreBetween score ->
                row -> scores[row] >= score.low()
                        && (scores[row] < score.high() || (score.high() >= 1 && scores[row] == 1));
            case Condition.Between between ->
                between(between, column(between.column(), table).values());
            case Condition.AnyOf any -> level(column(any.column(), table), any.levels());
        };
    }

    private static IntPredicate between(Condition.Between bounds, FeatureValues values) {
        if (values instanceof FeatureValues.Numbers numbers) {
            double[] cells = numbers.values();
            return row -> cells[row] >= bounds.low() && cells[row] <= bounds.high();
        }
        throw new Problem("problem.segments.notNumber", bounds.column());
    }

    private static IntPredicate level(FeatureColumn column, Set<String> wanted) {
        FeatureValues values = column.values();
        if (wanted.equals(MISSING)) {
            return values::isMissing;
        }
        boolean missing = wanted.contains("");
        if (values instanceof FeatureValues.Levels levels) {
            boolean[] passes = new boolean[levels.levels().length];
            for (int i = 0; i < passes.length; i++) {
                passes[i] = wanted.contains(levels.levels()[i]);
            }
            int[] codes = levels.codes();
            return row -> codes[row] < 0 ? missing : passes[codes[row]];
        }
        if (column.yesNo() && values instanceof FeatureValues.Numbers yesNo) {
            double[] numbers = yesNo.values();
            boolean yes = wanted.contains("true");
            boolean no = wanted.contains("false");
            return row -> Double.isNaN(numbers[row]) ? missing : numbers[row] == 1 ? yes : no;
        }
        throw new Problem("problem.segments.notLevels", column.name());
    }

    private static FeatureColumn column(String name, FeatureTable table) {
        return table.column(name).orElseThrow(() -> new Problem("problem.segments.noColumn", name));
    }
}
