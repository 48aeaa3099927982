package org.intentworkbench.ingest;

import java.util.List;
import org.intentworkbench.domain.ColumnType;

/// The few cells of a column that do not fit what all others are.
///
/// @param column its index
/// @param type what the others are
/// @param count strays in the whole file
/// @param cells all cells that are not missing
/// @param first the first of them, 20 at most
public record StrayCells(int column, String name, ColumnType type, long count, long cells, List<Stray> first) {
    public StrayCells {
        first = List.copyOf(first);
    }

    /// @param line of the file at which the row begins, from 1
    public record Stray(long line, String value) {}
}
