package org.intentworkbench.ui.segments;

import java.util.List;
import java.util.TreeSet;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.jspecify.annotations.Nullable;

/// Where a condition stands among those being edited, and the one a column begins with.
final class Draft {
    private Draft() {}

    /// Place of the condition on a column; -1 where it has none.
    static int at(List<Condition> conditions, String column) {
        for (int i = 0; i < conditions.size(); i++) {
            boolean same = switch (conditions.get(i)) {
                case Condition.Between between -> between.column().equals(column);
                case Condition.AnyOf any -> any.column().equals(column);
                case Condition.ScoreBetween score -> false;
            };
            if (same) {
                return i;
            }
        }
        return -1;
    }

    /// Place of the condition on the score; -1 where there is none.
    static int scoreAt(List<Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i) instanceof Condition.ScoreBetween) {
                return i;
            }
        }
        return -1;
    }

    /// Columns a condition can be made on and that have none yet.
    static List<FeatureColumn> free(FeatureTable table, List<Condition> conditions) {
        return table.columns().stream()
                .filter(column -> !(column.values() instanceof FeatureValues.Vectors))
                .filter(column -> at(conditions, column.name()) < 0)
                .toList();
    }

    /// Lets all known values of a column pass, to be narrowed; null where the column holds nothing.
    static @Nullable Condition open(FeatureColumn column) {
        return switch (ColumnExtent.of(column)) {
            case ColumnExtent.Numbers numbers ->
                new Condition.Between(column.name(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            case ColumnExtent.Levels levels -> new Condition.AnyOf(column.name(), new TreeSet<>(levels.names()));
            case ColumnExtent.Nothing nothing -> null;
        };
    }
}
