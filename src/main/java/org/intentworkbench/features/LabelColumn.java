package org.intentworkbench.features;

import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;
import org.jspecify.annotations.Nullable;

/// Finds the column to be learnt in an imported table.
final class LabelColumn {
    private LabelColumn() {}

    /// The column a spec names, or the one marked as the label on import.
    static StoredColumn find(StoredTable table, @Nullable String name) {
        String file = table.source().file();
        if (name == null) {
            return table.column(Role.LABEL).orElseThrow(() -> new Problem("problem.features.label.none", file));
        }
        return table.column(name).orElseThrow(() -> {
            var names = table.columns().stream().map(StoredColumn::name).toList();
            return new Problem("problem.features.label.unknown", name, file, NearestName.to(name, names));
        });
    }
}
