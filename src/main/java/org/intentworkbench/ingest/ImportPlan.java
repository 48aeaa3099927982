package org.intentworkbench.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;

/// Everything an import needs to know; the same record serves the window, the command line and a recipe.
///
/// @param encoding name of a charset, as `UTF-8`
/// @param columns one for each column of the file, in its order
public record ImportPlan(Path file, FileKind kind, String encoding, char delimiter, List<ColumnMapping> columns) {
    public ImportPlan {
        columns = List.copyOf(columns);
    }

    /// The first column with this role.
    public Optional<ColumnMapping> column(Role role) {
        return columns.stream().filter(c -> c.role() == role).findFirst();
    }

    public ImportPlan withColumns(List<ColumnMapping> changed) {
        return new ImportPlan(file, kind, encoding, delimiter, changed);
    }
}
