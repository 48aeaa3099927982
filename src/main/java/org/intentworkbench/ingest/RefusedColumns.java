package org.intentworkbench.ingest;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.file.MendedRow;

/// The four columns that stand after the original ones in a file of refused rows, by which it is recognised. They are
/// the same in every language, and never imported.
public final class RefusedColumns {
    public static final List<String> NAMES =
            List.of("refused line", "refused column", "refused value", "refused reason");

    private RefusedColumns() {}

    /// @param names of all columns of a file
    public static boolean end(List<String> names) {
        int size = names.size();
        return size > MendedRow.OURS
                && names.subList(size - MendedRow.OURS, size).stream()
                        .map(String::strip)
                        .toList()
                        .equals(NAMES);
    }

    /// The original columns alone.
    public static <T> List<T> without(List<T> columns) {
        return columns.subList(0, columns.size() - MendedRow.OURS);
    }

    /// @param columns original ones
    /// @return these and ours, to be ignored
    public static List<ColumnMapping> with(List<ColumnMapping> columns) {
        var all = new ArrayList<>(columns);
        for (var name : NAMES) {
            all.add(new ColumnMapping(all.size(), name, Role.IGNORE, ColumnType.TEXT));
        }
        return all;
    }

    static boolean end(ImportPlan plan) {
        return end(plan.columns().stream().map(ColumnMapping::name).toList());
    }

    /// The plan, with our columns ignored where it has them.
    static ImportPlan ignored(ImportPlan plan) {
        return end(plan) ? plan.withColumns(with(without(plan.columns()))) : plan;
    }
}
