package org.intentworkbench.store;

import java.util.List;
import org.intentworkbench.domain.Segment;

/// The analyst's named segments, and their named what-if scenarios.
public final class SegmentStore {
    SegmentStore() {}

    public List<Segment> all() {
        throw new UnsupportedOperationException();
    }

    /// Adds, or replaces the one of the same name.
    public void save(Segment segment) {
        throw new UnsupportedOperationException();
    }

    public void delete(String name) {
        throw new UnsupportedOperationException();
    }
}
