package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.intentworkbench.domain.Wording;
import org.jspecify.annotations.Nullable;

/// Tables of several moments as one, the rows of the earliest first.
final class JoinedTables {
    private JoinedTables() {}

    /// @param tables of the same features, at least one
    /// @param notes of the whole
    static FeatureTable of(List<FeatureTable> tables, List<Wording> notes) {
        FeatureTable last = tables.getLast();
        List<FeatureColumn> columns = new ArrayList<>();
        for (int i = 0; i < last.columns().size(); i++) {
            int column = i;
            double[] values = numbers(
                    tables,
                    table ->
                            ((FeatureValues.Numbers) table.columns().get(column).values()).values());
            columns.add(last.columns().get(i).withValues(new FeatureValues.Numbers(values)));
        }
        @Nullable
        String[] shoppers = tables.stream()
                .flatMap(table -> Arrays.stream(table.shoppers()))
                .toArray(String[]::new);
        return new FeatureTable(
                last.subject(),
                tables.stream().flatMap(table -> Arrays.stream(table.ids())).toArray(String[]::new),
                shoppers,
                tables.stream()
                        .flatMapToInt(table -> Arrays.stream(table.labels()))
                        .toArray(),
                last.label(),
                last.asOf(),
                tables.stream()
                        .flatMapToLong(table -> Arrays.stream(table.moments()))
                        .toArray(),
                tables.stream()
                        .flatMapToLong(table -> Arrays.stream(table.labelKnown()))
                        .toArray(),
                columns,
                tables.stream().mapToInt(FeatureTable::leftOut).sum(),
                notes);
    }

    private static double[] numbers(List<FeatureTable> tables, Function<FeatureTable, double[]> of) {
        if (tables.size() == 1) {
            return of.apply(tables.getFirst());
        }
        double[] all = new double[tables.stream().mapToInt(FeatureTable::size).sum()];
        int at = 0;
        for (FeatureTable table : tables) {
            double[] part = of.apply(table);
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
