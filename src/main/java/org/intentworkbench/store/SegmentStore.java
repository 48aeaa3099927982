package org.intentworkbench.store;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.domain.SubjectKind;

/// The analyst's named segments, and their named what-if scenarios.
public final class SegmentStore {
    private final Database database;

    SegmentStore(Database database) {
        this.database = database;
    }

    /// In the order in which they were first saved.
    public List<Segment> all() {
        return database.with(connection -> {
            try (var select = connection.prepareStatement(
                            "select name, subject, conditions from segment order by number");
                    var rows = select.executeQuery()) {
                var segments = new ArrayList<Segment>();
                while (rows.next()) {
                    segments.add(new Segment(
                            rows.getString(1),
                            SubjectKind.valueOf(rows.getString(2)),
                            ConditionJson.read(rows.getString(3))));
                }
                return segments;
            }
        });
    }

    /// Adds, or replaces the one of the same name.
    public void save(Segment segment) {
        database.update(
                "merge into segment (name, subject, conditions) key (name) values (?, ?, ?)",
                segment.name(),
                segment.subject().name(),
                ConditionJson.write(segment.conditions()));
    }

    /// Does nothing where there is none of that name.
    public void delete(String name) {
        database.update("delete from segment where name = ?", name);
    }
}
