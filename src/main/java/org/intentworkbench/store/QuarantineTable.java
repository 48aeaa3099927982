package org.intentworkbench.store;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intentworkbench.domain.Problem;

/// SQL on events that are set aside: which stored rows of which import, by step and rule. An undone import takes its
/// rows out of every step until it is redone.
final class QuarantineTable {
    private static final int PIECE = 1 << 20;

    private QuarantineTable() {}

    /// The rows of one import that one rule caught.
    record Part(long importId, SuspectRule rule, BitSet rows) {}

    /// Keeps a step, unless it holds nothing.
    static Quarantine step(Connection connection, List<Part> parts, Instant made) throws SQLException {
        Map<SuspectRule, Long> counts = new EnumMap<>(SuspectRule.class);
        for (var part : parts) {
            counts.merge(part.rule(), (long) part.rows().cardinality(), Long::sum);
        }
        return new Quarantine(parts.isEmpty() ? 0 : insert(connection, parts, made), made, counts);
    }

    /// @return number of the new step
    private static long insert(Connection connection, List<Part> parts, Instant now) throws SQLException {
        long number;
        try (var insert = connection.prepareStatement(
                "insert into quarantine (made) values (?)", Statement.RETURN_GENERATED_KEYS)) {
            insert.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.executeUpdate();
            try (var keys = insert.getGeneratedKeys()) {
                keys.next();
                number = keys.getLong(1);
            }
        }
        try (var insert = connection.prepareStatement("insert into quarantine_rows values (?, ?, ?, ?, ?, ?)")) {
            for (var part : parts) {
                var bytes = write(part.rows());
                for (int piece = 0, from = 0; from < bytes.size(); piece++, from += PIECE) {
                    insert.setLong(1, number);
                    insert.setLong(2, part.importId());
                    insert.setString(3, part.rule().name());
                    insert.setInt(4, piece);
                    insert.setLong(5, part.rows().cardinality());
                    insert.setBytes(6, Arrays.copyOfRange(bytes.array(), from, Math.min(bytes.size(), from + PIECE)));
                    insert.executeUpdate();
                }
            }
        }
        return number;
    }

    // runs of rows: the gap before each and its length
    private static Bytes write(BitSet rows) {
        var bytes = new Bytes(1 << 10);
        int at = 0;
        for (int from = rows.nextSetBit(0); from >= 0; from = rows.nextSetBit(at)) {
            int to = rows.nextClearBit(from);
            bytes.writeVarLong(from - at);
            bytes.writeVarLong(to - from);
            at = to;
        }
        return bytes;
    }

    private static void read(byte[] bytes, BitSet rows) {
        var in = new Bytes.In(bytes);
        int at = 0;
        while (in.hasMore()) {
            at += (int) in.readVarLong();
            int length = (int) in.readVarLong();
            rows.set(at, at + length);
            at += length;
        }
    }

    /// Rows of an import that are set aside by any step that stands.
    static BitSet aside(Connection connection, long importId) throws SQLException {
        var aside = new BitSet();
        try (var select = connection.prepareStatement(
                "select r.piece, r.bytes from quarantine_rows r join quarantine q on q.number = r.quarantine_number"
                        + " where r.import_id = ? and not q.undone order by q.number, r.rule, r.piece")) {
            select.setLong(1, importId);
            try (var rows = select.executeQuery()) {
                var pieces = new ByteArrayOutputStream();
                while (rows.next()) {
                    if (rows.getInt(1) == 0) {
                        read(pieces.toByteArray(), aside);
                        pieces.reset();
                    }
                    pieces.writeBytes(rows.getBytes(2));
                }
                read(pieces.toByteArray(), aside);
            }
        }
        return aside;
    }

    /// By which steps that stand set events of an import aside.
    static Set<SuspectRule> rules(Connection connection, long importId) throws SQLException {
        Set<SuspectRule> rules = EnumSet.noneOf(SuspectRule.class);
        try (var select = connection.prepareStatement(
                "select distinct r.rule from quarantine_rows r join quarantine q on q.number = r.quarantine_number"
                        + " where r.import_id = ? and not q.undone")) {
            select.setLong(1, importId);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    rules.add(SuspectRule.valueOf(rows.getString(1)));
                }
            }
        }
        return rules;
    }

    /// Steps that stand and hold events of imports that are there, oldest first.
    static List<Quarantine> standing(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select q.number, q.made, r.rule, sum(r.row_count)"
                        + " from quarantine q join quarantine_rows r on r.quarantine_number = q.number"
                        + " join import i on i.id = r.import_id"
                        + " where not q.undone and not i.undone and r.piece = 0"
                        + " group by q.number, q.made, r.rule order by q.number");
                var rows = select.executeQuery()) {
            var steps = new ArrayList<Quarantine>();
            Map<SuspectRule, Long> counts = new EnumMap<>(SuspectRule.class);
            while (rows.next()) {
                if (steps.isEmpty() || steps.getLast().number() != rows.getLong(1)) {
                    counts = new EnumMap<>(SuspectRule.class);
                    steps.add(step(rows, counts));
                }
                counts.put(SuspectRule.valueOf(rows.getString(3)), rows.getLong(4));
            }
            return steps;
        }
    }

    private static Quarantine step(ResultSet row, Map<SuspectRule, Long> counts) throws SQLException {
        return new Quarantine(
                row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), counts);
    }

    /// @throws Problem if there is no such step
    static int setUndone(Connection connection, long number, boolean undone) throws SQLException {
        try (var update = connection.prepareStatement("update quarantine set undone = ? where number = ?")) {
            update.setBoolean(1, undone);
            update.setLong(2, number);
            int changed = update.executeUpdate();
            if (changed == 0) {
                throw new Problem("problem.store.quarantine", Long.toString(number));
            }
            return changed;
        }
    }
}
