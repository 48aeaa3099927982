package org.intentworkbench.cli;

import java.time.Instant;
import java.util.List;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.store.ColumnFigures;
import org.intentworkbench.store.ImportReport;

/// What `profile --json` prints.
record PrintedProfile(long id, String file, String kind, List<Column> columns) {
    record Frequent(String value, long count) {}

    /// @param minimum of times a moment as `2026-03-24T00:00:00Z`, else a number: of words and texts their length in
    ///     characters; null where there is none
    record Column(
            String column,
            String role,
            String type,
            String unit,
            long rows,
            long missing,
            long distinct,
            Object minimum,
            Object median,
            Object maximum,
            int[] histogram,
            List<Frequent> frequent,
            List<String> flags) {
        static Column of(ColumnFigures c) {
            return new Column(
                    c.name(),
                    Said.spelled(c.role()),
                    Said.spelled(c.type()),
                    c.unit(),
                    c.rows(),
                    c.missing(),
                    c.distinct(),
                    figure(c.minimum(), c.type()),
                    figure(c.median(), c.type()),
                    figure(c.maximum(), c.type()),
                    c.histogram(),
                    c.frequent().stream()
                            .map(f -> new Frequent(f.value(), f.count()))
                            .toList(),
                    c.flags().stream().sorted().map(Said::spelled).toList());
        }

        private static Object figure(double value, ColumnType type) {
            boolean moment = type == ColumnType.TIME && Double.isFinite(value);
            return moment ? Instant.ofEpochMilli(Math.round(value)).toString() : (Object) value;
        }
    }

    static PrintedProfile of(ImportReport report, List<ColumnFigures> profile) {
        return new PrintedProfile(
                report.id(),
                report.file(),
                Printed.lower(report.kind()),
                profile.stream().map(Column::of).toList());
    }
}
