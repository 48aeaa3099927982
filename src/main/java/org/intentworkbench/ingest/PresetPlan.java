package org.intentworkbench.ingest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.preset.Preset;
import org.intentworkbench.ingest.preset.PresetColumn;
import org.jspecify.annotations.Nullable;

/// From a preset to a plan and back.
public final class PresetPlan {
    private static final Set<Reading> EPOCHS =
            EnumSet.of(Reading.EPOCH_SECONDS, Reading.EPOCH_MILLIS, Reading.EPOCH_MICROS);

    private PresetPlan() {}

    /// Gives a file the roles of a preset. What the preset leaves open stays as it was found. A column whose cells
    /// read in more than one way is read as the preset says, unless that is [Reading#PLAIN], which answers nothing; one
    /// that reads in one way only stays so, but for times counted from 1970, which nothing but the preset may tell from
    /// other numbers.
    ///
    /// @param found what the file looks like by itself, its columns in the order of the file
    /// @throws Problem that names the columns the file lacks
    public static ImportPlan apply(Preset preset, ImportPlan found) {
        var names = found.columns().stream().map(ColumnMapping::name).toList();
        requireFit(preset, found.source().name(), names);
        var taken = EnumSet.noneOf(Role.class);
        var roles = new @Nullable PresetColumn[names.size()];
        for (int i = 0; i < preset.columns().size(); i++) {
            var column = preset.columns().get(i);
            int index = preset.header() ? names.indexOf(column.name()) : i;
            if (index >= 0
                    && (column.role() == null || RowSource.isShared(column.role()) || taken.add(column.role()))) {
                roles[index] = column;
            }
        }
        var columns = new ArrayList<ColumnMapping>();
        for (int i = 0; i < roles.length; i++) {
            columns.add(column(found.columns().get(i), roles[i], preset, taken));
        }
        var codes = preset.codes().stream()
                .map(c -> new KindCode(c.code(), c.kind()))
                .toList();
        var rule = new SessionRule(preset.gapMinutes(), preset.endsAtMidnight());
        boolean builds = preset.kind() == FileKind.EVENTS && !taken.contains(Role.SESSION);
        return new ImportPlan(
                found.source(),
                found.form(),
                preset.kind(),
                columns,
                codes,
                preset.zone(),
                builds ? rule : SessionRule.NONE,
                preset.name());
    }

    /// What is proposed for a file.
    ///
    /// @param found by names and cells
    /// @param label index of the column the user named as the label, or -1
    static ImportPlan planned(ImportPlan found, @Nullable Preset preset, int label) {
        if (preset == null) {
            boolean builds = found.kind() == FileKind.EVENTS
                    && found.column(Role.SESSION).isEmpty();
            return builds ? found.withSessions(SessionRule.USUAL) : found;
        }
        var plan = apply(preset, found);
        if (label < 0) {
            return plan;
        }
        return plan.withColumns(plan.columns().stream()
                .map(c -> c.index() == label
                        ? found.columns().get(label)
                        : c.role() == Role.LABEL ? c.withRole(Role.FEATURE) : c)
                .toList());
    }

    /// @param names of the file's columns
    /// @throws Problem that names the columns the file lacks
    static void requireFit(Preset preset, String file, List<String> names) {
        var missing = preset.missing(names);
        if (!missing.isEmpty()) {
            throw new Problem(
                    "problem.ingest.preset.misfit",
                    file,
                    preset.name(),
                    String.join(", ", missing),
                    String.join(", ", names));
        }
    }

    private static ColumnMapping column(
            ColumnMapping found, @Nullable PresetColumn known, Preset preset, Set<Role> taken) {
        if (known == null) {
            boolean free = preset.kind() != FileKind.EVENTS && !taken.contains(found.role());
            var role = preset.kind() == FileKind.EVENTS
                    ? Role.IGNORE
                    : free && RowSource.isShared(found.role()) ? found.role() : Role.FEATURE;
            return found.withRole(role);
        }
        var column = new ColumnMapping(
                found.index(),
                preset.header() ? found.name() : known.name(),
                known.role() == null ? found.role() : known.role(),
                known.type() == null ? found.type() : known.type(),
                reading(found.reading(), known.reading()),
                known.unit() == null ? found.unit() : known.unit(),
                strays(found.strays(), known.strayIsMissing()));
        return column.withType(column.storedType());
    }

    // plain says only that last time nothing had to be asked: whole prices then answer nothing about 1.234 now
    private static Reading reading(Reading found, @Nullable Reading known) {
        boolean answers = found == Reading.UNDECIDED && known != Reading.PLAIN;
        return known != null && (answers || EPOCHS.contains(known)) ? known : found;
    }

    private static Strays strays(Strays found, @Nullable Boolean missing) {
        return missing == null ? found : missing ? Strays.MISSING : Strays.REFUSE;
    }

    /// What a preset must keep of a plan so that next month's file is read alike. The columns that say why rows were
    /// refused are none of the file's own.
    public static Preset of(String name, ImportPlan plan) {
        var own = RefusedColumns.end(plan) ? RefusedColumns.without(plan.columns()) : plan.columns();
        var columns = own.stream()
                .map(c -> new PresetColumn(
                        c.name(), true, c.role(), c.type(), c.reading(), c.unit(), c.strays() == Strays.MISSING, null))
                .toList();
        var codes = plan.kinds().stream()
                .map(k -> new Preset.Code(k.code(), k.kind()))
                .toList();
        return new Preset(
                name,
                "",
                plan.kind(),
                plan.form().hasHeader(),
                false,
                plan.form().format() == org.intentworkbench.ingest.file.Format.DELIMITED
                        ? plan.form().delimiter()
                        : null,
                columns,
                codes,
                plan.zone(),
                plan.sessions().gapMinutes(),
                plan.sessions().endsAtMidnight());
    }
}
