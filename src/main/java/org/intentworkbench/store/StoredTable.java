package org.intentworkbench.store;

import java.util.List;
import java.util.Optional;
import org.intentworkbench.domain.Role;

/// The accepted rows of one import of sessions, reviews or products, in the order of the file.
///
/// @param lines line of the file at which each row begins, from 1
public record StoredTable(ImportReport source, List<StoredColumn> columns, long[] lines) {
    public StoredTable {
        columns = List.copyOf(columns);
    }

    public int size() {
        return lines.length;
    }

    public Optional<StoredColumn> column(Role role) {
        return columns.stream().filter(c -> c.role() == role).findFirst();
    }

    public Optional<StoredColumn> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
