package org.intentworkbench.features;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Problem;

/// Splits by what a column says.
final class ColumnCut {
    private ColumnCut() {}

    /// @throws Problem if there is no such feature or level
    static Sides of(FeatureTable table, SplitSpec.ByColumn spec) {
        FeatureValues values = table.column(spec.column())
                .orElseThrow(() -> new Problem(
                        "problem.features.split.column",
                        spec.column(),
                        NearestName.to(
                                spec.column(),
                                table.columns().stream()
                                        .map(FeatureColumn::name)
                                        .toList())))
                .values();
        BitSet test = new BitSet();
        for (String level : spec.levels()) {
            int[] rows = IntStream.range(0, table.size())
                    .filter(row -> is(values, row, level))
                    .toArray();
            if (rows.length == 0) {
                throw new Problem("problem.features.split.level", spec.column(), level, levels(values));
            }
            IntStream.of(rows).forEach(test::set);
        }
        BitSet train = (BitSet) test.clone();
        train.flip(0, table.size());
        return Sides.of(train, test);
    }

    private static boolean is(FeatureValues values, int row, String level) {
        return !values.isMissing(row)
                && switch (values) {
                    case FeatureValues.Levels levels -> levels.levels()[levels.codes()[row]].equals(level);
                    case FeatureValues.Numbers numbers ->
                        isNumber(level) && numbers.values()[row] == Double.parseDouble(level);
                    case FeatureValues.Vectors vectors -> false;
                };
    }

    private static boolean isNumber(String level) {
        return level.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    }

    /// Some of what could have been said.
    private static String levels(FeatureValues values) {
        int most = 12;
        return switch (values) {
            case FeatureValues.Levels levels ->
                String.join(", ", List.of(levels.levels()).stream().limit(most).toList());
            case FeatureValues.Numbers numbers -> "0, 1, …";
            case FeatureValues.Vectors vectors -> "–";
        };
    }
}
