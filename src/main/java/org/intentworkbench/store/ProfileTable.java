package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.ColumnFigures.Frequent;
import org.jspecify.annotations.Nullable;

/// SQL on kept profiles of columns: computed when they are first asked for, column by column, so that an import does
/// not wait for them.
final class ProfileTable {
    private ProfileTable() {}

    static List<ColumnFigures> profile(Connection connection, long importId, Progress progress) throws SQLException {
        var report = ImportTable.report(connection, importId);
        var reader = new TableReader(connection, report, progress);
        var columns = ImportTable.columns(connection, importId);
        var figures = new ArrayList<ColumnFigures>();
        for (int i = 0; i < columns.size(); i++) {
            progress.at(Stage.CHECKING, i, columns.size());
            progress.check();
            var column = columns.get(i);
            var known = read(connection, importId, column, reader.rows());
            if (known == null) {
                long strays = PlanTable.straysMissing(connection, importId, column.index());
                known = new ColumnMeasure(
                                column, reader.rows(), report.imported().toEpochMilli(), strays)
                        .of(reader);
                keep(connection, importId, known);
            }
            figures.add(known);
        }
        return figures;
    }

    private static void keep(Connection connection, long importId, ColumnFigures figures) throws SQLException {
        var bytes = new Bytes(1 << 10);
        bytes.writeVarLong(figures.missing());
        bytes.writeVarLong(figures.distinct());
        bytes.writeVarLong(Double.doubleToLongBits(figures.minimum()));
        bytes.writeVarLong(Double.doubleToLongBits(figures.median()));
        bytes.writeVarLong(Double.doubleToLongBits(figures.maximum()));
        bytes.writeVarLong(figures.histogram().length);
        for (int count : figures.histogram()) {
            bytes.writeVarLong(count);
        }
        bytes.writeVarLong(figures.frequent().size());
        for (var frequent : figures.frequent()) {
            bytes.writeText(frequent.value());
            bytes.writeVarLong(frequent.count());
        }
        bytes.writeVarLong(figures.flags().size());
        figures.flags().forEach(flag -> bytes.writeText(flag.name()));
        // a merge: two readers may have computed it at the same time
        try (var merge = connection.prepareStatement(
                "merge into profile (import_id, column_index, bytes) key (import_id, column_index) values (?, ?, ?)")) {
            merge.setLong(1, importId);
            merge.setInt(2, figures.index());
            merge.setBytes(3, Arrays.copyOf(bytes.array(), bytes.size()));
            merge.executeUpdate();
        }
    }

    private static @Nullable ColumnFigures read(Connection connection, long importId, ColumnMapping column, int rows)
            throws SQLException {
        try (var select =
                connection.prepareStatement("select bytes from profile where import_id = ? and column_index = ?")) {
            select.setLong(1, importId);
            select.setInt(2, column.index());
            try (var row = select.executeQuery()) {
                return row.next() ? figures(new Bytes.In(row.getBytes(1)), column, rows) : null;
            }
        }
    }

    private static ColumnFigures figures(Bytes.In in, ColumnMapping column, int rows) {
        long missing = in.readVarLong();
        long distinct = in.readVarLong();
        double minimum = Double.longBitsToDouble(in.readVarLong());
        double median = Double.longBitsToDouble(in.readVarLong());
        double maximum = Double.longBitsToDouble(in.readVarLong());
        var histogram = new int[(int) in.readVarLong()];
        for (int i = 0; i < histogram.length; i++) {
            histogram[i] = (int) in.readVarLong();
        }
        var frequent = new ArrayList<Frequent>();
        for (long left = in.readVarLong(); left > 0; left--) {
            frequent.add(new Frequent(in.readText(), in.readVarLong()));
        }
        var flags = EnumSet.noneOf(ColumnFlag.class);
        for (long left = in.readVarLong(); left > 0; left--) {
            flags.add(ColumnFlag.valueOf(in.readText()));
        }
        return new ColumnFigures(
                column.index(),
                column.name(),
                column.role(),
                column.type(),
                column.unit(),
                rows,
                missing,
                distinct,
                minimum,
                median,
                maximum,
                histogram,
                frequent,
                flags);
    }
}
