package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedList;
import java.util.List;
import org.intentworkbench.job.Progress;

/// The events that imports before hold, to tell whether one of a file is among them. Only chunks whose times the file
/// touches are read and hashed: next month's file costs a look at the times of the months before, and no memory. Events
/// that are set aside are among them: they are there, and not to be taken in a second time.
final class KnownEvents {
    private final EventSet events = new EventSet();
    private final List<TimedChunk> unread = new LinkedList<>();

    /// @param importId the import that is being made, which is not among them
    KnownEvents(Connection connection, long importId, Progress progress) throws SQLException {
        for (var report : ImportTable.visibleEvents(connection)) {
            if (report.id() != importId) {
                unread.addAll(TimedChunk.of(connection, report.id(), progress));
            }
        }
    }

    /// Reads what may equal an event between these moments, both included.
    void reach(long from, long to) throws SQLException {
        for (var chunks = unread.iterator(); chunks.hasNext(); ) {
            var chunk = chunks.next();
            if (chunk.touches(from, to)) {
                chunks.remove();
                var rows = chunk.hashes();
                var times = chunk.chunks().times();
                for (int row = 0; row < rows.rows(); row++) {
                    events.add(times[row], rows.high(row), rows.low(row));
                }
            }
        }
    }

    /// Of an event whose moment was [#reach]ed.
    boolean contains(long time, long high, long low) {
        return events.contains(time, high, low);
    }

    /// Whether no moment that was [#reach]ed has any.
    boolean isEmpty() {
        return events.isEmpty();
    }
}
