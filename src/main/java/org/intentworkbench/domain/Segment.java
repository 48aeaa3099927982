package org.intentworkbench.domain;

import java.util.List;

/// A named group of subjects: those that pass every condition. No condition: all subjects.
///
/// @param name as the analyst typed it, unique in a workspace
public record Segment(String name, SubjectKind subject, List<Condition> conditions) {
    public Segment {
        conditions = List.copyOf(conditions);
    }
}
