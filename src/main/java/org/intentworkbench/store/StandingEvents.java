package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.job.Progress;

/// Which rows of which imports are the events of a workspace: those of the imports that are there, but for events that
/// an earlier import holds, and for those that are set aside.
///
/// @param rehash whether an import was undone once: then repeated events are among them still, and those set aside
/// @param aside places of events that are set aside, where they are among them
/// @param size of all parts together
record StandingEvents(List<Part> parts, boolean rehash, BitSet aside, int size) {
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

    /// @param withAside whether events that are set aside count
    static StandingEvents of(Connection connection, boolean withAside, Progress progress) throws SQLException {
        var imports = new ArrayList<ImportReport>();
        for (var report : ImportTable.visible(connection)) {
            if (report.kind() == FileKind.EVENTS) {
                imports.add(report);
            }
        }
        // after the list: whoever undoes an import in between sets both at once, and is then seen in neither or here
        boolean rehash = Settings.get(connection, EventReader.REHASH, "").equals("true");
        var parts = new ArrayList<Part>();
        var asideOfAll = new BitSet();
        int begin = 0;
        for (var report : imports) {
            progress.check();
            var reader = new TableReader(connection, report, progress);
            var aside = withAside ? new BitSet() : QuarantineTable.aside(connection, report.id());
            var out = new BitSet();
            if (rehash) {
                int shift = begin;
                aside.stream().forEach(row -> asideOfAll.set(shift + row));
            } else {
                out.or(aside);
                var repeated = reader.repeated();
                for (int row = 0; row < repeated.length; row++) {
                    if (repeated[row]) {
                        out.set(row);
                    }
                }
            }
            var part = new Part(report, ImportTable.columns(connection, report.id()), reader.rows(), out, begin);
            parts.add(part);
            begin = part.end();
        }
        return new StandingEvents(parts, rehash, asideOfAll, begin);
    }
}
