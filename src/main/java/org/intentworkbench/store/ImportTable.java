package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.ImportPlan;

/// SQL on imports. What was planned of their columns stands in [PlanTable].
final class ImportTable {
    private static final String REPORT = "select id, file, kind, encoding, delimiter, row_count, accepted, refused,"
            + " duplicates, left_out, (select coalesce(sum(r.row_count), 0) from quarantine_rows r"
            + " join quarantine q on q.number = r.quarantine_number"
            + " where r.import_id = import.id and r.piece = 0 and not q.undone),"
            + " preset, positives, label, sha256, imported, seconds from import ";

    private ImportTable() {}

    /// @return the new import's number
    static long insert(Connection connection, ImportPlan plan, Instant now) throws SQLException {
        long id;
        try (var insert = connection.prepareStatement(
                "insert into import (file, kind, encoding, delimiter, label, imported) values (?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, plan.source().name());
            insert.setString(2, plan.kind().name());
            insert.setString(3, plan.form().encoding());
            insert.setString(4, PlanTable.delimiter(plan.form()));
            insert.setString(5, plan.column(Role.LABEL).map(ColumnMapping::name).orElse(""));
            insert.setObject(6, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.executeUpdate();
            try (var keys = insert.getGeneratedKeys()) {
                keys.next();
                id = keys.getLong(1);
            }
        }
        PlanTable.insert(connection, id, plan);
        return id;
    }

    static List<ImportReport> visible(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(REPORT + "where not undone order by id");
                var rows = select.executeQuery()) {
            var reports = new ArrayList<ImportReport>();
            while (rows.next()) {
                reports.add(report(rows));
            }
            return reports;
        }
    }

    /// Those of events.
    static List<ImportReport> visibleEvents(Connection connection) throws SQLException {
        return visible(connection).stream()
                .filter(report -> report.kind() == FileKind.EVENTS)
                .toList();
    }

    /// @throws Problem if there is no such import or it is undone
    static ImportReport report(Connection connection, long id) throws SQLException {
        try (var select = connection.prepareStatement(REPORT + "where not undone and id = ?")) {
            select.setLong(1, id);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new Problem("problem.store.import", Long.toString(id));
                }
                return report(rows);
            }
        }
    }

    private static ImportReport report(ResultSet row) throws SQLException {
        return new ImportReport(
                row.getLong(1),
                row.getString(2),
                FileKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getString(12),
                row.getLong(13),
                row.getString(14),
                row.getString(15),
                row.getObject(16, OffsetDateTime.class).toInstant(),
                row.getDouble(17));
    }

    /// @return name of the zone of times without one in the newest import of events that is not undone, or `UTC`
    static String zone(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                "select zone from import where kind = ? and not undone order by id desc limit 1")) {
            select.setString(1, FileKind.EVENTS.name());
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "UTC";
            }
        }
    }

    /// Rows that are kept of an import, without dropped duplicates.
    static int stored(Connection connection, long id) throws SQLException {
        try (var select = connection.prepareStatement("select stored from import where id = ?")) {
            select.setLong(1, id);
            try (var rows = select.executeQuery()) {
                rows.next();
                return Math.toIntExact(rows.getLong(1));
            }
        }
    }

    /// Columns kept of an import; `index` is the one in the file, that of a derived one comes after all of the file.
    static List<ColumnMapping> columns(Connection connection, long id) throws SQLException {
        return PlanTable.plan(connection, id).stored();
    }

    /// @return the kind of the import, which must be there, undone or not
    static FileKind setUndone(Connection connection, long id, boolean undone) throws SQLException {
        try (var update = connection.prepareStatement("update import set undone = ? where id = ?");
                var select = connection.prepareStatement("select kind from import where id = ?")) {
            update.setBoolean(1, undone);
            update.setLong(2, id);
            if (update.executeUpdate() == 0) {
                throw new Problem("problem.store.import", Long.toString(id));
            }
            select.setLong(1, id);
            try (var rows = select.executeQuery()) {
                rows.next();
                return FileKind.valueOf(rows.getString(1));
            }
        }
    }
}
