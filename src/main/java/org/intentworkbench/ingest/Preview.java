package org.intentworkbench.ingest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.file.Undecoded;

/// What a look at a file gave: a proposal, and what the user should know or say before it is taken.
///
/// @param plan the proposal; columns with an open question have the reading UNDECIDED
/// @param names of the columns
/// @param rows the first 100 rows as text
/// @param rowCount rows of the whole file (records, broken ones too); -1 = not counted
/// @param questions that must be answered before the import
/// @param strays of columns that are numbers, times or yes and no but for a few cells
/// @param kinds codes of the column of kinds, the most frequent first; empty where there is none
/// @param undecoded the first bytes that are no text in the encoding, 20 at most
/// @param sheets of a workbook; empty elsewhere
/// @param presets names of those that fit the file, the best first
/// @param profiles what the cells of each column have in common; opaque, for the methods below
/// @param kindOpen whether what the file holds cannot be told, and nobody has said it: the plan then ignores all
///     columns, and its kind means nothing
public record Preview(
        ImportPlan plan,
        List<String> names,
        List<List<String>> rows,
        long rowCount,
        List<Question> questions,
        List<StrayCells> strays,
        List<KindCount> kinds,
        List<Undecoded> undecoded,
        List<String> sheets,
        List<String> presets,
        List<ColumnProfile> profiles,
        boolean kindOpen) {
    /// Roles that more than one column may have.
    private static final Set<Role> SHARED = EnumSet.of(Role.FEATURE, Role.IGNORE, Role.ID);

    private static final Set<Role> IDS = EnumSet.of(Role.SHOPPER, Role.SESSION, Role.ORDER, Role.PRODUCT, Role.ID);

    public Preview {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
        questions = List.copyOf(questions);
        strays = List.copyOf(strays);
        kinds = List.copyOf(kinds);
        undecoded = List.copyOf(undecoded);
        sheets = List.copyOf(sheets);
        presets = List.copyOf(presets);
        profiles = List.copyOf(profiles);
    }

    /// Gives a column another meaning. Where only one column can have it, the one that had it before becomes an
    /// ordinary one. Both are then read as their cells ask for; an open question opens again.
    public ImportPlan withRole(ImportPlan plan, int column, Role role) {
        var ordinary = plan.kind() == FileKind.EVENTS ? Role.IGNORE : Role.FEATURE;
        var columns = new ArrayList<ColumnMapping>();
        for (var mapping : plan.columns()) {
            boolean moved = mapping.index() != column && mapping.role() == role && !SHARED.contains(role);
            var now = mapping.index() == column ? role : moved ? ordinary : mapping.role();
            columns.add(now == mapping.role() ? mapping : fitted(mapping.withRole(now)));
        }
        return plan.withColumns(columns);
    }

    /// Has the cells of a column checked as another type, in the reading that fits them best. Columns whose role says
    /// their type keep it.
    public ImportPlan withType(ImportPlan plan, int column, ColumnType type) {
        var changed = plan.columns().get(column).withType(type);
        return plan.withColumn(profiles.get(column).fitted(changed.withType(changed.storedType())));
    }

    /// The questions that are open in a plan: the columns it takes in with the reading UNDECIDED.
    public List<Question> questions(ImportPlan plan) {
        return plan.columns().stream()
                .filter(c -> c.role() != Role.IGNORE && c.reading() == Reading.UNDECIDED)
                .flatMap(c -> profiles.get(c.index()).question(c).stream())
                .toList();
    }

    /// The cells that do not fit in a plan, of the columns that have some and are not ignored.
    public List<StrayCells> strays(ImportPlan plan) {
        return plan.columns().stream()
                .filter(c -> c.role() != Role.IGNORE)
                .map(c -> profiles.get(c.index()).strays(c))
                .filter(s -> s.count() > 0)
                .toList();
    }

    /// The codes of the column of kinds of a plan with what the words shops use say of each; the most frequent first.
    /// Empty where events have no such column, and elsewhere.
    public List<KindCount> kinds(ImportPlan plan) {
        return ColumnProfile.kinds(plan, profiles);
    }

    /// What the user should know of a plan without having to do anything: ids that all end in `.0`.
    public List<Wording> notes(ImportPlan plan) {
        return plan.columns().stream()
                .filter(c -> IDS.contains(c.role()))
                .flatMap(c -> profiles.get(c.index()).note(c).stream())
                .toList();
    }

    /// With the questions and strays of its own plan.
    Preview withFindings(boolean wanted) {
        return wanted
                ? new Preview(
                        plan,
                        names,
                        rows,
                        rowCount,
                        questions(plan),
                        strays(plan),
                        kinds,
                        undecoded,
                        sheets,
                        presets,
                        profiles,
                        kindOpen)
                : this;
    }

    private ColumnMapping fitted(ColumnMapping column) {
        var profile = profiles.get(column.index());
        boolean free = column.role() == Role.FEATURE || column.role() == Role.IGNORE;
        return profile.fitted(column.withType(free ? profile.type(column.name()) : column.storedType()));
    }
}
