package org.intentworkbench.ingest.preset;

import java.util.regex.Pattern;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Reading;
import org.jspecify.annotations.Nullable;

/// A column of a known layout. What is null is left as it is found in the file.
///
/// @param name as in the header; without one, what the column is called from then on
/// @param required whether a file without it is of another layout
/// @param unit as in a plan; of ids: an ending that is cut off, as `.0`
/// @param strayIsMissing whether cells that do not fit are missing rather than a reason to refuse the row
/// @param cells what a cell looks like where there is no header; null = anything
public record PresetColumn(
        String name,
        boolean required,
        @Nullable Role role,
        @Nullable ColumnType type,
        @Nullable Reading reading,
        @Nullable String unit,
        @Nullable Boolean strayIsMissing,
        @Nullable String cells) {
    boolean looksLike(String cell) {
        return cells == null || Pattern.matches(cells, cell.strip());
    }
}
