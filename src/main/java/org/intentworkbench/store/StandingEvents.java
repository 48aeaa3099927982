package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.job.Progress;

/// Which rows of which imports are the events of a workspace: those of the imports that are there, but for events that
/// an earlier import holds, and for those that are set aside.
///
/// @param size of all parts together
record StandingEvents(List<Part> parts, int size) {
    /// Those of one import.
    ///
    /// @param rows that are stored of it
    /// @param out rows that do not count
    /// @param begin place of its first event among those of all imports
    record Part(ImportReport report, List<ColumnMapping> columns, int rows, BitSet out, int begin) {
        int end() {
            return begin + rows - out.cardinality();
        }

        Optional<ColumnMapping> column(Role role) {
            return columns.stream().filter(c -> c.role() == role).findFirst();
        }
    }

    static StandingEvents of(Connection connection, Progress progress) throws SQLException {
        var imports = ImportTable.visibleEvents(connection);
        // after the list: whoever undoes an import in between is then seen in neither or in what is compared anew
        var repeated = RepeatedRows.of(connection, imports, progress);
        var parts = new ArrayList<Part>();
        int begin = 0;
        for (int place = 0; place < repeated.length; place++) {
            var report = imports.get(place);
            var out = repeated[place];
            out.or(QuarantineTable.aside(connection, report.id()));
            int rows = ImportTable.stored(connection, report.id());
            var part = new Part(report, ImportTable.columns(connection, report.id()), rows, out, begin);
            parts.add(part);
            begin = part.end();
        }
        return new StandingEvents(parts, begin);
    }
}
