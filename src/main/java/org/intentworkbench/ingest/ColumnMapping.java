package org.intentworkbench.ingest;

import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;

/// How one column of a file is read.
///
/// @param index position in the file, from 0
/// @param name as in the header; an empty header cell is named `column 1`, `column 2`, …
/// @param type how the cells are checked; decided over the whole file
public record ColumnMapping(int index, String name, Role role, ColumnType type) {
    public ColumnMapping withRole(Role changed) {
        return new ColumnMapping(index, name, changed, type);
    }

    public ColumnMapping withType(ColumnType changed) {
        return new ColumnMapping(index, name, role, changed);
    }
}
