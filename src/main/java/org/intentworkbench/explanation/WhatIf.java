package org.intentworkbench.explanation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;

/// One subject with some values changed.
public final class WhatIf {
    private WhatIf() {}

    /// A table of one row: the subject as it would be.
    /// @param changes new values by the feature's name; features that are not named keep theirs
    /// @throws IllegalArgumentException for a feature or level the table has not, a text vector, or a cell of the wrong
    ///     kind
    public static FeatureTable changed(FeatureTable table, int row, Map<String, Cell> changes) {
        FeatureTable one = table.at(new int[] {row});
        for (String name : changes.keySet()) {
            if (one.column(name).isEmpty()) {
                throw new IllegalArgumentException("no feature " + name);
            }
        }
        List<FeatureColumn> columns = new ArrayList<>();
        for (FeatureColumn column : one.columns()) {
            Cell cell = changes.get(column.name());
            columns.add(cell == null ? column : column.withValues(values(column, cell)));
        }
        return one.withColumns(columns);
    }

    /// The subject's own value.
    /// @throws IllegalArgumentException for a text vector
    public static Cell cell(FeatureColumn column, int row) {
        if (column.values().isMissing(row)) {
            return new Cell.Missing();
        }
        return switch (column.values()) {
            case FeatureValues.Numbers numbers -> new Cell.Number(numbers.values()[row]);
            case FeatureValues.Levels levels -> new Cell.Level(levels.levels()[levels.codes()[row]]);
            case FeatureValues.Vectors vectors -> throw wrong(column, "a text");
        };
    }

    private static FeatureValues values(FeatureColumn column, Cell cell) {
        return switch (column.values()) {
            case FeatureValues.Numbers numbers ->
                switch (cell) {
                    case Cell.Number number -> new FeatureValues.Numbers(new double[] {number.value()});
                    case Cell.Missing missing -> new FeatureValues.Numbers(new double[] {Double.NaN});
                    case Cell.Level level -> throw wrong(column, level.level());
                };
            case FeatureValues.Levels levels ->
                switch (cell) {
                    case Cell.Level level ->
                        new FeatureValues.Levels(new int[] {code(column, levels, level.level())}, levels.levels());
                    case Cell.Missing missing -> new FeatureValues.Levels(new int[] {-1}, levels.levels());
                    case Cell.Number number -> throw wrong(column, Double.toString(number.value()));
                };
            case FeatureValues.Vectors vectors -> throw wrong(column, "a text");
        };
    }

    private static int code(FeatureColumn column, FeatureValues.Levels levels, String level) {
        int code = Arrays.asList(levels.levels()).indexOf(level);
        if (code < 0) {
            throw wrong(column, level);
        }
        return code;
    }

    private static IllegalArgumentException wrong(FeatureColumn column, String value) {
        return new IllegalArgumentException(column.name() + " cannot be " + value);
    }
}
