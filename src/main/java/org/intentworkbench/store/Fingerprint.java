package org.intentworkbench.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.SessionRule;
import org.intentworkbench.ingest.Strays;
import org.intentworkbench.ingest.cell.Reading;

/// What data a workspace shows, as one short text. What schema 1 knew is told as it told it, so that runs of older
/// workspaces still know their data; what came later is added only where it says something.
final class Fingerprint {
    private Fingerprint() {}

    static String of(Connection connection) throws SQLException {
        var text = new StringBuilder();
        for (var report : ImportTable.visible(connection)) {
            text.append(report.kind()).append(' ').append(report.sha256());
            text.append(' ').append(report.accepted()).append('\n');
            for (var column : ImportTable.columns(connection, report.id())) {
                text.append(told(column)).append('\n');
            }
            var plan = PlanTable.plan(connection, report.id());
            if (!plan.zone().equals("UTC") || !plan.sessions().equals(SessionRule.NONE)) {
                text.append(plan.zone()).append(' ').append(plan.sessions()).append('\n');
            }
            for (var kind : plan.kinds()) {
                text.append(kind).append('\n');
            }
            if (report.quarantined() > 0) {
                var aside = QuarantineTable.aside(connection, report.id());
                text.append("aside ").append(sha256(aside.toByteArray())).append('\n');
            }
        }
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String told(ColumnMapping column) {
        var plain = "ColumnMapping[index=%d, name=%s, role=%s, type=%s]"
                .formatted(column.index(), column.name(), column.role(), column.type());
        boolean asEver =
                column.reading() == Reading.PLAIN && column.unit().isEmpty() && column.strays() == Strays.REFUSE;
        return asEver ? plain : plain + ' ' + column.reading() + ' ' + column.strays() + ' ' + column.unit();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
