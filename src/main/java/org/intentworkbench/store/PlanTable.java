package org.intentworkbench.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.KindCode;
import org.intentworkbench.ingest.SessionRule;
import org.intentworkbench.ingest.Strays;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.Format;
import org.intentworkbench.ingest.file.SourceFile;

/// SQL on what an import was told: the plan can be brought back whole.
final class PlanTable {
    private PlanTable() {}

    /// Empty where the format knows none.
    static String delimiter(FileForm form) {
        return form.format() == Format.DELIMITED ? String.valueOf(form.delimiter()) : "";
    }

    static void insert(Connection connection, long id, ImportPlan plan) throws SQLException {
        try (var update = connection.prepareStatement("update import set preset = ?, zone = ?, session_gap = ?,"
                + " session_midnight = ?, format = ?, header_row = ?, sheet = ?, entry = ? where id = ?")) {
            update.setString(1, plan.preset());
            update.setString(2, plan.zone());
            update.setInt(3, plan.sessions().gapMinutes());
            update.setBoolean(4, plan.sessions().endsAtMidnight());
            update.setString(5, plan.form().format().name());
            update.setInt(6, plan.form().headerRow());
            update.setString(7, plan.form().sheet());
            update.setString(8, plan.source().entry());
            update.setLong(9, id);
            update.executeUpdate();
        }
        insertColumns(connection, id, plan.columns());
        try (var insert = connection.prepareStatement("insert into import_kind values (?, ?, ?, ?)")) {
            for (int i = 0; i < plan.kinds().size(); i++) {
                var kind = plan.kinds().get(i).kind();
                insert.setLong(1, id);
                insert.setInt(2, i);
                insert.setString(3, plan.kinds().get(i).code());
                insert.setString(4, kind == null ? null : kind.name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertColumns(Connection connection, long id, List<ColumnMapping> columns) throws SQLException {
        try (var insert = connection.prepareStatement("insert into import_column (import_id, column_index, name, role,"
                + " type, reading, unit, strays) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                insert.setLong(1, id);
                insert.setInt(2, i);
                insert.setString(3, column.name());
                insert.setString(4, column.role().name());
                insert.setString(5, column.storedType().name());
                insert.setString(6, column.reading().name());
                insert.setString(7, column.unit());
                insert.setString(8, column.strays().name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// All columns of the file in its order; of imports made under schema 1 those alone that were not ignored.
    static List<ColumnMapping> columns(Connection connection, long id) throws SQLException {
        try (var select = connection.prepareStatement("select column_index, name, role, type, reading, unit, strays"
                + " from import_column where import_id = ? order by column_index")) {
            select.setLong(1, id);
            try (var rows = select.executeQuery()) {
                var columns = new ArrayList<ColumnMapping>();
                while (rows.next()) {
                    columns.add(new ColumnMapping(
                            rows.getInt(1),
                            rows.getString(2),
                            Role.valueOf(rows.getString(3)),
                            ColumnType.valueOf(rows.getString(4)),
                            Reading.valueOf(rows.getString(5)),
                            rows.getString(6),
                            Strays.valueOf(rows.getString(7))));
                }
                return columns;
            }
        }
    }

    /// Cells of a column that were taken as missing because they did not fit.
    static long straysMissing(Connection connection, long id, int column) throws SQLException {
        try (var select = connection.prepareStatement(
                "select strays_missing from import_column where import_id = ? and column_index = ?")) {
            select.setLong(1, id);
            select.setInt(2, column);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /// The plan an import was made from; its file is known by name only.
    ///
    /// @throws Problem if there is no such import
    static ImportPlan plan(Connection connection, long id) throws SQLException {
        try (var select = connection.prepareStatement("select file, entry, format, encoding, delimiter, header_row,"
                + " sheet, kind, zone, session_gap, session_midnight, preset from import where id = ?")) {
            select.setLong(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new Problem("problem.store.import", Long.toString(id));
                }
                var entry = row.getString(2);
                var name = row.getString(1);
                var file = entry.isEmpty() ? name : name.substring(0, name.length() - entry.length() - 1);
                var delimiter = row.getString(5);
                return new ImportPlan(
                        new SourceFile(Path.of(file), entry),
                        new FileForm(
                                Format.valueOf(row.getString(3)),
                                row.getString(4),
                                delimiter.isEmpty() ? ',' : delimiter.charAt(0),
                                row.getInt(6),
                                row.getString(7)),
                        FileKind.valueOf(row.getString(8)),
                        columns(connection, id),
                        kinds(connection, id),
                        row.getString(9),
                        new SessionRule(row.getInt(10), row.getBoolean(11)),
                        row.getString(12));
            }
        }
    }

    private static List<KindCode> kinds(Connection connection, long id) throws SQLException {
        try (var select =
                connection.prepareStatement("select code, kind from import_kind where import_id = ? order by number")) {
            select.setLong(1, id);
            try (var rows = select.executeQuery()) {
                var kinds = new ArrayList<KindCode>();
                while (rows.next()) {
                    var kind = rows.getString(2);
                    kinds.add(new KindCode(rows.getString(1), kind == null ? null : EventKind.valueOf(kind)));
                }
                return kinds;
            }
        }
    }
}
