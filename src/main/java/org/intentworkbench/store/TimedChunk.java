package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.ingest.RowHashes;
import org.intentworkbench.job.Progress;

/// A chunk of an import of events and the span of its times. Equal events have equal times, so chunks that do not touch
/// hold no event in common.
///
/// @param number of the chunk in its import
/// @param begin place of its first row among those of its import
/// @param rows at least one
/// @param first earliest moment of an event, milliseconds since 1970 UTC
/// @param last latest moment, included
record TimedChunk(ChunkHashes chunks, int number, int begin, int rows, long first, long last) {
    /// Those of one import, in its order.
    static List<TimedChunk> of(Connection connection, long importId, Progress progress) throws SQLException {
        var chunks = new ChunkHashes(connection, importId, progress);
        var found = new ArrayList<TimedChunk>();
        chunks.eachTimes((begin, times) -> {
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (long time : times) {
                first = Math.min(first, time);
                last = Math.max(last, time);
            }
            found.add(new TimedChunk(chunks, found.size(), begin, times.length, first, last));
        });
        return found;
    }

    boolean touches(long from, long to) {
        return first <= to && last >= from;
    }

    boolean touches(TimedChunk other) {
        return touches(other.first, other.last);
    }

    /// @return overwritten when another chunk of the import is hashed
    RowHashes hashes() throws SQLException {
        return chunks.of(number, rows);
    }
}
