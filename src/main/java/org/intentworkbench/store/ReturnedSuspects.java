package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intentworkbench.ingest.HashSet128;
import org.intentworkbench.job.Progress;

/// Events that an undone import had set aside and that a later import holds too. They come back by that import, so the
/// rules that caught them judge them anew, among the events that are there now, and what they catch is set aside as a
/// step of its own. An event that the user had brought back stays.
final class ReturnedSuspects {
    private static final String STEP = "quarantine.returned.";

    private final Connection connection;
    private final Progress progress;
    private final Set<SuspectRule> rules = EnumSet.noneOf(SuspectRule.class);
    private final List<TimedChunk> chunks = new ArrayList<>();
    private final HashSet128 events = new HashSet128();

    /// @param importId is about to be undone
    ReturnedSuspects(Connection connection, long importId, Progress progress) throws SQLException {
        this.connection = connection;
        this.progress = progress;
        var aside = QuarantineTable.aside(connection, importId);
        if (aside.isEmpty()) {
            return;
        }
        rules.addAll(QuarantineTable.rules(connection, importId));
        for (var chunk : TimedChunk.of(connection, importId, progress)) {
            int next = aside.nextSetBit(chunk.begin());
            if (next < 0 || next >= chunk.begin() + chunk.rows()) {
                continue;
            }
            chunks.add(chunk);
            var hashes = chunk.hashes();
            for (int row = 0; row < chunk.rows(); row++) {
                if (aside.get(chunk.begin() + row)) {
                    events.add(hashes.high(row), hashes.low(row));
                }
            }
        }
    }

    /// To be called when the import is undone.
    ///
    /// @return a step without events, which is not kept, where none came back
    Quarantine setAside(long importId) throws SQLException {
        var made = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var returned = returned();
        var parts = new ArrayList<QuarantineTable.Part>();
        if (!returned.isEmpty()) {
            for (var part : new SuspectSearch(connection, progress).parts(rules)) {
                part.rows().and(returned.getOrDefault(part.importId(), new BitSet()));
                if (!part.rows().isEmpty()) {
                    parts.add(part);
                }
            }
        }
        var step = QuarantineTable.step(connection, parts, made);
        if (step.number() > 0) {
            Settings.set(connection, STEP + importId, Long.toString(step.number()));
        }
        return step;
    }

    /// Rows of other imports that hold one of the events; imports without such rows are absent.
    private Map<Long, BitSet> returned() throws SQLException {
        Map<Long, BitSet> returned = new HashMap<>();
        if (chunks.isEmpty()) {
            return returned;
        }
        for (var report : ImportTable.visibleEvents(connection)) {
            var rows = new BitSet();
            for (var chunk : TimedChunk.of(connection, report.id(), progress)) {
                if (chunks.stream().anyMatch(chunk::touches)) {
                    var hashes = chunk.hashes();
                    for (int row = 0; row < chunk.rows(); row++) {
                        rows.set(chunk.begin() + row, events.contains(hashes.high(row), hashes.low(row)));
                    }
                }
            }
            if (!rows.isEmpty()) {
                returned.put(report.id(), rows);
            }
        }
        return returned;
    }

    /// An import that is redone sets its own events aside again: the step that took their place is undone.
    static void redone(Connection connection, long importId) throws SQLException {
        var step = Settings.get(connection, STEP + importId, "");
        if (!step.isEmpty()) {
            Settings.remove(connection, STEP + importId);
            QuarantineTable.setUndone(connection, Long.parseLong(step), true);
        }
    }

    /// To be called when undone imports are gone for good.
    static void forgetUndone(Database database) {
        database.update("delete from setting where name like ?", STEP + "%");
    }
}
