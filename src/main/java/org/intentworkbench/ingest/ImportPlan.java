package org.intentworkbench.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.LineKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.SourceFile;

/// Everything an import needs to know; the same record serves the window, the command line and a recipe.
///
/// @param columns one for each column of the file, in its order
/// @param kinds codes of kinds that were said by a preset or the user; words every shop uses need not stand here
/// @param zone name of the time zone of times that carry none, as `UTC` or `Asia/Shanghai`
/// @param sessions how sessions are built where no column holds them; [SessionRule#NONE] where one does
/// @param preset name of the preset the plan was made from; empty = none
public record ImportPlan(
        SourceFile source,
        FileForm form,
        FileKind kind,
        List<ColumnMapping> columns,
        List<KindCode> kinds,
        String zone,
        SessionRule sessions,
        String preset) {
    public ImportPlan {
        columns = List.copyOf(columns);
        kinds = List.copyOf(kinds);
    }

    /// Without codes of kinds, in UTC, with no sessions to be built.
    public ImportPlan(SourceFile source, FileForm form, FileKind kind, List<ColumnMapping> columns) {
        this(source, form, kind, columns, List.of(), "UTC", SessionRule.NONE, "");
    }

    public Path file() {
        return source.path();
    }

    /// The first column with this role.
    public Optional<ColumnMapping> column(Role role) {
        return columns.stream().filter(c -> c.role() == role).findFirst();
    }

    /// The column that is stored without standing in the file: of events without a column of kinds their one kind, of
    /// orders what each line is. It comes after the columns of the file.
    public Optional<ColumnMapping> derived() {
        boolean one = kind == FileKind.EVENTS && column(Role.KIND).isEmpty();
        if (!one && kind != FileKind.ORDERS) {
            return Optional.empty();
        }
        var name = one ? "kind" : LineKind.COLUMN;
        while (isTaken(name)) {
            name += "'";
        }
        return Optional.of(new ColumnMapping(columns.size(), name, Role.KIND, ColumnType.CATEGORY));
    }

    /// What every row of a file of events is that has no column of kinds; empty where it has one, and where nobody
    /// said.
    public Optional<EventKind> everyRow() {
        boolean one = kind == FileKind.EVENTS && column(Role.KIND).isEmpty();
        return one ? new KindTable(this).ofAll() : Optional.empty();
    }

    private boolean isTaken(String name) {
        return columns.stream().anyMatch(c -> c.name().equals(name));
    }

    /// The columns that are stored: those not ignored, and the [#derived] one. A column of states of orders is an
    /// ordinary one from then on, as what it says is in the derived one.
    public List<ColumnMapping> stored() {
        var stored = new ArrayList<ColumnMapping>();
        for (var column : columns) {
            if (column.role() != Role.IGNORE) {
                boolean state = kind == FileKind.ORDERS && column.role() == Role.KIND;
                stored.add(state ? column.withRole(Role.FEATURE).withType(ColumnType.CATEGORY) : column);
            }
        }
        derived().ifPresent(stored::add);
        return stored;
    }

    public ImportPlan withSource(SourceFile changed) {
        return new ImportPlan(changed, form, kind, columns, kinds, zone, sessions, preset);
    }

    public ImportPlan withColumns(List<ColumnMapping> changed) {
        return new ImportPlan(source, form, kind, changed, kinds, zone, sessions, preset);
    }

    /// @param changed takes the place of the column with its index
    public ImportPlan withColumn(ColumnMapping changed) {
        return withColumns(columns.stream()
                .map(c -> c.index() == changed.index() ? changed : c)
                .toList());
    }

    /// @param changed adds a code, or takes the place of the one that stands
    public ImportPlan withKind(KindCode changed) {
        var others = kinds.stream().filter(k -> !k.code().equals(changed.code()));
        var all = java.util.stream.Stream.concat(others, java.util.stream.Stream.of(changed));
        return new ImportPlan(source, form, kind, columns, all.toList(), zone, sessions, preset);
    }

    public ImportPlan withZone(String changed) {
        return new ImportPlan(source, form, kind, columns, kinds, changed, sessions, preset);
    }

    public ImportPlan withSessions(SessionRule changed) {
        return new ImportPlan(source, form, kind, columns, kinds, zone, changed, preset);
    }

    public ImportPlan withPreset(String changed) {
        return new ImportPlan(source, form, kind, columns, kinds, zone, sessions, changed);
    }
}
