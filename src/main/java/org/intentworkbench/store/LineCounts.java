package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.LineKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.job.Progress;

/// Counts sales, returns, cancellations and adjustments of an import of orders.
final class LineCounts {
    private LineCounts() {}

    static Map<LineKind, Long> of(Connection connection, long importId, Progress progress) throws SQLException {
        var counts = new EnumMap<LineKind, Long>(LineKind.class);
        var report = ImportTable.report(connection, importId);
        if (report.kind() != FileKind.ORDERS) {
            return counts;
        }
        var reader = new TableReader(connection, report, progress);
        for (var mapping : ImportTable.columns(connection, importId)) {
            if (mapping.role() == Role.KIND && reader.column(mapping) instanceof StoredColumn.Categories words) {
                for (int code : words.codes()) {
                    var kind = LineKind.valueOf(words.levels()[code].toUpperCase(Locale.ROOT));
                    counts.merge(kind, 1L, Long::sum);
                }
            }
        }
        return counts;
    }
}
