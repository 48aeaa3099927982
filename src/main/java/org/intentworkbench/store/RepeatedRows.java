package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.ingest.HashSet128;
import org.intentworkbench.job.Progress;

/// Finds the rows of imports of events whose event an earlier import holds.
final class RepeatedRows {
    /// Set once an import of events was undone: from then on the marks that an import left do not hold, so events are
    /// compared anew.
    static final String REHASH = "events.rehash";

    private RepeatedRows() {}

    /// @param imports that are there, in their order
    /// @return a set for each
    static BitSet[] of(Connection connection, List<ImportReport> imports, Progress progress) throws SQLException {
        var repeated = new BitSet[imports.size()];
        Arrays.setAll(repeated, i -> new BitSet());
        boolean rehash = Settings.get(connection, REHASH, "").equals("true");
        if (rehash) {
            compare(connection, imports, repeated, progress);
        } else {
            for (int place = 0; place < repeated.length; place++) {
                repeated[place] = marked(connection, imports.get(place), progress);
            }
        }
        return repeated;
    }

    /// As they were marked when the import was made.
    static BitSet marked(Connection connection, ImportReport report, Progress progress) throws SQLException {
        var marks = new TableReader(connection, report, progress).repeated();
        var rows = new BitSet();
        for (int row = 0; row < marks.length; row++) {
            if (marks[row]) {
                rows.set(row);
            }
        }
        return rows;
    }

    private static void compare(Connection connection, List<ImportReport> imports, BitSet[] repeated, Progress progress)
            throws SQLException {
        if (imports.size() < 2) {
            return;
        }
        var chunks = new ArrayList<List<TimedChunk>>();
        for (var report : imports) {
            chunks.add(TimedChunk.of(connection, report.id(), progress));
        }
        var seen = new HashSet128();
        for (int place = 0; place < repeated.length; place++) {
            var rows = repeated[place];
            for (var chunk : chunks.get(place)) {
                if (touchesOther(chunk, place, chunks)) {
                    var hashes = chunk.hashes();
                    for (int row = 0; row < hashes.rows(); row++) {
                        rows.set(chunk.begin() + row, !seen.add(hashes.high(row), hashes.low(row)));
                    }
                }
            }
        }
    }

    // within an import all events differ
    private static boolean touchesOther(TimedChunk chunk, int place, List<List<TimedChunk>> chunks) {
        return IntStream.range(0, chunks.size())
                .anyMatch(other -> other != place && chunks.get(other).stream().anyMatch(chunk::touches));
    }
}
